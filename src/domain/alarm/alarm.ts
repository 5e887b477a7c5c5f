import { between, MINUTE, type Instant } from '../calendar/instant.js';

/** What can be wrong with an installation, and that nobody answers for an incident. */
export const ALARM_KINDS = [
  'mail-failing',
  'relay-fault',
  'canary-missing',
  'clock-stepped',
  'disk-nearly-full',
  'copies-used-up',
  'destination-failing',
  'inbox-failing',
  'nobody-answers',
] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

/**
 * Not over because nobody sees the cause: what happened once stays until a person says what was done, and an
 * incident ends its own alarm, in the transaction of the answer.
 */
const NOT_BY_LOOKING: ReadonlySet<AlarmKind> = new Set([
  'clock-stepped',
  'copies-used-up',
  'nobody-answers',
]);

/** Told by the watcher, on every screen and to destinations: a mail by the very relay that fails would tell nobody. */
const NOT_BY_MAIL: ReadonlySet<AlarmKind> = new Set(['mail-failing', 'relay-fault']);

/** Each is one of many that come together; the page that the mail leads to names them all. */
const IN_ONE_MAIL: ReadonlySet<AlarmKind> = new Set(['copies-used-up', 'nobody-answers']);

/** Told again so often, until a person acts or the cause is over. */
export const ALARM_AGAIN = 30 * MINUTE;

/** A cause that stands at this moment. */
export interface Cause {
  readonly kind: AlarmKind;
  /** The same cause is one alarm. */
  readonly key: string;
  readonly since: Instant;
  /** For the administrator: what the relay said, how full the disk is. Nobody's address. */
  readonly detail: string;
  /** What the relay comes to grief on; empty: no relay is concerned. */
  readonly cause: string;
}

/** An alarm whose cause is not known to be over. */
export interface StandingAlarm {
  readonly id: string;
  readonly kind: AlarmKind;
  readonly key: string;
  readonly toldAt: Instant | null;
  /** A person has acted; it stays known, so that the same cause is not raised anew. */
  readonly settledAt: Instant | null;
}

export interface Reckoned {
  readonly raise: readonly Cause[];
  readonly over: readonly StandingAlarm[];
  /** To be told now, for the first time or again. */
  readonly tell: readonly StandingAlarm[];
}

/** What becomes of the alarms of a body, given what stands against it now. */
export function reckon(
  standing: readonly StandingAlarm[],
  causes: readonly Cause[],
  now: Instant,
): Reckoned {
  const known = new Set(standing.map(({ key }) => key));
  const held = new Set(causes.map(({ key }) => key));
  const isOver = ({ kind, key }: StandingAlarm): boolean =>
    !NOT_BY_LOOKING.has(kind) && !held.has(key);
  return {
    raise: causes.filter(({ key }) => !known.has(key)),
    over: standing.filter(isOver),
    tell: standing.filter((each) => !isOver(each) && isToTell(each, now)),
  };
}

/** Whether a mail can tell of it. */
export function isToldByMail({ kind }: Pick<StandingAlarm, 'kind'>): boolean {
  return !NOT_BY_MAIL.has(kind);
}

/**
 * Of those to be told now, those that need a mail of their own. One mail stands for all incidents for which nobody
 * answers, and one for all mails of which nobody knows whether they arrived: a storm must not bury whoever could help.
 */
export function withMailOfTheirOwn(tell: readonly StandingAlarm[]): StandingAlarm[] {
  const isFirst = ({ id, kind }: StandingAlarm): boolean =>
    tell.find((each) => each.kind === kind)?.id === id;
  return tell.filter(
    (each) => isToldByMail(each) && (!IN_ONE_MAIL.has(each.kind) || isFirst(each)),
  );
}

function isToTell({ toldAt, settledAt }: StandingAlarm, now: Instant): boolean {
  if (settledAt !== null) return false;
  return toldAt === null || between(toldAt, now) >= ALARM_AGAIN;
}
