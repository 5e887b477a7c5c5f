import { JA } from '../words/ja/labels.js';
import type { NoticeTemplate } from '../domain/incident/incident.js';
import { channelsOf } from '../domain/escalation/ladder.js';
import { CHANNEL_WORDS } from '../domain/plan/plan.js';
import { safeText } from '../shared/safe-text.js';
import { CHOICE_WORDS } from '../shared/words.js';
import { handedIn, handedLines } from './handed-words.js';
import { shortly } from './moment.js';
import {
  assignedOf,
  tellingOf,
  outcomeOf,
  shown,
  stepTitle,
  titleOf,
  UNKNOWN,
  type NoticeInput,
} from './notice-input.js';

/** お願い: what the reader is asked to do, between what to choose, and by when. */
export interface Request {
  readonly sentence: string;
  /** Who asks and why; what has been done already. */
  readonly background: readonly string[];
  readonly options: readonly string[];
  readonly deadline: string;
}

/** A person who cannot reach the page can always ask for a call. */
const CALL_ME = CHOICE_WORDS['call-me'].ja;

const REQUESTS = {
  rung: (input) => ({
    sentence: rungSentence(input),
    background: rungBackground(input),
    options: Object.values(CHOICE_WORDS).map((word) => word.ja),
  }),
  gate: (input) => ({
    sentence: `「${stepTitle(input)}」を承認するか、判断してください。`,
    background: asked(input),
    options: ['A 承認する', 'B 見送る', CALL_ME],
  }),
  ratification: (input) => ({
    sentence: `「${stepTitle(input)}」を事後承認するか、判断してください。`,
    background: done(input),
    options: ['A 承認する', 'B 承認しない', CALL_ME],
  }),
  closure: (input) => ({
    sentence: 'この事案の終結を承認するか、判断してください。',
    background: finished(input),
    options: ['A 承認する', 'B 差し戻す', CALL_ME],
  }),
  'step-assigned': (input) => {
    const asked = stepRequest(
      input,
      '担当をお願いします。着手したとき、終えたときに記録してください。',
    );
    const note = shown(assignedOf(input)?.note ?? '');
    return { ...asked, background: [...(note ? [`伝達　${note}`] : []), ...asked.background] };
  },
  'step-reminder': (input) => stepRequest(input, '期限までに終えて、記録してください。'),
  'step-due': (input) => stepRequest(input, '今の状況を確かめ、終えたら記録してください。'),
  'step-late': (input) =>
    stepRequest(input, '担当の役職に状況を確かめ、必要な指示をしてください。'),
  'duty-reminder': dutyRequest,
  'duty-due': dutyRequest,
  'update-due': (input) => ({
    sentence:
      '今の状況を続報に書いて、送ってください。変わりがなければ、そのことを送ってください。',
    background: reportedLast(input),
    options: Object.values(CHOICE_WORDS).map((word) => word.ja),
  }),
} as const satisfies Record<NoticeTemplate, (input: NoticeInput) => Omit<Request, 'deadline'>>;

function rungSentence(input: NoticeInput): string {
  const { office } = input.notice;
  if (handedIn(input)) {
    return `${titleOf(input, office)}への連絡を引き継ぐよう頼まれました。引き受けるときは「${CHOICE_WORDS.understood.ja}」と回答してください。`;
  }
  return isInPlace(input)
    ? '受け取ったことを回答し、次の役職に代わる人を決めて、電話などで伝えてください。'
    : '受け取ったことを回答してください。';
}

function rungBackground(input: NoticeInput): string[] {
  const handed = handedIn(input);
  if (handed) return [...handedLines(input, handed), ...lapsed(input)];
  return isInPlace(input) ? [nobodyOf(input)] : [...lapsed(input), ...telephoned(input)];
}

/** What everybody was told last. */
function reportedLast({ incident, now }: NoticeInput): string[] {
  const last = incident.updates?.at(-1);
  if (!last) return ['まだ続報を送っていません（第1報だけです）。'];
  return [`前回　第${last.number}報　${shortly(last.at, now)}　${shown(last.conclusion)}`];
}

/** Why somebody is told again who had answered. */
function lapsed(input: NoticeInput): string[] {
  const { rung } = tellingOf(input) ?? {};
  const first = input.incident.rungs.find((each) => each.id === rung)?.first;
  return first === undefined ? [] : ['前の回答のあと、事案に何も記録されていません。'];
}

