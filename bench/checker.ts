import { checkPlaybook } from '../src/domain/playbook/check/check.js';
import { flatten } from '../src/domain/playbook/walk.js';
import { hundredSteps } from '../test/fixtures/hundred-steps.js';
import { OFFICES } from '../test/fixtures/sound-playbook.js';

const GOAL_MS = 50;
const ROUNDS = 200;

/** Time the checker on a playbook of 100 steps in six tracks; exit 1 when the first, coldest round misses the goal. */
function main(): void {
  const playbook = hundredSteps();
  const steps = playbook.phases
    .flatMap((phase) => flatten(phase.steps))
    .filter(({ block }) => block === 'step').length;
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    checkPlaybook(playbook, { offices: OFFICES });
    return performance.now() - from;
  });
  const [first = 0] = times;
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.floor(share * (ROUNDS - 1))] ?? 0).toFixed(1);
  process.stdout.write(
    `${steps} steps, six tracks: first ${first.toFixed(1)} ms, then p50 ${at(0.5)} ms, p99 ${at(0.99)} ms of ${ROUNDS}; goal ≤ ${GOAL_MS} ms: ${first <= GOAL_MS ? 'met' : 'MISSED'}\n`,
  );
  process.exitCode = first <= GOAL_MS ? 0 : 1;
}

main();
