import type { Language } from '../accounts/caller.js';
import type { Instant } from '../domain/calendar/instant.js';
import type {
  Answered,
  CallResult,
  CallTried,
  Handed,
  Incident,
  NoticeTemplate,
  PassedOver,
  Rung,
  RungState,
  Telling,
  Unread,
} from '../domain/incident/incident.js';
import { dutyCalls, unansweredReminders } from '../domain/duty/calls.js';
import { isAlarm } from '../domain/escalation/alarm.js';
import { isConfirmed, togethersOf, type Together } from '../domain/escalation/together.js';
import { channelsOf } from '../domain/escalation/ladder.js';
import { openHandOver, seatsOfRung } from '../domain/escalation/by-name.js';
import { officeOf } from '../domain/plan/directory.js';
import type { Channel, Plan, Setting } from '../domain/plan/plan.js';
import type { Level } from '../domain/severity/severity.js';
import type { NoticeStatus } from '../notices/notice-status.js';
import { causeWords } from '../shared/mail-causes.js';

/** Somebody before in the order, and why it was not told. */
export class PassedOverView {
  readonly person: string | null;
  readonly order: number;
  readonly why: PassedOver['why'];
  /** Of which office, where it is not the one that was told. */
  readonly officeTitle: string | null;
}

/** A call that nobody answered. */
export class CallTriedView {
  readonly person: string;
  readonly personName: string;
  readonly result: CallResult;
  readonly channel: Channel | null;
  readonly note: string;
  readonly at: string;
  /** Who called. */
  readonly by: string;
}

/** What became of the mail to one person. */
export class TellingMailView {
  readonly status: NoticeStatus;
  readonly attempts: number;
  /** Why it has not left, in the reader's language; else empty. */
  readonly why: string;
}

/** Asked by name, or taken upon oneself: from whom, and why. */
export class HandedView {
  readonly from: readonly string[];
  readonly reason: string;
  /** 引き受ける: nobody asked them. */
  readonly taken: boolean;
  /** Not answered yet: until then whoever had it stays responsible. */
  readonly open: boolean;
}

/** One person told about one thing. */
export class TellingView {
  readonly key: string;
  readonly template: NoticeTemplate;
  readonly step: string | null;
  readonly officeTitle: string;
  readonly person: string;
  readonly personName: string;
  readonly order: number;
  readonly passedOver: readonly PassedOverView[];
  readonly at: string;
  readonly acceptedAt: string | null;
  /** Null where none was needed: the person knew already. */
  readonly mail: TellingMailView | null;
  /** Why the mail did not reach the person, in the reader's language. */
  readonly undeliverable: string | null;
  readonly answered: Answered | null;
  /** A reply by mail that could not be read as an answer and has not been settled since. */
  readonly unread: Unread | null;
  /** Null where the order of the office said who is told. */
  readonly handed: HandedView | null;
}

/** Somebody who can be telephoned for an office. */
export class CandidateView {
  readonly person: string;
  readonly name: string;
  readonly post: string;
  readonly order: number;
  readonly absent: boolean;
  readonly phone: string | null;
  readonly mobile: string | null;
  /** 夜間・休日の番号 where it is neither of the two. */
  readonly outOfHours: string | null;
}

/** それぞれの確認: offices that each have to answer for themselves. */
export class TogetherView {
  readonly count: number;
  readonly answered: number;
  /** Titles of those nobody has answered for yet. */
  readonly missing: readonly string[];
  /** Titles of those an officer has ended the calls to. */
  readonly stopped: readonly string[];
}

/** One office of the ladder. */
export class RungView {
  readonly id: string;
  readonly office: string;
  readonly officeTitle: string;
  readonly level: Level;
  readonly dueAt: string;
  readonly state: RungState;
  /** When the next one is called, or all of them again; null: nobody, or not before a mail has left. */
  readonly nextAt: string | null;
  /** The offices it has to answer beside; null where its answer stands alone. */
  readonly together: TogetherView | null;
  /** Nobody answered: telephone now. */
  readonly alarm: boolean;
  /** How to try to reach it, first to last; empty: any number that is known. */
  readonly channels: readonly Channel[];
  readonly told: readonly TellingView[];
  /** Calls that nobody answered, oldest first. */
  readonly calls: readonly CallTriedView[];
  readonly candidates: readonly CandidateView[];
}

/** Who has been told (連絡). */
export class EscalationView {
  readonly rungs: readonly RungView[];
  /** Decisions asked for beside the ladder. */
  readonly asked: readonly TellingView[];
}

/** When it is looked at, and whether with the private numbers. */
interface Seen {
  readonly now: Instant;
  readonly showsNumbers: boolean;
  readonly language: Language;
  readonly underWay: UnderWay;
}

/** What is about to happen, as the rows say. */
export interface UnderWay {
  /** When a rung goes on, by its id. */
  readonly timers: ReadonlyMap<string, Instant>;
  /** By the key of the telling. */
  readonly mails: ReadonlyMap<string, TellingMailView>;
}

/** The ladder of an incident as it stands, with whom to telephone. */
export function toEscalationView(incident: Incident, setting: Setting, seen: Seen): EscalationView {
  const telling = (each: Telling): TellingView => toTellingView(each, { incident, setting, seen });
  return {
    rungs: [
      ...dutyRungs(incident, setting, seen),
      ...incident.rungs
        .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))
        .map((rung) => toRungView(rung, { incident, setting, seen })),
    ],
    asked: incident.told.filter((each) => each.rung === null).map(telling),
  };
}

interface Looking {
  readonly incident: Incident;
  readonly setting: Setting;
  readonly seen: Seen;
}

