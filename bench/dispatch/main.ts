import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { percentile } from '../load.js';
import { positive } from '../options.js';
import { dispatch } from './run.js';

/** Issue: two nodes on one PostgreSQL against one, where the relay takes 50 ms for each mail. */
const RELAY_MS = 50;
const GOAL = 1.7;

/** Let a heap of mails leave by one node, then by two; exit 1 when two are not so much faster. */
async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { incidents: { type: 'string', default: '400' } },
  });
  const incidents = positive('incidents', values.incidents);
  process.stdout.write(
    `mails about ${incidents} incidents that waited for the relay, ${RELAY_MS} ms each; ` +
      `${availableParallelism()} cores, load ${(loadavg()[0] ?? 0).toFixed(1)} before\n`,
  );
  const rates: number[] = [];
  for (const nodes of [1, 2]) {
    const left = await dispatch({ nodes, incidents, relayMs: RELAY_MS });
    rates.push(left.perSecond);
    process.stdout.write(
      `${nodes} of them: ${left.mails} mails, ${left.perSecond.toFixed(1)} a second, ` +
        `twice ${left.twice}; last after ${(percentile(left.after, 1) / 1000).toFixed(1)} s\n`,
    );
  }
  const ratio = (rates[1] ?? 0) / (rates[0] ?? Infinity);
  const met = ratio >= GOAL;
  process.stdout.write(`ratio ${ratio.toFixed(2)}\n`);
  process.stdout.write(`goal: two nodes ≥ ${GOAL} × one: ${met ? 'met' : 'MISSED'}\n`);
  process.exitCode = met ? 0 : 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});
