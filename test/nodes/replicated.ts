import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../harness/port.js';
import {
  binaries,
  initialise,
  ready,
  serverFolder,
  started,
  type Serving,
} from '../harness/postgres.js';

/** A PostgreSQL server and another that follows it: a commit is answered when both have it on their disk. */
export class Replicated {
  private readonly folder = serverFolder();
  private readonly bin = binaries(this.folder);
  private primary: Serving | null = null;
  private standby: Serving | null = null;

  private constructor(
    readonly primaryPort: number,
    readonly standbyPort: number,
    private readonly listens: string,
  ) {}

  /** Start the first one alone. @param from addresses beside loopback that may come, as pg_hba.conf has them */
  static async start(from?: string): Promise<Replicated> {
    const pair = new Replicated(await freePort(), await freePort(), from ? '*' : '127.0.0.1');
    await initialise(pair.bin, pair.folder, pair.data('primary'));
    if (from) {
      appendFileSync(join(pair.data('primary'), 'pg_hba.conf'), `host all all ${from} trust\n`);
    }
    pair.primary = pair.serve('primary', pair.primaryPort);
    await ready(urlOf(pair.primaryPort), pair.primary);
    return pair;
  }

  /** The second one copies the first and follows it; from then on no commit is answered without it. */
  async follow(): Promise<void> {
    const copy = [
      '-D',
      this.data('standby'),
      '-d',
      `host=127.0.0.1 port=${this.primaryPort} user=postgres`,
    ];
    await ended(
      started(join(this.bin, 'pg_basebackup'), [...copy, '-R', '-c', 'fast'], this.folder),
    );
    this.standby = this.serve('standby', this.standbyPort);
    await ready(urlOf(this.standbyPort), this.standby);
    await asked(this.primaryPort, `ALTER SYSTEM SET synchronous_standby_names = '*'`);
    await asked(this.primaryPort, 'SELECT pg_reload_conf()');
  }

  /** The second one stops following and takes writes; the first one, if it lives, waits for it in every commit. */
  async promote(): Promise<void> {
    await asked(this.standbyPort, `ALTER SYSTEM SET synchronous_standby_names = ''`);
    await asked(this.standbyPort, 'SELECT pg_promote(true, 30)');
  }

  /** kill -9 of every process of the first one. */
  async killPrimary(): Promise<void> {
    const { primary } = this;
    if (!primary || primary.process.exitCode !== null) return;
    const gone = new Promise((resolve) => primary.process.once('close', resolve));
    // The postmaster's children end by themselves when it is gone.
    primary.process.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    for (const { process: server } of [this.primary, this.standby].filter(
      (each) => each !== null,
    )) {
      if (server.exitCode !== null || server.signalCode !== null) continue;
      const gone = new Promise((resolve) => server.once('close', resolve));
      server.kill('SIGQUIT');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private data(name: string): string {
    return join(this.folder, name);
  }

  private serve(name: string, port: number): Serving {
    const settings = [
      `listen_addresses=${this.listens}`,
      'unix_socket_directories=',
      'timezone=UTC',
    ];
    const args = ['-D', this.data(name), '-p', String(port)];
    const options = settings.flatMap((setting) => ['-c', setting]);
    return started(join(this.bin, 'postgres'), [...args, ...options], this.folder);
  }
}

/** Of the server's own database. */
export function urlOf(port: number, database = 'postgres'): string {
  return `postgres://postgres@127.0.0.1:${port}/${database}`;
}

/** One statement on a connection of its own. */
export async function asked<T extends pg.QueryResultRow>(
  port: number,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: urlOf(port) });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function ended({ process: program, output }: Serving): Promise<void> {
  const code = await new Promise((resolve) => program.once('close', resolve));
  if (code !== 0) throw new Error(`exit ${String(code)}:\n${output()}`);
}
