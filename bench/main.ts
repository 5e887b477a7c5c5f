import { readOptions, type DatabaseKind, type Options } from './options.js';
import { run, type Result } from './run.js';
import { misses, tables } from './table.js';

/** Measure the product beside the floor; exit 1 when a goal is missed, 2 when nothing could be measured. */
async function main(options: Options): Promise<void> {
  const missed: string[] = [];
  for (const database of options.databases) {
    const result = await measured(database, options);
    if (!result) continue;
    process.stdout.write(`\n${tables(result, options)}\n`);
    missed.push(...misses(result));
  }
  missed.forEach((line) => process.stdout.write(`MISSED ${line}\n`));
  process.exitCode = missed.length === 0 ? 0 : 1;
}

/** Without PostgreSQL on the machine the other database is measured all the same, and the output says so. */
async function measured(database: DatabaseKind, options: Options): Promise<Result | null> {
  try {
    return await run(database, options);
  } catch (error) {
    if (options.databases.length === 1 || !reasonOf(error).startsWith('PostgreSQL is missing')) {
      throw error;
    }
    process.stdout.write(`\n${database}: not measured. ${reasonOf(error)}\n`);
    return null;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

main(readOptions(process.argv.slice(2))).catch((error: unknown) => {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(2);
});
