import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPostgres, writerSource } from '../database/data-sources.js';
import { holdDatabase } from '../database/instance-lock.js';
import { loadConfig } from '../shared/config.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Bring the database to this version's schema (as every start does), or take the last step back: `down`. */
async function main(): Promise<void> {
  const down = process.argv[2] === 'down';
  if (down && process.argv[3] !== '--yes') {
    throw new Error(
      'This drops tables and what is in them. Copy the database first, then: down --yes',
    );
  }
  const config = loadConfig(ROOT, process.env);
  const source = writerSource(config);
  // The server must not run meanwhile.
  const release = isPostgres(config) ? (): void => undefined : holdDatabase(config.database);
  await source.initialize();
  const done = down
    ? await source
        .undoLastMigration({ transaction: 'each' })
        .then(() => 'last migration taken back')
    : (await source.runMigrations({ transaction: 'each' })).map(({ name }) => name).join(', ');
  await source.destroy();
  release();
  process.stdout.write(`${done || 'nothing to do'}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
