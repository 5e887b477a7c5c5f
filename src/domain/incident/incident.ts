import type { Instant } from '../calendar/instant.js';
import type { DutyRecord } from '../duty/duty-record.js';
import type { Category } from '../plan/category.js';
import type { Channel, OfficeId, PersonId } from '../plan/plan.js';
import type { PlaybookPhase } from '../playbook/definition.js';
import type { FactNote, Run } from '../playbook/run.js';
import type { AssetId } from '../register/asset.js';
import type { Answer, Assessed, Level, Urgency } from '../severity/severity.js';
import type { Party } from '../sharing/party.js';

export const PHASES = [
  'intake',
  'triage',
  'containment',
  'recovery',
  'prevention',
  'closed',
] as const;
export type Phase = (typeof PHASES)[number];

/** How exactly a time is known; records of the past may know only the year. */
export type Precision = 'year' | 'month' | 'day' | 'minute';

/** 認知: when any unit of the body first knew. Every clock counts from here. */
export interface Awareness {
  readonly at: Instant;
  readonly precision: Precision;
}

/** The desk's first answers on harm; 不明 is always one of them. */
export interface Harm {
  readonly counter: Answer;
  readonly residents: Answer;
  readonly personalData: Answer;
}

export interface Assessment extends Assessed {
  readonly urgency: Urgency;
  readonly floor: Level;
  readonly reason: string;
}

/** What was said of the assets concerned; 不明 is an answer, also beside some that are named. */
export interface NamedAssets {
  readonly named: readonly AssetId[];
  readonly unknown: boolean;
}

/**
 * `step-assigned`: a step becomes somebody's by hand. `step-reminder`, `step-due`, `step-late`: its time comes, has
 * come, is over and the office above hears. `update-due`: the next report (次報) is to be written.
 */
export type NoticeTemplate =
  | 'rung'
  | 'gate'
  | 'ratification'
  | 'closure'
  | 'step-assigned'
  | 'step-reminder'
  | 'step-due'
  | 'step-late'
  | 'duty-reminder'
  | 'duty-due'
  | 'update-due';
/** Unique in its incident; the same notice is never sent under two keys. */
export type NoticeKey = string;
export type RungId = string;

export type AnswerChoice = 'understood' | 'call-me' | 'hand-over';
/** `code`: typed at the known address, where links do not work. */
export type AnswerVia = 'link' | 'code' | 'reply' | 'telephone' | 'console';

/** Why a reply by mail is no answer: a person settles it by telephone. */
export type UnreadWhy =
  'no-choice' | 'other-address' | 'code-missing' | 'wrong-code' | 'too-late' | 'not-offered';

export interface Answered {
  readonly at: Instant;
  readonly choice: AnswerChoice;
  readonly via: AnswerVia;
  /** Who entered it: the person, or the desk for a telephone answer (代理確認). */
  readonly by: string;
  readonly note: string;
}

/** What came of a call that nobody answered: 伝言・留守番電話, 不在, 話し中, 応答なし. */
export const CALL_RESULTS = ['left-message', 'away', 'busy', 'no-reply'] as const;
export type CallResult = (typeof CALL_RESULTS)[number];

/** What a person does with a mail in the 送信箱: 再送, 保留, 保留をやめる. */
export const NOTICE_ACTS = ['retry', 'park', 'release'] as const;
export type NoticeAct = (typeof NOTICE_ACTS)[number];

/** One try to reach somebody of a rung by other means than a mail. */
export interface CallTried {
  readonly rung: RungId;
  readonly office: OfficeId;
  readonly person: PersonId;
  readonly result: CallResult;
  readonly channel: Channel | null;
  readonly note: string;
  readonly at: Instant;
  /** Who called. */
  readonly by: string;
}

/** Why somebody before in the order was not told. */
export interface PassedOver {
  readonly person: PersonId | null;
  readonly order: number;
  /** Of which office, where it is another than the one that was told in its place. */
  readonly office?: OfficeId;
  readonly why: 'absent' | 'vacant' | 'no-answer' | 'undeliverable' | 'no-address' | 'handed-over';
}

/** Why somebody was asked by name: from whom, and what was said. `from` is empty where nobody had been called. */
export interface Handed {
  readonly from: readonly PersonId[];
  readonly reason: string;
  /** 引き受ける: nobody asked them. */
  readonly taken?: true;
}

