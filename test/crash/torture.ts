import { parseArgs } from 'node:util';
import { complaints } from './complaints.js';
import { torture } from './run.js';

/** npm run torture -- --kills 200 --rounds 4 --seed 7: the same kills for the same seed, as far as a machine allows. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '200' },
      rounds: { type: 'string', default: '4' },
      seed: { type: 'string', default: '1' },
    },
  });
  const { kills, rounds, seed } = values;
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const result = await torture({
    kills: Number(kills),
    rounds: Number(rounds),
    seed: Number(seed),
    say,
  });
  const { lost, unexplained, broken, gaps, chain, missed, ...numbers } = result;
  const counted = { lost, unexplained, broken, gaps, chain, missed };
  Object.entries(numbers).forEach(([name, value]) => say(`${name.padEnd(16)} ${value}`));
  Object.entries(counted).forEach(([name, list]) => say(`${name.padEnd(16)} ${list.length}`));
  const problems = complaints(result);
  problems.forEach(say);
  say(problems.length === 0 ? 'sound' : `${problems.length} broken promises`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
