import { parseArgs } from 'node:util';
import { complaints } from './complaints.js';
import { powerCuts } from './run.js';

/** npm run powercut -- --cuts 100 --seed 7 [--unsafe]: root only, for it mounts a disk. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      cuts: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      unsafe: { type: 'boolean', default: false },
    },
  });
  const { cuts, seed, unsafe } = values;
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const result = await powerCuts({ cuts: Number(cuts), seed: Number(seed), unsafe, say });
  const { lost, findings, ...figures } = result;
  const { notices = 0, uncertain = 0, duplicates = 0, mostCopies = 0 } = findings ?? {};
  const lines = { ...figures, lost: lost.length, notices, uncertain, duplicates, mostCopies };
  Object.entries(lines).forEach(([name, value]) => say(`${name.padEnd(12)} ${value}`));
  const problems = complaints(result);
  problems.slice(0, 20).forEach(say);
  say(problems.length === 0 ? 'sound' : `${problems.length} broken promises`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
