import { JA } from '../words/ja/labels.js';
import type { NoticeTemplate } from '../domain/incident/incident.js';
import { safeText } from '../shared/safe-text.js';
import { shown, stepTitle, tellingOf, type NoticeInput } from './notice-input.js';
import { clip } from './wrap.js';

/** The prefix set of the ux reference, section 4. */
const PREFIXES = {
  rung: '【緊急・要確認】',
  gate: '【緊急・要判断】',
  ratification: '【緊急・要判断】',
  closure: '【終結】',
  'step-assigned': '【緊急・要確認】',
  'step-reminder': '【続報】',
  'step-due': '【続報】',
  'step-late': '【続報】',
  'duty-reminder': '【続報】',
  'duty-due': '【続報】',
  'update-due': '【緊急・要確認】',
} as const satisfies Record<NoticeTemplate, string>;

/** Kinds that say nothing about what happened. */
const EMPTY_KINDS: readonly string[] = ['other', 'unknown'];
const WHAT_COLUMNS = 40;

/**
 * 【緊急・要確認】L4ランサムウェア 第1報 [R8-001]: prefix, severity and the beginning of what within the first
 * 20 characters, the incident's number last and the same in every mail about it.
 */
export function subjectOf(input: NoticeInput, resend: boolean): string {
  const { incident, notice } = input;
  const drill = incident.drill ? JA.drillMark : '';
  const head = `${drill}${PREFIXES[notice.template]}${incident.severity.level}${subject(input)}`;
  return `${head}${resend ? ' 再送' : ''} [${safeText(incident.number)}]`;
}

function subject(input: NoticeInput): string {
  const what = clip(stepTitle(input), WHAT_COLUMNS);
  const texts = {
    // 第n報 is counted over the incident; who hears of it for the first time, or is called anew, has the first.
    rung: () => `${kindOf(input)} 第1報${callsBefore(input) > 0 ? '（再連絡）' : ''}`,
    gate: () => what,
    ratification: () => `${what}の事後承認`,
    closure: () => `${kindOf(input)} 終結の承認`,
    'step-assigned': () => `担当のお願い ${what}`,
    'step-reminder': () => `期限が近い ${what}`,
    'step-due': () => `期限 ${what}`,
    'step-late': () => `期限超過 ${what}`,
    'duty-reminder': () => `外部報告の期限が近い ${what}`,
    'duty-due': () => `外部報告の期限 ${what}`,
    'update-due': () => `次の続報の時刻 ${kindOf(input)}`,
  } as const satisfies Record<NoticeTemplate, () => string>;
  return texts[input.notice.template]();
}

/** The kind without its explanation in brackets; else what the desk wrote. */
export function kindOf({ incident, plan }: Pick<NoticeInput, 'incident' | 'plan'>): string {
  const kind = plan.kinds.find((each) => each.id === incident.kind);
  const label = kind && !EMPTY_KINDS.includes(kind.id) ? kind.label : incident.summary;
  return clip(shown(label).replace(/（.*$/u, ''), WHAT_COLUMNS);
}

/** How often this person was called before: a higher level, or another round, calls again. */
function callsBefore(input: NoticeInput): number {
  const mine = input.incident.told.filter(
    (each) => each.template === 'rung' && each.person === input.notice.person,
  );
  const keys = [...new Set(mine.map((each) => each.key))];
  const telling = tellingOf(input);
  return telling ? keys.indexOf(telling.key) : 0;
}
