import { readOptions, type Options } from './options.js';
import { run } from './run.js';
import { misses, tables } from './table.js';

/** Measure the product beside the floor; exit 1 when a goal is missed, 2 when nothing could be measured. */
async function main(options: Options): Promise<void> {
  const missed: string[] = [];
  for (const database of options.databases) {
    const result = await run(database, options);
    process.stdout.write(`\n${tables(result, options)}\n`);
    missed.push(...misses(result));
  }
  missed.forEach((line) => process.stdout.write(`MISSED ${line}\n`));
  process.exitCode = missed.length === 0 ? 0 : 1;
}

main(readOptions(process.argv.slice(2))).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});
