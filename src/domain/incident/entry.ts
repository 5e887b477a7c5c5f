import type { Instant } from '../calendar/instant.js';
import type { Category } from '../plan/category.js';
import type { Channel, OfficeId, PersonId } from '../plan/plan.js';
import type { FileFacts } from '../evidence/file.js';
import type { Reminded } from '../duty/duty-record.js';
import type { Duty, PlaybookPhase } from '../playbook/definition.js';
import type { FactValue } from '../playbook/run.js';
import type { AssetId } from '../register/asset.js';
import type { ByRegister, Impact, Level, Urgency } from '../severity/severity.js';
import type { PartyChoice } from '../sharing/party.js';
import type { Scope } from '../sharing/scope.js';
import type {
  AnswerChoice,
  AnswerVia,
  Awareness,
  CallResult,
  Handed,
  Harm,
  NamedAssets,
  NoticeAct,
  NoticeKey,
  NoticeTemplate,
  PassedOver,
  Phase,
  RungId,
  UnreadWhy,
  UpdateTo,
} from './incident.js';

/** What each kind of timeline entry says: facts, never a snapshot of the state. */
export interface EntryFacts {
  reported: {
    body: string;
    number: string;
    drill: boolean;
    past: boolean;
    plan: string;
    summary: string;
    done: string;
    place: string;
    system: string;
    contact: { name: string; phone: string };
    aware: Awareness;
    harm: Harm;
  };
  classified: {
    kind: string | null;
    category: Category | null;
    secondary: readonly Category[];
    reason: string;
  };
  'severity-assessed': {
    impact: Impact;
    urgency: Urgency;
    level: Level;
    floor: Level;
    facts: readonly string[];
    reason: string;
    register?: ByRegister;
  };
  /** `unknown`: others may be concerned, nobody can say which yet. */
  'assets-named': {
    added: readonly AssetId[];
    removed: readonly AssetId[];
    unknown: boolean;
    reason: string;
  };
  judged: { incident: boolean; reason: string };
  'phase-changed': { to: Phase; confirmation: string };
  'playbook-started': { run: string; playbook: string; digest: string };
  'playbook-moved': {
    run: string;
    from: string;
    digest: string;
    added: readonly string[];
    dropped: readonly string[];
    /** Steps whose due time the new version counts otherwise: their clock starts anew. */
    recounted: readonly string[];
    reason: string;
  };
  'playbook-left': { run: string; reason: string };
  'harm-recorded': { harm: Harm };
  'ladder-set': {
    level: Level;
    rungs: readonly { rung: RungId; office: OfficeId; dueAt: Instant }[];
    dropped: readonly RungId[];
  };
  told: {
    key: NoticeKey;
    template: NoticeTemplate;
    rung: RungId | null;
    run: string | null;
    step: string | null;
    office: OfficeId;
    person: PersonId;
    order: number;
    round: number;
    passedOver: readonly PassedOver[];
    /** Asked by name, beside the order; `order` is 0 where the person is of another office. */
    handed?: Handed;
  };
  'notice-accepted': { key: NoticeKey };
  'notice-undeliverable': { key: NoticeKey; why: string };
  'reply-unread': { key: NoticeKey; person: PersonId; why: UnreadWhy; text: string };
  /** By a person in the 送信箱; `reason` may be empty where a mail is only sent again. */
  'notice-handled': {
    key: NoticeKey;
    office: OfficeId;
    person: PersonId;
    act: NoticeAct;
    reason: string;
  };
  acknowledged: {
    rungs: readonly RungId[];
    keys: readonly NoticeKey[];
    person: PersonId;
    choice: AnswerChoice;
    via: AnswerVia;
    note: string;
    /** The answer lapses then unless somebody records something before. */
    actBy?: Instant;
  };
  /** 引き受ける: `person` answers for the rung in place of `from`; nobody else of it is called. */
  'taken-over': {
    rung: RungId;
    key: NoticeKey;
    office: OfficeId;
    person: PersonId;
    order: number;
    from: readonly PersonId[];
    reason: string;
    /** As of `acknowledged`. */
    actBy?: Instant;
  };
  /** Nothing was recorded after the answer of `person`: the rung is called anew, as `next`. */
  'answer-lapsed': { rungs: readonly { rung: RungId; next: RungId; person: PersonId }[] };
  /** `nobody`: none of the office could be told; others were, in its place. */
  'rung-exhausted': { rung: RungId; round: number; nobody?: true };
  /** Before its time, or again: `reason` is empty where an officer asked. */
  'rung-called': { rung: RungId; reason: string };
  /** Somebody was tried and did not answer; what was answered is `acknowledged`. */
  'call-tried': {
    rung: RungId;
    office: OfficeId;
    person: PersonId;
    result: CallResult;
    channel: Channel | null;
    note: string;
  };
  'ladder-stood-down': { rungs: readonly RungId[]; reason: string };
  /** 続報. `sender`: who of the directory sent it. */
  'update-sent': {
    number: number;
    conclusion: string;
    affected: string;
    doing: string;
    next: Instant | null;
    sender: PersonId | null;
    to: readonly UpdateTo[];
  };
  /** お知らせ板: what all staff are told; it takes the place of the one before. */
  'bulletin-posted': { stopped: string; instead: string; next: Instant | null };
  'bulletin-withdrawn': Readonly<Record<string, never>>;
  /** `shared`: the parties may read it. */
  noted: { text: string; shared?: true };
  'file-attached': FileFacts;
  struck: { entry: string; reason: string };
  /** `shared`: the parties that see the steps may read the note. */
  'step-completed': {
    run: string;
    step: string;
    evidence: Readonly<Record<string, string>>;
    facts: Readonly<Record<string, FactValue>>;
    note: string;
    shared?: true;
  };
  'facts-recorded': { run: string; facts: Readonly<Record<string, FactValue>> };
  /** `because`: the facts that answered it by themselves; null when a person did. */
  'choice-answered': {
    run: string;
    step: string;
    option: string;
    note: string;
    because: Readonly<Record<string, FactValue>> | null;
  };
  'step-begun': { run: string; step: string };
  'step-assigned': {
    run: string;
    step: string;
    office: OfficeId;
    person: PersonId | null;
    note: string;
  };
  'step-postponed': { run: string; step: string; until: Instant; reason: string };
  'step-added': {
    run: string;
    step: string;
    phase: PlaybookPhase;
    title: string;
    how: string;
    office: OfficeId;
    until: Instant | null;
  };
  'step-skipped': { run: string; step: string; reason: string };
  'step-undone': { run: string; step: string; reason: string };
  'gate-requested': { run: string; step: string; reason: string };
  'gate-consented': {
    run: string;
    step: string;
    office: OfficeId;
    inPlaceOf: OfficeId | null;
    reason: string;
  };
  'gate-decided': {
    run: string;
    step: string;
    approved: boolean;
    office: OfficeId;
    inPlaceOf: OfficeId | null;
    reason: string;
    conflict: string;
    ratifyUntil: Instant | null;
    /** Who approves afterwards where `inPlaceOf` cannot: it is vacant, or its holder decided. */
    ratifyOffice?: OfficeId;
  };
  'acted-first': {
    run: string;
    step: string;
    reason: string;
    office: OfficeId;
    ratifyUntil: Instant;
  };
  'gate-ratified': { run: string; step: string; approved: boolean; reason: string };
  'ratification-overdue': { run: string; step: string };
  'step-reminded': { run: string; step: string };
  'step-overdue': { run: string; step: string };
  'step-escalated': { run: string; step: string; office: OfficeId };
  /** `because`: what was known when a clock began; `origin`: what its day 1 is counted from. */
  'duty-opened': {
    duty: Duty;
    cases: readonly string[];
    origin: Instant;
    because: Readonly<Record<string, FactValue>>;
  };
  /** `byName`: who judged, or reported, as written; who entered it is the actor. */
  'duty-judged': { duty: Duty; byName: string; reason: string };
  'duty-reported': { duty: Duty; at: Instant; number: string; byName: string };
  'duty-reminded': Reminded;
  /** `organ`: null is 不明. */
  'organ-named': { organ: string | null; reason: string };
  'duty-facts-recorded': { facts: Readonly<Record<string, FactValue>> };
  'measure-added': { measure: string; what: string; owner: string; due: string };
  'measure-settled': { measure: string; how: 'done' | 'transferred'; note: string };
  'closure-requested': { lessons: string; retentionYears: number };
  'closure-returned': { reason: string };
  closed: { office: OfficeId | null; lessons: string; retentionYears: number; conflict: string };
  reopened: { to: Phase; reason: string };
  /** 引き取る: whoever did it has it in hand. */
  'taken-up': Record<string, never>;
  /** 統合: on the one that goes on in another, and on that other one. `aware`: since when it was known. */
  merged: { into: string; number: string; reason: string };
  /** `assets`: what was named there and not here; absent: nothing came along. */
  absorbed: {
    from: string;
    number: string;
    summary: string;
    aware: Awareness;
    reason: string;
    assets?: NamedAssets;
  };
  /** The merger is taken back. */
  unmerged: { from: string; number: string; reason: string };
  released: { incident: string; number: string; reason: string };
  /** 関連: on both. */
  linked: { incident: string; number: string };
  unlinked: { incident: string; number: string };
  /** 引継ぎ of the desk: `toName` takes it once they accept; `text` is what concerns this incident. */
  'handover-offered': { handover: string; toName: string; text: string };
  'handover-accepted': { handover: string };
  'handover-withdrawn': { handover: string };
  /** `decider`: the office, by a deputy of it or not. `office`: of which the party does the steps. */
  'party-let-in': {
    party: string;
    name: string;
    scope: Scope;
    from: Instant;
    to: Instant | null;
    asked: string;
    next: Instant | null;
    office: OfficeId | null;
    takesPart: boolean;
    reason: string;
    decider: OfficeId;
    deputy: boolean;
  };
  'party-let-out': { party: string; reason: string; decider: OfficeId; deputy: boolean };
  'party-told': {
    party: string;
    key: NoticeKey;
    office: OfficeId;
    officeTitle: string;
    person: PersonId;
    personName: string;
  };
  'party-unreached': { party: string; key: NoticeKey; why: string };
  'party-answered': { party: string; choice: PartyChoice; note: string };
  /** 電話がほしい: the lead has telephoned, and what was said. */
  'party-called': { party: string; note: string };
  'party-noted': { party: string; text: string };
}

export type EntryKind = keyof EntryFacts;

/** Who did it. `ref` is stable and carries no name: `account:<id>`, `person:<id>`, `party:<body>:` before either, or `system`. */
export interface EntryActor {
  readonly ref: string;
  readonly name: string;
}

/** One line of the 経過: happened at and recorded at; never deleted, only struck. */
export type Entry = {
  [K in EntryKind]: {
    readonly incident: string;
    readonly kind: K;
    readonly facts: EntryFacts[K];
    readonly actor: EntryActor;
    readonly happenedAt: Instant;
    readonly recordedAt: Instant;
  };
}[EntryKind];
