import type { Instant } from '../domain/calendar/instant.js';
import { dutyStandings, isUnsettled, type Dutied } from '../domain/duty/on-incident.js';
import { nameOf } from '../my-work/my-work.service.js';
import type { NextDuty } from './board.view.js';

/**
 * The outside report that is due first over all incidents; one whose clock runs only perhaps counts too. A drill's is
 * named only where no real one is due.
 */
export function nextDuty(all: readonly Dutied[], now: Instant): NextDuty | null {
  return all.flatMap((given) => dutiesOf(given, now)).toSorted(byDue)[0] ?? null;
}

function dutiesOf(given: Dutied, now: Instant): NextDuty[] {
  return dutyStandings(given)
    .filter((each) => each.row.law && isUnsettled(each))
    .flatMap(({ row, state, clocks, provisional }) => {
      const open = clocks.filter(({ report }) => report === null);
      const dues = state === 'due' ? open.flatMap(({ deadlines }) => deadlines) : provisional;
      return dues.map(({ at }) => ({
        ...{ incident: nameOf(given.incident), title: row.title },
        ...{ at, overdue: at <= now, perhaps: state === 'undecided' },
      }));
    });
}

function byDue(one: NextDuty, other: NextDuty): number {
  return (
    Number(one.incident.drill) - Number(other.incident.drill) ||
    one.at.localeCompare(other.at) ||
    Number(one.perhaps) - Number(other.perhaps)
  );
}
