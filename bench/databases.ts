import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../test/harness/postgres.js';
import type { DatabaseKind } from './options.js';

/** Throw-away databases of one kind. */
export interface Databases {
  /** What HIKESHI_DATABASE says for the product's. */
  readonly product: string;
  /** A copy of the product's for the floor; nothing may be connected to it. */
  copy(): Promise<string>;
  drop(): Promise<void>;
}

/** Make an empty database, durable as in production. @throws when PostgreSQL is missing. */
export function makeDatabases(kind: DatabaseKind): Promise<Databases> {
  return kind === 'sqlite' ? sqlite() : postgres();
}

async function sqlite(): Promise<Databases> {
  const folder = mkdtempSync(join(tmpdir(), 'hikeshi-bench-'));
  const product = join(folder, 'product.db');
  const floor = join(folder, 'floor.db');
  return {
    product,
    // The product has stopped and left no WAL behind: the file is everything.
    copy: async () => {
      copyFileSync(product, floor);
      return floor;
    },
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function postgres(): Promise<Databases> {
  const server = await startPostgres({ durable: true });
  const named = (name: string): string => server.url.replace(/[^/]+$/, name);
  const ask = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await ask('CREATE DATABASE hikeshi_bench');
  return {
    product: named('hikeshi_bench'),
    copy: async () => {
      await ask('CREATE DATABASE hikeshi_floor TEMPLATE hikeshi_bench');
      return named('hikeshi_floor');
    },
    drop: async () => {
      for (const name of ['hikeshi_bench', 'hikeshi_floor']) {
        await ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }
      await server.stop();
    },
  };
}
