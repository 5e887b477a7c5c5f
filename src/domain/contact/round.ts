import { DAY, plus, type Instant } from '../calendar/instant.js';
import { instantOf, wallClock } from '../calendar/jst.js';
import { nextOpening } from '../calendar/office-hours.js';
import type { ContactAnswer } from './confirmed.js';
import type { TellPerson } from '../effect.js';
import { standingIn } from '../plan/directory.js';
import type { Day, Directory, OfficeHours, OfficeId, PersonId } from '../plan/plan.js';

/** One asking of everybody whether their contacts are right; four a year. */
export interface ContactRound {
  /** YYYY-MM of its month, Asia/Tokyo. */
  readonly id: string;
  readonly from: Instant;
  /** Whoever has not answered is asked once more from here on. */
  readonly again: Instant;
  readonly until: Instant;
}

const QUARTERS = ['01', '04', '07', '10'];
/** By then the transfers of 1 April are done, and so are the days around New Year. */
const FROM_THE = '10';
const AGAIN_AFTER = 7 * DAY;
const LASTS = 14 * DAY;
/** Days. Who was looked at so shortly before is not asked. */
export const FRESH = 30;

/** The round that is on at `now`; null between two. It begins with the first opening of offices from the 10th on. */
export function roundAt(now: Instant, hours: OfficeHours): ContactRound | null {
  const month = wallClock(now).day.slice(0, 7);
  if (!QUARTERS.includes(month.slice(5))) return null;
  const from = nextOpening(instantOf(`${month}-${FROM_THE}`), hours);
  const until = plus(from, LASTS);
  if (now < from || now >= until) return null;
  return { id: month, from, again: plus(from, AGAIN_AFTER), until };
}

/** Whom the round asks, and what is known of them. */
export interface Asking {
  readonly directory: Directory;
  readonly offices: readonly OfficeId[];
  /** When the contacts of a person were last confirmed, by the plan or by themselves. */
  readonly confirmed: ReadonlyMap<PersonId, Day>;
  /** The last answer of each. */
  readonly answers: ReadonlyMap<PersonId, ContactAnswer>;
  readonly now: Instant;
}

/** The mails of a round, one a person: who stands for an office, has an address, was not confirmed lately nor has answered. */
export function contactChecks(round: ContactRound, asking: Asking): TellPerson[] {
  const { directory, offices, confirmed, answers, now } = asking;
  const time = now < round.again ? 1 : 2;
  const fresh = wallClock(plus(round.from, -FRESH * DAY)).day;
  const seats = offices.flatMap((office) =>
    standingIn(directory, office, now).map(({ person, order }) => ({ office, person, order })),
  );
  return seats
    .filter(({ person: { id } }, at) => seats.findIndex((each) => each.person.id === id) === at)
    .filter(({ person: { id } }) => (answers.get(id)?.at ?? '') < round.from)
    .filter(({ person }) => person.email && (confirmed.get(person.id) ?? '') < fresh)
    .map(({ office, person: { id: person }, order }) => ({
      ...{ matter: 'contact-check' as const, about: round.id, office, person, order, dueAt: now },
      key: `contact-check:${round.id}:${person}:${time}`,
    }));
}
