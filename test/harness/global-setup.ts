// Jest resolves what this file imports without its own map from .js to .ts: hence the suffix.
import { startPostgres, type PostgresServer } from './postgres.ts';
import { dropLeftovers } from './postgres-database.ts';

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
