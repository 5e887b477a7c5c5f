import { parseArgs } from 'node:util';
import { attrition } from './attrition.js';

/** npm run attrition -- --failures 100 --seed 7: about half a minute for each failure; --namespaces: in network namespaces. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      failures: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      namespaces: { type: 'boolean', default: false },
    },
  });
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const [failures, seed] = [Number(values.failures), Number(values.seed)];
  const { complaints, ...figures } = await attrition({
    ...{ failures, seed, say },
    namespaces: values.namespaces,
  });
  Object.entries(figures).forEach(([name, value]) => say(`${name.padEnd(12)} ${value}`));
  complaints.forEach(say);
  say(complaints.length === 0 ? 'sound' : `${complaints.length} broken promises`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
