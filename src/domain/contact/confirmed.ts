import { wallClock } from '../calendar/jst.js';
import type { Instant } from '../calendar/instant.js';
import type { Day, PersonId } from '../plan/plan.js';

/** What somebody says about their own contacts. */
export type ContactChoice = 'right' | 'changed';

/** Whether an answer says that mails to an address are read, and the telephone rings. */
export interface ContactAnswer {
  readonly person: PersonId;
  /** Where the question went. */
  readonly address: string;
  readonly choice: ContactChoice;
  readonly note: string;
  readonly at: Instant;
}

interface Person {
  readonly id: PersonId;
  readonly email: string | null;
}

/** The last answer of each person to a mail that went where mails go now. */
export function lastAnswers(
  people: readonly Person[],
  answers: readonly ContactAnswer[],
): Map<PersonId, ContactAnswer> {
  const sorted = answers.toSorted((one, other) => one.at.localeCompare(other.at));
  return new Map(
    sorted
      .filter(({ person, address }) =>
        people.some(
          ({ id, email }) => id === person && email?.toLowerCase() === address.toLowerCase(),
        ),
      )
      .map((each) => [each.person, each]),
  );
}

/** When each person's contacts were last confirmed: the day in the plan, or the day they said so themselves. */
export function confirmedDays(
  people: readonly Person[],
  planned: Readonly<Record<PersonId, Day | null>>,
  answers: readonly ContactAnswer[],
): Map<PersonId, Day> {
  const said = lastAnswers(people, answers);
  return new Map(
    people.flatMap(({ id }) => {
      const answer = said.get(id);
      const days = [planned[id] ?? '', answer?.choice === 'right' ? wallClock(answer.at).day : ''];
      const last = days.toSorted().at(-1) ?? '';
      return last ? [[id, last] as const] : [];
    }),
  );
}
