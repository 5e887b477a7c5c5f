import type { Instant } from '../calendar/instant.js';
import type { Effect } from '../effect.js';
import { Refusal } from '../errors.js';
import { type Case, type Decision, only, record } from '../incident/case.js';
import type { Incident } from '../incident/incident.js';
import { mustBeIn } from '../incident/may.js';
import { standingIn } from '../plan/directory.js';
import type { OfficeId, Person } from '../plan/plan.js';
import { seatByName } from './by-name.js';
import { reportDue } from './next-report.js';

/** 続報 as a person writes it. */
export interface UpdateInput {
  readonly conclusion: string;
  readonly affected: string;
  readonly doing: string;
  /** Null: as the plan says for the level. */
  readonly next: Instant | null;
}

/** Somebody who is told of what is new, in an office that was called. */
export interface Addressee {
  readonly office: OfficeId;
  readonly person: Person;
  readonly order: number;
}

/** 第n報: the first notices are 第1報 for everybody, whenever they hear of it. */
export function nextNumber({ updates = [] }: Pick<Incident, 'updates'>): number {
  return updates.length + 2;
}

/**
 * Who gets a 続報 now: everybody who was told as somebody of an office, still holds it and has an address. Who has not
 * been told yet gets a first notice from the ladder, never this.
 */
export function audience(given: Case): Addressee[] {
  const { incident, setting, now } = given;
  const seats = incident.told
    .filter((each) => each.template === 'rung' && each.undeliverable === null)
    .flatMap(({ office, person, handed }) =>
      (handed
        ? [seatByName(given, office, person)].filter((each) => each !== null)
        : standingIn(setting.directory, office, now)
      )
        .filter((each) => each.person.id === person && each.person.email)
        .map((each): Addressee => ({ office, person: each.person, order: each.order })),
    );
  const isFirst = ({ office, person }: Addressee, index: number): boolean =>
    seats.findIndex((each) => each.office === office && each.person.id === person.id) === index;
  return seats.filter(isFirst);
}

/**
 * 続報を送る: what is known now, to everybody who was told; each person gets one mail. @throws Refusal when nobody was
 * told yet, or the next report is promised for a time that is over.
 */
export function sendUpdate(given: Case, input: UpdateInput): Decision {
  const { incident, setting, now } = given;
  mustBeIn(given, 'send-update', ['triage', 'containment', 'recovery', 'prevention']);
  if (input.next !== null && input.next <= now) {
    throw new Refusal('next-report-over', { field: 'nextReport', at: input.next });
  }
  if (audience(given).length === 0) throw new Refusal('nobody-told', {});
  return tellUpdate(given, {
    ...input,
    next: input.next ?? reportDue({ incident, plan: setting.plan }, now),
  });
}

/** The mails of a 続報 and its place on record; nothing where nobody was told yet. `next` null: none is promised. */
export function tellUpdate(given: Case, input: UpdateInput): Decision {
  const { incident, now, actor } = given;
  const all = audience(given);
  if (all.length === 0) return only(given, []);
  const number = nextNumber(incident);
  const seats = all.filter(
    (each, index) => all.findIndex(({ person }) => person.id === each.person.id) === index,
  );
  const to = seats.map(({ office, person }) => ({
    key: `update:${number}:${person.id}`,
    office,
    person: person.id,
  }));
  const mails = seats.map(({ office, person, order }, index): Effect => ({
    kind: 'update',
    key: to[index]?.key ?? '',
    office,
    person: person.id,
    order,
    dueAt: now,
  }));
  const { conclusion, affected, doing, next } = input;
  const facts = { number, conclusion, affected, doing, next, sender: actor.person, to };
  return record(given, 'update-sent', facts, mails);
}