/** One person told about one thing. */
export interface Telling {
  readonly key: NoticeKey;
  readonly template: NoticeTemplate;
  readonly rung: RungId | null;
  readonly run: string | null;
  readonly step: string | null;
  readonly office: OfficeId;
  readonly person: PersonId;
  readonly order: number;
  readonly round: number;
  readonly passedOver: readonly PassedOver[];
  readonly at: Instant;
  readonly acceptedAt: Instant | null;
  readonly undeliverable: string | null;
  readonly answered: Answered | null;
  /** Since when its mail is held back by a person (保留). */
  readonly parkedAt?: Instant | null;
  /** The last reply by mail that could not be taken for an answer; absent while none has come. */
  readonly unread?: Unread;
  /** A person named this one (引き継ぐ), or they took it upon themselves (引き受ける); absent: the order did. */
  readonly handed?: Handed;
}

/** A reply that waits for the desk. */
export interface Unread {
  readonly at: Instant;
  readonly why: UnreadWhy;
  readonly text: string;
}

export type RungState = 'waiting' | 'calling' | 'answered' | 'exhausted' | 'stood-down';

/** One office of the ladder (連絡順の段); rungs run side by side. */
export interface Rung {
  readonly id: RungId;
  readonly office: OfficeId;
  /** The severity at which it was set; a higher level rings the phone again. */
  readonly level: Level;
  readonly dueAt: Instant;
  readonly state: RungState;
  /** How often everybody on it has been called without an answer. */
  readonly round: number;
  /** The answer lapses then unless somebody records something before. */
  readonly actBy?: Instant;
  /** Whose answer lapsed: called first of all. */
  readonly first?: PersonId;
}

/** A 続報 as it was sent. */
export interface Update {
  /** 第n報, counted over the incident; the first notices are the first. */
  readonly number: number;
  readonly conclusion: string;
  readonly affected: string;
  readonly doing: string;
  /** When the next report was promised; null: not at all. */
  readonly next: Instant | null;
  readonly at: Instant;
  readonly by: string;
  readonly sender: PersonId | null;
  readonly to: readonly UpdateTo[];
}

/** One person a 続報 was sent to, under an office that was told. */
export interface UpdateTo {
  readonly key: NoticeKey;
  readonly office: OfficeId;
  readonly person: PersonId;
}

/** お知らせ: what all staff are told of an incident. */
export interface Bulletin {
  /** What is stopped. */
  readonly stopped: string;
  /** What to do instead. */
  readonly instead: string;
  /** When there is more to say; null: nothing is promised. */
  readonly next: Instant | null;
  readonly at: Instant;
  readonly by: string;
}

export interface Measure {
  readonly id: string;
  readonly what: string;
  readonly owner: string;
  /** YYYY-MM-DD, Asia/Tokyo. */
  readonly due: string;
  readonly settled: {
    readonly how: 'done' | 'transferred';
    readonly note: string;
    readonly at: Instant;
  } | null;
}

export interface ClosureRequest {
  readonly at: Instant;
  readonly by: string;
  readonly byName: string;
  readonly lessons: string;
  readonly retentionYears: number;
}

/** Who took it out of the 受付箱 (引き取る). */
export interface Taken {
  readonly at: Instant;
  readonly by: string;
  readonly ref: string;
}

/** Another incident, as it was called when it was named here. */
export interface OtherIncident {
  readonly incident: string;
  readonly number: string;
}

/** 統合: it goes on in another incident. */
export interface Merged extends OtherIncident {
  /** Where it stood; taking the merger back brings it there again. */
  readonly phase: Phase;
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
}

/** One that was merged into this one. */
export interface Absorbed extends OtherIncident {
  readonly summary: string;
  readonly aware: Awareness;
  /** Named for it alone, and taken away with it; not what somebody has taken away since. */
  readonly assets?: NamedAssets;
}

/** 引継ぎ of the desk, the last one; `accepted` is null while nobody has said 引き受けました. */
export interface ShiftHandover {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly at: Instant;
  readonly accepted: Instant | null;
}

