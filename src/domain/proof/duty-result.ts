import { between, type Instant, type Milliseconds } from '../calendar/instant.js';
import type { DutyRow } from '../duty/duty.js';
import type { ProofCase, Proven } from './case.js';
import { dutyCases, type DutyCase } from './duty-cases.js';
import { isOfPersons } from './duty-night.js';
import { failureKey } from './failure.js';
import { earliest, heardByCall, heardByLadder } from './heard.js';
import type { Nights } from './nights.js';

/** When somebody who has to do with an outside duty hears of it. */
export interface DutyResult extends Pick<DutyCase, 'as'> {
  readonly row: DutyRow;
  readonly dueAt: Instant;
  /** null: nobody ever. */
  readonly heardAt: Instant | null;
  /** Counted from the last time of its clock, negative before it; null: never. */
  readonly noticed: Milliseconds | null;
}

/** What becomes of every outside duty of a case; playbooks of one category share them. */
export function dutyResults(proven: Proven, nights: Nights, at: ProofCase): readonly DutyResult[] {
  const known = RESULTS.get(nights) ?? new Map<string, readonly DutyResult[]>();
  RESULTS.set(nights, known);
  const key = [at.playbook.category, at.level, at.time, failureKey(at.failure)].join(' ');
  const found = known.get(key) ?? resultsOf(proven, nights, at);
  known.set(key, found);
  return found;
}

const RESULTS = new WeakMap<Nights, Map<string, readonly DutyResult[]>>();

function resultsOf(proven: Proven, nights: Nights, at: ProofCase): DutyResult[] {
  return dutyCases(proven.plan, at).flatMap((given): DutyResult[] => {
    const night = nights.duty(at, given);
    if (!night) return [];
    const ladder = nights.ladder(at, isOfPersons(given) ? 'yes' : 'no');
    const around = { ladder, proven, at };
    const heardAt = earliest([
      heardByLadder(night.offices, around),
      night.answered,
      heardByCall(night.calls, around),
    ]);
    const { dueAt } = night;
    const noticed = heardAt === null ? null : between(dueAt, heardAt);
    return [{ row: given.row, as: given.as, dueAt, heardAt, noticed }];
  });
}
