import { hash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { SessionTimes } from './session-life.js';

/** A session with the account behind it, as the guard needs it. */
export interface SessionRow extends SessionTimes {
  readonly account_id: string;
  readonly body_id: string;
  readonly name: string;
  readonly person: string | null;
  readonly roles: string;
}

const TOKEN_BYTES = 32;

/** A new session token: 256 random bits, known to the browser only. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Opaque server-side sessions, kept under the hash of their token. */
@Injectable()
export class SessionRepository {
  constructor(private readonly reader: Reader) {}

  /** The session of a token, unless its account is disabled. Asked on every request. */
  async find(token: string): Promise<SessionRow | undefined> {
    const [row] = await this.reader.query<SessionRow>(
      `SELECT s.account_id, a.body_id, a.name, a.person, a.roles, s.created_at, s.seen_at
       FROM session s JOIN account a ON a.id = s.account_id
       WHERE s.token_hash = ? AND a.disabled = 0`,
      [keyOf(token)],
    );
    return row;
  }

  /** Open a session. */
  async add(
    tx: Tx,
    { token, account, at }: { token: string; account: string; at: Instant },
  ): Promise<void> {
    await tx.execute(
      'INSERT INTO session (token_hash, account_id, created_at, seen_at) VALUES (?, ?, ?, ?)',
      [keyOf(token), account, at, at],
    );
  }

  /** A session is in use. */
  async touch(tx: Tx, token: string, at: Instant): Promise<void> {
    await tx.execute('UPDATE session SET seen_at = ? WHERE token_hash = ?', [at, keyOf(token)]);
  }

  /** End a session. */
  async end(tx: Tx, token: string): Promise<void> {
    await tx.execute('DELETE FROM session WHERE token_hash = ?', [keyOf(token)]);
  }

  /** End every session of an account: its password, roles or state changed. */
  async endAll(tx: Tx, account: string): Promise<void> {
    await tx.execute('DELETE FROM session WHERE account_id = ?', [account]);
  }

  /** Remove sessions nobody can use any more. */
  async prune(tx: Tx, createdBefore: Instant): Promise<void> {
    await tx.execute('DELETE FROM session WHERE created_at < ?', [createdBefore]);
  }
}

function keyOf(token: string): string {
  return hash('sha256', token, 'hex');
}