/** The whole state of one incident (事案); rebuilt from its entries by `evolve`. */
export interface Incident {
  readonly id: string;
  readonly body: string;
  readonly number: string;
  readonly drill: boolean;
  /** 過去の記録: entered for the ledger, tells nobody. */
  readonly past: boolean;
  readonly plan: string;
  readonly summary: string;
  readonly done: string;
  readonly place: string;
  readonly system: string;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly reporter: string;
  readonly reportedAt: Instant;
  readonly aware: Awareness;
  readonly harm: Harm;
  readonly kind: string | null;
  readonly category: Category | null;
  readonly secondary: readonly Category[];
  readonly severity: Assessment;
  /** Assets of the frozen plan's register; absent while nobody has said anything of them. */
  readonly assets?: NamedAssets;
  readonly phase: Phase;
  readonly phaseSince: Partial<Record<PlaybookPhase, Instant>>;
  /** How it ended; null while open. */
  readonly ending: 'closed' | 'not-an-incident' | 'merged' | null;
  readonly endReason: string;
  readonly runs: readonly Run[];
  /** What was recorded of each fact, oldest first; the last word counts, 不明 too. */
  readonly facts: Readonly<Record<string, readonly FactNote[]>>;
  /** Which 機関 it is about; null is 不明, absent while nobody has said: the first of the plan. */
  readonly organ?: string | null;
  /** What is on record about outside duties; absent while nothing is. */
  readonly duties?: DutyRecord;
  /** Other bodies that were let in; absent while none was. */
  readonly parties?: readonly Party[];
  readonly rungs: readonly Rung[];
  readonly told: readonly Telling[];
  /** Calls that nobody answered, oldest first; absent while none was entered. */
  readonly calls?: readonly CallTried[];
  /** 続報, oldest first; absent while none was sent. */
  readonly updates?: readonly Update[];
  /** As it stands on the お知らせ板; absent while none was posted, null since it was withdrawn. */
  readonly bulletin?: Bulletin | null;
  readonly measures: readonly Measure[];
  readonly closure: ClosureRequest | null;
  readonly lessons: string;
  readonly retentionYears: number | null;
  readonly closedBy: string;
  /** Absent while it waits in the 受付箱. */
  readonly taken?: Taken;
  readonly merged?: Merged;
  /** Absent while none was. */
  readonly absorbed?: readonly Absorbed[];
  /** Its own awareness, where an incident merged into it was known earlier. */
  readonly ownAware?: Awareness;
  /** 関連する事案; absent while none was linked. */
  readonly links?: readonly OtherIncident[];
  readonly handover?: ShiftHandover;
  /** Number of entries folded in; the base of optimistic locking. */
  readonly version: number;
}

/** The state before the first entry. */
export const BLANK: Incident = {
  id: '',
  body: '',
  number: '',
  drill: false,
  past: false,
  plan: '',
  summary: '',
  done: '',
  place: '',
  system: '',
  contact: { name: '', phone: '' },
  reporter: '',
  reportedAt: '',
  aware: { at: '', precision: 'minute' },
  harm: { counter: 'unknown', residents: 'unknown', personalData: 'unknown' },
  kind: null,
  category: null,
  secondary: [],
  severity: { impact: 1, urgency: 1, level: 'L0', floor: 'L0', facts: [], reason: '' },
  phase: 'intake',
  phaseSince: {},
  ending: null,
  endReason: '',
  runs: [],
  facts: {},
  rungs: [],
  told: [],
  measures: [],
  closure: null,
  lessons: '',
  retentionYears: null,
  closedBy: '',
  version: 0,
};

/** Whether it waits in the 受付箱 for somebody to take it. */
export function isNew(incident: Pick<Incident, 'phase' | 'past' | 'taken'>): boolean {
  return isOpen(incident) && incident.phase === 'triage' && !incident.taken;
}

/** Whether all staff are told of it on the お知らせ板. */
export function isPosted(incident: Pick<Incident, 'phase' | 'past' | 'bulletin'>): boolean {
  return isOpen(incident) && Boolean(incident.bulletin);
}

/** Whether something about it is to be done now: a record of the past only waits for its category. */
export function isOpen({ phase, past }: Pick<Incident, 'phase' | 'past'>): boolean {
  return phase !== 'closed' && !past;
}
