import { randomUUID } from 'node:crypto';
import pg from 'pg';

const TEMPLATE = 'hikeshi_test_template';
const TEMPLATE_LOCK = 20_260_307;

/** A database of its own for one test file. */
export interface Database {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/**
 * Make a database beside the server's own as a copy of a template, which `migrate` fills the first
 * time anybody asks. `migrate` gets a URL and must close its connections before it resolves.
 */
export async function freshDatabase(
  serverUrl: string,
  migrate: (url: string) => Promise<void>,
): Promise<Database> {
  await ensureTemplate(serverUrl, migrate);
  return copyOf(serverUrl, TEMPLATE);
}

/** Make an empty database beside the server's own, for tests of the migrations themselves. */
export function emptyDatabase(serverUrl: string): Promise<Database> {
  return copyOf(serverUrl, 'template0');
}

/** Forget what an earlier run left on a server that outlives the tests. */
export function dropLeftovers(serverUrl: string): Promise<void> {
  return asked(serverUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'hikeshi\\_test\\_%'`,
    );
    for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`);
  });
}

async function copyOf(serverUrl: string, template: string): Promise<Database> {
  const name = `hikeshi_test_${randomUUID().replaceAll('-', '')}`;
  const make = `create database ${name} template ${template} encoding 'UTF8'`;
  await asked(serverUrl, (client) => client.query(make));
  const drop = `drop database ${name} with (force)`;
  return {
    url: named(serverUrl, name),
    drop: () => asked(serverUrl, async (client) => void (await client.query(drop))),
  };
}

/** Two workers may ask at once: the first migrates, the other waits for the lock and finds it. */
function ensureTemplate(serverUrl: string, migrate: (url: string) => Promise<void>): Promise<void> {
  return asked(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const there = 'select 1 from pg_database where datname = $1';
    if ((await client.query(there, [TEMPLATE])).rowCount) return;
    const draft = `${TEMPLATE}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft} template template0 encoding 'UTF8'`);
    await migrate(named(serverUrl, draft));
    await client.query(`alter database ${draft} rename to ${TEMPLATE}`);
  });
}

async function asked<T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end(); // a lock held by this session goes with it
  }
}

function named(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
