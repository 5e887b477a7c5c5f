import type { ComparedPlan } from '../domain/plan-difference/compared-plan.js';
import type { Person } from '../domain/plan/plan.js';

type Numbered = Pick<Person, 'mobile' | 'outOfHours'>;

/** What stands where a private number was: that it changed is said, its digits are not. */
const HIDDEN = { same: '（非公開の番号）', before: '（前の番号）', after: '（新しい番号）' };

/** Two plans to be compared by somebody who may not see private numbers. */
export function withHiddenNumbers(
  before: ComparedPlan,
  after: ComparedPlan,
): readonly [ComparedPlan, ComparedPlan] {
  return [hidden(before, after, HIDDEN.before), hidden(after, before, HIDDEN.after)];
}

function hidden(plan: ComparedPlan, other: ComparedPlan, mark: string): ComparedPlan {
  const people = plan.people.map((person) => {
    const same = other.people.find(({ id }) => id === person.id);
    const hide = (key: keyof Numbered): string | null => {
      const number = person[key] ?? null;
      if (number === null) return null;
      return number === same?.[key] ? HIDDEN.same : mark;
    };
    return { ...person, mobile: hide('mobile'), outOfHours: hide('outOfHours') };
  });
  return { ...plan, people };
}
