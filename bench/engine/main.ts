import { loadBodies } from '../../src/bodies/plan-file.js';
import { acts, playbook, type Act } from './night.js';
import { Ours } from './ours.js';
import { Theirs } from './theirs.js';
import { diskFiles } from '../../src/shared/disk-files.js';

const GOAL = 3;
const NIGHTS = 200;
const ROUNDS = 5;

interface Engine {
  effects: number;
  start(phase: 'containment' | 'recovery', before: string | null): string;
  act(state: string, act: Act): string;
}

/** Acts a second over whole nights; the state is text between any two acts. */
function speed(engine: Engine): number {
  let count = 0;
  const from = performance.now();
  for (let night = 0; night < NIGHTS; night += 1) {
    let state: string | null = null;
    for (const phase of ['containment', 'recovery'] as const) {
      state = engine.start(phase, state);
      for (const act of acts(phase)) {
        state = engine.act(state, act);
        count += 1;
      }
    }
  }
  return (count / (performance.now() - from)) * 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** Our engine against XState's `transition`, turn about in one run; exit 1 when it is less than three times as fast. */
function main(): void {
  const [body] = loadBodies(diskFiles('.'));
  if (!body) throw new Error('config/bodies has no body');
  const ours = new Ours(body.plan, playbook());
  const theirs = new Theirs();
  speed(ours);
  speed(theirs);
  const rounds = Array.from({ length: ROUNDS }, () => [speed(ours), speed(theirs)] as const);
  const one = median(rounds.map(([our]) => our));
  const other = median(rounds.map(([, their]) => their));
  const ratio = one / other;
  const verdict = ratio >= GOAL ? 'met' : 'MISSED';
  process.stdout.write(
    `decide and evolve, JSON state in and out, 40 steps in two tracks: ${one.toFixed(0)}/s; XState 5 transition: ${other.toFixed(0)}/s; ratio ${ratio.toFixed(2)}, goal ≥ ${GOAL}: ${verdict}\n`,
  );
  process.exitCode = ratio >= GOAL ? 0 : 1;
}

main();
