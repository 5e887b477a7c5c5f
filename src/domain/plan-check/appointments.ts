import { officeOf } from '../plan/directory.js';
import type { Appointment, OfficeId } from '../plan/plan.js';
import { inBody, type PlanFinding } from './finding.js';
import { approvers, officesUsed } from './offices-used.js';
import { officeName, personName, type CheckedPlan, type Days } from './subject.js';
import { inWords, termsOf, type Term } from './terms.js';

/** K2: every office in use has a holder on every day. */
export function checkHolders(subject: CheckedPlan, days: Days): PlanFinding[] {
  return [...officesUsed(subject)].flatMap((office) => {
    const empty = termsOfOffice(subject, office, days).filter((term) => !holderOf(term));
    const what = `役職${officeName(subject, office)}に、${inWords(empty)}、本人（order: 1）がいません。appointments に任命を足してください。`;
    return empty.length > 0 ? [at(subject, 'K2', { office, what })] : [];
  });
}

/** K3: whoever holds an office in use has a deputy on every day; approvers are K4's. */
export function checkDeputies(subject: CheckedPlan, days: Days): PlanFinding[] {
  const deciding = approvers(subject);
  const offices = [...officesUsed(subject)].filter((office) => !deciding.has(office));
  return withoutDeputy(subject, offices, days).map(({ office, when }) => {
    const what = `役職${officeName(subject, office)}に、${when}、代理（order: 2 から）がいません。本人が出られないとき、誰にも知らせません。appointments に代理を足してください。`;
    return at(subject, 'K3', { office, what });
  });
}

/** K4: no approval and no right hangs on one person. */
export function checkApprovers(subject: CheckedPlan, days: Days): PlanFinding[] {
  return withoutDeputy(subject, [...approvers(subject)], days).map(({ office, when }) => {
    const what = `承認や権限を持つ役職${officeName(subject, office)}に、${when}、代理（order: 2 から）がいません。一人が出られないと、決められません。appointments に代理を足してください。`;
    return at(subject, 'K4', { office, what });
  });
}

/** K5: two people of the same order in one office on one day: nobody could say who is told first. */
export function checkOrders(subject: CheckedPlan): PlanFinding[] {
  const { appointments } = subject;
  return appointments.flatMap((one, index) =>
    appointments.slice(0, index).flatMap((other) => {
      if (other.office !== one.office || other.order !== one.order || !overlap(one, other))
        return [];
      const what = `役職${officeName(subject, one.office)}の order: ${one.order} に、同じ日に${personName(subject, other.person)}と${personName(subject, one.person)}がいます。先の任命に to を書くか、order を変えてください。`;
      return [inBody('K5', one.office, { path: ['appointments', index], what })];
    }),
  );
}

/** A body does not say who stands in for whom in a company it pays: its desk answers, or does not. */
function withoutDeputy(
  subject: CheckedPlan,
  offices: readonly OfficeId[],
  days: Days,
): { office: OfficeId; when: string }[] {
  return offices
    .filter((office) => !officeOf(subject.plan.offices, office).outside)
    .flatMap((office) => {
      const alone = termsOfOffice(subject, office, days).filter((term) => !hasDeputy(term));
      return alone.length > 0 ? [{ office, when: inWords(alone) }] : [];
    });
}

/** A deputy is another person than the holder, and one where there is no holder (K2 says that). */
function hasDeputy(term: Term): boolean {
  const holder = holderOf(term)?.person;
  return term.standing.some(({ order, person }) => order > 1 && person !== holder);
}

function holderOf({ standing }: Term): Appointment | undefined {
  return standing.find(({ order }) => order === 1);
}

function termsOfOffice({ appointments }: CheckedPlan, office: OfficeId, days: Days): Term[] {
  return termsOf(
    appointments.filter((each) => each.office === office),
    days,
  );
}

/** At the office's own appointments; at the office where it has none. */
function at(
  { plan, appointments }: CheckedPlan,
  rule: 'K2' | 'K3' | 'K4',
  { office, what }: { readonly office: OfficeId; readonly what: string },
): PlanFinding {
  const index = appointments.findIndex((each) => each.office === office);
  const path =
    index < 0
      ? ['offices', plan.offices.findIndex(({ id }) => id === office)]
      : ['appointments', index];
  return inBody(rule, office, { path, what });
}

function overlap(one: Appointment, other: Appointment): boolean {
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);
}
