import { startPostgres, type PostgresServer } from './postgres.js';
import { dropLeftovers } from './postgres-database.js';

declare global {
  var hikeshiPostgres: PostgresServer | undefined;
}

/** Before any story: one PostgreSQL server for all of them, when they are told on PostgreSQL. */
export default async function setUp(): Promise<void> {
  if (process.env.HIKESHI_TEST_DATABASE !== 'postgres') return;
  globalThis.hikeshiPostgres = await startPostgres({ durable: false });
  process.env.HIKESHI_TEST_POSTGRES_SERVER = globalThis.hikeshiPostgres.url;
  await dropLeftovers(globalThis.hikeshiPostgres.url);
}