function isInPlace({ notice }: NoticeInput): boolean {
  return notice.inPlaceOf.length > 0;
}

/** Which offices nobody of can be told, so that the reader sees for whom to find somebody. */
function nobodyOf(input: NoticeInput): string {
  const offices = input.notice.inPlaceOf.map((office) => titleOf(input, office));
  return `連絡できる人がいない役職　${offices.join('、')}`;
}

/** How the desk will try to reach the office, so that nobody waits beside the wrong telephone. */
function telephoned({ incident, plan, notice: { rungs } }: NoticeInput): string[] {
  const told = rungs.map((office) => channelsOf(plan, { incident, office }));
  const channels = [...new Set(told.flat())].map((each) => CHANNEL_WORDS[each]);
  return channels.length > 0 ? [`電話の順　${channels.join(' → ')}（回答がないとき）`] : [];
}

/** An outside duty: reported, or judged not to be needed; the others that are open stand below it. */
function dutyRequest(input: NoticeInput): Omit<Request, 'deadline'> {
  return {
    sentence: `「${stepTitle(input)}」を済ませて記録するか、要らないと判断して理由を記録してください。`,
    background: (input.duties ?? []).map((line) => `未了　${safeText(line)}`),
    options: Object.values(CHOICE_WORDS).map((word) => word.ja),
  };
}

/** A step and whose it is; the answer says only that the mail was read. */
function stepRequest(input: NoticeInput, sentence: string): Omit<Request, 'deadline'> {
  const office = input.step?.office;
  return {
    sentence: `「${stepTitle(input)}」について、${sentence}`,
    background: [...(office ? [`担当　${titleOf(input, office)}`] : []), ...lateCount(input)],
    options: Object.values(CHOICE_WORDS).map((word) => word.ja),
  };
}

/** One mail stands for many steps: how many are late in all. */
function lateCount({ incident }: NoticeInput): string[] {
  const late = incident.runs
    .filter((run) => run.left === null)
    .flatMap((run) => run.overdue.filter((step) => !run.outcomes[step]));
  return late.length > 1 ? [`期限を過ぎた手順　全部で${late.length}件（画面に一覧）`] : [];
}

/** What a notice asks of its reader. */
export function requestOf(input: NoticeInput): Request {
  return { ...REQUESTS[input.notice.template](input), deadline: deadline(input) };
}

function deadline(input: NoticeInput): string {
  const until =
    input.answerBy ?? outcomeOf(input)?.ratification?.until ?? input.step?.dueAt ?? null;
  const { template } = input.notice;
  if (!until) return template === 'closure' ? JA.unsaid : 'できるだけ早く';
  const more = template === 'rung' ? '（過ぎたときは、ほかの者にも連絡します）' : '';
  return `${shortly(until, input.now)}${more}`;
}

function asked(input: NoticeInput): string[] {
  const outcome = outcomeOf(input);
  if (!outcome) return [`申請の理由　${UNKNOWN}`];
  return [
    `申請の理由　${shown(outcome.note) || UNKNOWN}`,
    `申請　${shown(outcome.byName)}　${shortly(outcome.at, input.now)}`,
  ];
}

function done(input: NoticeInput): string[] {
  const outcome = outcomeOf(input);
  if (!outcome) return [`経緯　${UNKNOWN}`];
  const { office, ratification } = outcome;
  const first = ratification ? titleOf(input, ratification.office) : '';
  const how =
    outcome.state === 'acted-first'
      ? '承認を待たずに実施（緊急措置）'
      : `${office && office !== ratification?.office ? `${titleOf(input, office)}が` : ''}${first}に代わって承認`;
  return [
    `経緯　${shortly(outcome.at, input.now)}　${how}`,
    `実施者　${shown(outcome.byName)}`,
    `理由　${shown(outcome.note) || UNKNOWN}`,
  ];
}

function finished({ incident, now }: NoticeInput): string[] {
  const { closure, measures } = incident;
  if (!closure) return [`申請　${UNKNOWN}`];
  const count = (how: 'done' | 'transferred'): number =>
    measures.filter((each) => each.settled?.how === how).length;
  return [
    `申請　${shown(closure.byName)}　${shortly(closure.at, now)}`,
    `教訓　${shown(closure.lessons) || JA.nothing}`,
    `再発防止策　実施済${count('done')}件・引継${count('transferred')}件　保存年限　${closure.retentionYears}年`,
  ];
}
