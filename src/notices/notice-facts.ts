import { JA } from '../words/ja/labels.js';
import type { Incident, NoticeTemplate } from '../domain/incident/incident.js';
import type { Plan } from '../domain/plan/plan.js';
import { peopleAtWork } from '../domain/playbook/at-work.js';
import { assetName, assetsOf, namedAssets, type Asset } from '../domain/register/asset.js';
import { safeText } from '../shared/safe-text.js';
import { ANSWER_WORDS, LEVEL_WORDS, REASON_WORDS } from '../shared/words.js';
import { bothCalendars } from './moment.js';
import { outcomeOf, shown, stepTitle, titleOf, UNKNOWN, type NoticeInput } from './notice-input.js';
import { requestOf, type Request } from './request.js';
import { clip } from './wrap.js';

export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** What a notice says before anybody answers: items 1 to 5 of the ux reference, section 4, in its order. */
export interface NoticeFacts {
  /** 訓練 and 見本: said before anything else. */
  readonly marks: readonly string[];
  /** One line. */
  readonly conclusion: string;
  readonly request: Request;
  readonly severity: string;
  readonly situation: readonly Fact[];
  /** A line for who is at it, one for whom to ask; empty where it is not told. */
  readonly responding: readonly string[];
}

export const DRILL_MARK = 'これは訓練です。';
export const SAMPLE_MARK = 'これは見本です。実在の事案ではありません。';
/** Columns of a line that the heading ■結論 leaves. */
const CONCLUSION_COLUMNS = 62;
/** Columns of it that the title of a step may take. */
const TITLE_COLUMNS = 26;
/** Assets named in a mail one by one. */
const MOST_ASSETS = 3;
/** People named one by one. */
const MOST_PEOPLE = 2;
/** A summary longer than this goes on behind the log-in. */
const SUMMARY_COLUMNS = 400;

/** What a notice says, before it is laid out as a mail or as a page. */
export function factsOf(input: NoticeInput): NoticeFacts {
  const { incident, plan } = input;
  const conclusion = clip(CONCLUSIONS[input.notice.template](input), CONCLUSION_COLUMNS);
  return {
    marks: marksOf(incident, plan),
    conclusion,
    request: requestOf(input),
    severity: severity(input),
    situation: situation(input, conclusion),
    responding: responding(incident),
  };
}

/** 訓練 and 見本, as every notice says them. */
export function marksOf(
  { drill }: Pick<Incident, 'drill'>,
  { sample }: Pick<Plan, 'sample'>,
): string[] {
  return [...(drill ? [DRILL_MARK] : []), ...(sample ? [SAMPLE_MARK] : [])];
}

/** 結論: what happened, or what has been done about it. */
const CONCLUSIONS = {
  rung: happened,
  gate: happened,
  ratification: (input) => {
    const { state, office, ratification } = outcomeOf(input) ?? {};
    const title = `「${titled(input)}」`;
    if (state === 'acted-first') return `${title}を、承認を待たずに行いました。`;
    return office && office !== ratification?.office
      ? `${title}を、${titleOf(input, office)}が代わって承認しました。`
      : `${title}を、代理の者が承認しました。`;
  },
  closure: () => '対応が終わりました。終結の承認を待っています。',
  'step-assigned': (input) => `手順「${titled(input)}」の担当になりました。`,
  'step-reminder': (input) => `手順「${titled(input)}」の期限が近づいています。`,
  'step-due': (input) => `手順「${titled(input)}」の期限が過ぎました。`,
  'step-late': (input) => `手順「${titled(input)}」が、期限を過ぎても終わっていません。`,
  'duty-reminder': (input) => `「${titled(input)}」の期限が近づいています。`,
  'duty-due': (input) => `「${titled(input)}」の期限になりました。`,
  'update-due': () => '次の続報を約束した時刻になりました。',
} as const satisfies Record<NoticeTemplate, (input: NoticeInput) => string>;

