import { spawnSync } from 'node:child_process';
import { makeDatabases } from '../../bench/databases.js';
import { Connection } from '../../bench/connection.js';
import type { DatabaseKind } from '../../bench/options.js';
import { program } from '../../bench/paths.js';
import { logIn, setUp, startProduct } from '../../bench/product.js';
import { SmtpSink } from '../../bench/smtp-sink.js';
import type { Door } from './intake.js';

/** Where the records are replayed to. */
export interface Place {
  readonly door: Door;
  /** Mails that arrived whole; null when the relay is not ours. */
  readonly mails: () => number | null;
  /** Stop the server and prove the chain; null when the database is not ours. */
  readonly verify: () => Promise<{ readonly ok: boolean; readonly said: string } | null>;
  readonly close: () => Promise<void>;
}

/** A server of our own on a database that is thrown away, and a relay that takes every mail. */
export async function ownPlace(kind: DatabaseKind): Promise<Place> {
  const databases = await makeDatabases(kind);
  const sink = new SmtpSink();
  const settings = { database: databases.product, smtpUrl: await sink.start() };
  const product = await startProduct(settings);
  await setUp(product);
  const headers = await logIn(product.port);
  const connection = await Connection.open(product.port);
  return {
    door: { connection, headers },
    mails: () => sink.count,
    verify: async () => {
      connection.close();
      await product.stop();
      return verify(databases.product);
    },
    close: async () => {
      connection.close();
      await product.stop();
      await sink.stop();
      await databases.drop();
    },
  };
}

/** A server that runs already, on this machine. */
export async function runningPlace(
  url: string,
  account: { loginId: string; password: string },
): Promise<Place> {
  const port = Number(new URL(url).port || 80);
  const headers = await logIn(port, account);
  const connection = await Connection.open(port);
  return {
    door: { connection, headers },
    mails: () => null,
    verify: async () => null,
    close: async () => connection.close(),
  };
}

function verify(database: string): { ok: boolean; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program('cli/verify')], {
    env: { ...process.env, HIKESHI_DATABASE: database },
    encoding: 'utf8',
  });
  return { ok: status === 0, said: `${stdout}${stderr}`.trim() };
}
