import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Place } from './place.js';
import { Sum } from './sum.js';

/** npm run virtual -- --seeds 20000 --from 1: a month for each seed, with the promises it broke. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '300' },
      from: { type: 'string', default: '1' },
      days: { type: 'string', default: '30' },
      log: { type: 'string' },
    },
  });
  const [count, from, days] = [Number(values.seeds), Number(values.from), Number(values.days)];
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const place = new Place();
  const sum = new Sum();
  const began = performance.now();
  try {
    await place.prepare();
    for (let seed = from; seed < from + count; seed += 1) {
      const month = await place.month(seed, days);
      sum.add(month);
      if (month.complaints.length > 0) say(`seed ${seed}\n  ${month.complaints.join('\n  ')}`);
      if (values.log) writeFileSync(`${values.log}-${seed}.log`, `${month.log.join('\n')}\n`);
      if (sum.months % 100 === 0) say(`${sum.months} months, ${sum.failed.length} failed`);
    }
  } finally {
    place.drop();
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  for (const [name, value] of Object.entries({ ...sum.figures(), seconds })) {
    say(`${name.padEnd(12)} ${value}`);
  }
  if (sum.failed.length > 0) say(`failing seeds: ${sum.failed.join(' ')}`);
  process.exitCode = sum.failed.length > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