function titled(input: NoticeInput): string {
  return clip(stepTitle(input), TITLE_COLUMNS);
}

function happened({ incident }: NoticeInput): string {
  return shown(incident.summary) || UNKNOWN;
}

/** L4 危機　ランサムウェアを確認: the level and what made it so. */
function severity({ incident, plan }: NoticeInput): string {
  const { level, facts, impact, urgency, reason, register } = incident.severity;
  const ids = new Set((register?.raises ?? []).map(({ asset }) => asset));
  const raised = assetNames(assetsOf(plan, [...ids]));
  const floors = plan.severity.floors.filter((floor) => facts.includes(floor.fact));
  const byRules = floors.map((floor) => safeText(floor.label));
  const byMatrix = `影響度${impact}・緊急度${urgency}`;
  const why = [
    ...(byRules.length > 0 ? byRules : [byMatrix]),
    ...(raised ? [`台帳: ${raised}`] : []),
    ...(reason ? [said(reason)] : []),
  ];
  return `${LEVEL_WORDS[level].ja}　${why.join('、')}`;
}

/** The engine's own reason is a code; an officer's is a sentence. */
function said(reason: string): string {
  return REASON_WORDS[reason]?.ja ?? shown(reason);
}

function situation(input: NoticeInput, conclusion: string): Fact[] {
  const { incident, plan } = input;
  const { aware, place, system } = incident;
  const kind = plan.kinds.find((each) => each.id === incident.kind)?.label;
  const summary = shown(incident.summary);
  return [
    { label: 'いつ', text: `${bothCalendars(aware.at, aware.precision)} 認知` },
    { label: JA.place, text: [shown(place), shown(system)].filter(Boolean).join('、') || UNKNOWN },
    { label: '何が', text: kind ? safeText(kind) : UNKNOWN },
    ...assets(input),
    ...(summary && summary !== conclusion
      ? [{ label: JA.details, text: clip(summary, SUMMARY_COLUMNS) }]
      : []),
    { label: JA.harm, text: harmSaid(incident) },
  ];
}

/** Nothing is said of assets where nobody has said anything. */
function assets({ incident, plan }: NoticeInput): Fact[] {
  if (!incident.assets) return [];
  const named = assetNames(namedAssets(plan, incident));
  const rest = incident.assets.unknown ? (named ? 'ほかは確認中' : UNKNOWN) : '';
  return [{ label: '資産', text: [named, rest].filter(Boolean).join('、') || JA.nothing }];
}

/** The first few by name; the rest is a count, since a mail is read on a telephone. */
function assetNames(assets: readonly Asset[]): string {
  const names = assets.slice(0, MOST_ASSETS).map((asset) => safeText(assetName(asset)));
  const more = assets.length - names.length;
  return `${names.join('、')}${more > 0 ? `、ほか${more}件` : ''}`;
}

/** 影響 on counters, residents and personal data, in one line. */
export function harmSaid({
  harm: { counter, residents, personalData },
}: Pick<Incident, 'harm'>): string {
  const parts = [
    `窓口 ${ANSWER_WORDS[counter].ja}`,
    `住民 ${ANSWER_WORDS[residents].ja}`,
    `個人情報 ${ANSWER_WORDS[personalData].ja}`,
  ];
  return parts.join(' ／ ');
}

/** Who is at it, and whoever reported it, who knows the place. */
function responding(incident: Incident): string[] {
  const people = peopleAtWork(incident);
  const named = people.slice(0, MOST_PEOPLE).map(shown).join('、');
  const more = people.length - MOST_PEOPLE;
  const { name, phone } = incident.contact;
  const contact = [shown(name), shown(phone)].filter(Boolean).join('　');
  return [
    `${named || JA.nobodyAtWork}${more > 0 ? `、ほか${more}人` : ''}`,
    ...(contact ? [`${JA.contact}　${contact}`] : []),
  ];
}
