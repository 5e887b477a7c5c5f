import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { startPostgres } from '../harness/postgres.js';

/** npm run races -- --database sqlite --races 10000 --seed 1: an answer and the next call, at the same moment. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      database: { type: 'string', default: 'sqlite' },
      races: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const server = values.database === 'postgres' ? await startPostgres({ durable: true }) : null;
  process.env.HIKESHI_TEST_DATABASE = values.database;
  process.env.HIKESHI_TEST_POSTGRES_SERVER = server?.url ?? '';
  try {
    // Which database the harness uses is read when it is loaded.
    const { races } = await import('./run.js');
    const options = { races: Number(values.races), seed: Number(values.seed), say };
    const { ends, complaints, ...figures } = await races(options);
    const lines = { database: values.database, ...figures, ...ends };
    Object.entries(lines).forEach(([name, value]) => say(`${name.padEnd(24)} ${value}`));
    say(complaints.length === 0 ? 'sound' : `${complaints.length} complaints`);
    process.exitCode = complaints.length === 0 ? 0 : 1;
  } finally {
    await server?.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