function toRungView(rung: Rung, { incident, setting, seen }: Looking): RungView {
  const { id, office, level, dueAt, state } = rung;
  return {
    id,
    office,
    officeTitle: officeOf(setting.plan.offices, office).title,
    level,
    dueAt,
    state,
    nextAt: seen.underWay.timers.get(id) ?? null,
    together: togetherOf(rung, { incident, setting, seen }),
    alarm: isAlarm(incident, rung),
    channels: channelsOf(setting.plan, { incident, office }),
    told: incident.told
      .filter((each) => each.rung === id)
      .map((each) => toTellingView(each, { incident, setting, seen })),
    calls: callsOf(incident, id).map((call) => callTriedView(call, setting)),
    candidates: candidatesOf(rung, { incident, setting, seen }),
  };
}

/** What a group of offices has come to, by their titles. */
export function togetherView(
  { offices, answered, missing, stopped }: Together,
  { offices: all }: Pick<Plan, 'offices'>,
): TogetherView {
  const titles = (those: readonly string[]): string[] =>
    those.map((office) => officeOf(all, office).title);
  return {
    count: offices.length,
    answered: answered.length,
    missing: titles(missing),
    stopped: titles(stopped),
  };
}

/** Of an office in several groups the one that is not complete. */
function togetherOf({ id, office }: Rung, { incident, setting }: Looking): TogetherView | null {
  const last = incident.rungs.findLast((each) => each.office === office);
  if (last?.id !== id) return null;
  const mine = togethersOf(setting.plan, incident).filter(({ offices }) =>
    offices.includes(office),
  );
  const shown = mine.find((each) => !isConfirmed(each)) ?? mine[0];
  return shown ? togetherView(shown, setting.plan) : null;
}

function callsOf({ calls = [] }: Incident, rung: string): CallTried[] {
  return calls.filter((each) => each.rung === rung);
}

/** The rung of an office that is to be telephoned about outside duties begins so. */
export const DUTY_RUNG = 'duties:';

/** Offices nobody of whom has answered a reminder of a last day that the law sets: called like those of the ladder. */
function dutyRungs(incident: Incident, setting: Setting, seen: Seen): RungView[] {
  const calls = dutyCalls({ incident, setting });
  if (!calls) return [];
  const alarm = calls.alarmAt <= seen.now;
  return calls.offices.map((office) => ({
    ...{ id: `${DUTY_RUNG}${office}`, office, level: incident.severity.level },
    officeTitle: `${officeOf(setting.plan.offices, office).title}（外部報告の期限）`,
    together: null,
    ...{ dueAt: calls.alarmAt, state: alarm ? 'exhausted' : 'calling', alarm, nextAt: null },
    channels: channelsOf(setting.plan, { incident, office }),
    told: unansweredReminders(incident)
      .filter((each) => each.office === office)
      .map((each) => toTellingView(each, { incident, setting, seen })),
    calls: callsOf(incident, `${DUTY_RUNG}${office}`).map((call) => callTriedView(call, setting)),
    candidates: candidatesOf({ id: `${DUTY_RUNG}${office}`, office }, { incident, setting, seen }),
  }));
}

function candidatesOf(
  rung: Pick<Rung, 'id' | 'office'>,
  { incident, setting, seen: { now, showsNumbers } }: Looking,
): CandidateView[] {
  return seatsOfRung({ incident, setting, now }, rung).map(({ person, order, absent }) => ({
    person: person.id,
    name: person.name,
    post: person.post,
    order,
    absent,
    phone: person.phone,
    mobile: showsNumbers ? person.mobile : null,
    outOfHours: showsNumbers ? (person.outOfHours ?? null) : null,
  }));
}

/** Who was passed over, by name. */
export function passedOverView(
  { person, order, why, office }: PassedOver,
  { plan, directory }: Pick<Setting, 'plan' | 'directory'>,
): PassedOverView {
  const name = directory.people.find((each) => each.id === person)?.name ?? person;
  return {
    person: name,
    order,
    why,
    officeTitle: office ? officeOf(plan.offices, office).title : null,
  };
}

function callTriedView(call: CallTried, { directory }: Setting): CallTriedView {
  const { person, result, channel, note, at, by } = call;
  const personName = directory.people.find((each) => each.id === person)?.name ?? person;
  return { person, personName, result, channel, note, at, by };
}

function toTellingView(
  telling: Telling,
  { incident, setting: { plan, directory }, seen: { language, underWay } }: Looking,
): TellingView {
  const name = (id: string): string => directory.people.find((each) => each.id === id)?.name ?? id;
  const { key, template, step, office, person, order, at, acceptedAt, undeliverable } = telling;
  return {
    key,
    template,
    step,
    officeTitle: officeOf(plan.offices, office).title,
    person,
    personName: name(person),
    order,
    passedOver: telling.passedOver.map((each) => passedOverView(each, { plan, directory })),
    at,
    acceptedAt,
    mail: underWay.mails.get(key) ?? null,
    undeliverable: undeliverable && (causeWords(undeliverable, language) ?? undeliverable),
    answered: telling.answered,
    unread: openReply(telling),
    handed: telling.handed ? handedView(telling, telling.handed, { incident, name }) : null,
  };
}

function handedView(
  { rung: id, key }: Telling,
  { from, reason, taken }: Handed,
  { incident, name }: { readonly incident: Incident; readonly name: (id: string) => string },
): HandedView {
  const rung = incident.rungs.find((each) => each.id === id);
  return {
    from: from.map(name),
    reason,
    taken: taken ?? false,
    open: rung !== undefined && openHandOver(incident, rung)?.key === key,
  };
}

/** What came before an answer on record was settled with it. */
function openReply({ unread, answered }: Telling): Unread | null {
  return unread && (!answered || answered.at < unread.at) ? unread : null;
}
