import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Account } from './account.js';
import { ROLES, type Role } from './caller.js';

interface AccountRow {
  readonly id: string;
  readonly body_id: string;
  readonly login_id: string;
  readonly name: string;
  readonly person: string | null;
  readonly roles: string;
  readonly password_hash: string;
  readonly disabled: number;
  readonly created_at: Instant;
}

const COLUMNS = 'id, body_id, login_id, name, person, roles, password_hash, disabled, created_at';

/** Accounts; roles are kept as words separated by a space. */
@Injectable()
export class AccountRepository {
  constructor(private readonly reader: Reader) {}

  /** Whether anybody can log in yet. */
  async anyOf(body: string, sql: Sql = this.reader): Promise<boolean> {
    const rows = await sql.query('SELECT 1 FROM account WHERE body_id = ? LIMIT 1', [body]);
    return rows.length > 0;
  }

  /** The account of a log-in id; another body may have the same. */
  async byLoginId(
    { body, loginId }: Pick<Account, 'body' | 'loginId'>,
    sql: Sql = this.reader,
  ): Promise<Account | undefined> {
    const [row] = await sql.query<AccountRow>(
      `SELECT ${COLUMNS} FROM account WHERE body_id = ? AND login_id = ?`,
      [body, loginId],
    );
    return row && toAccount(row);
  }

  /** One account of a body. */
  async byId(sql: Sql, body: string, id: string): Promise<Account | undefined> {
    const [row] = await sql.query<AccountRow>(
      `SELECT ${COLUMNS} FROM account WHERE body_id = ? AND id = ?`,
      [body, id],
    );
    return row && toAccount(row);
  }

  /** A body's accounts by log-in id. */
  async list(body: string, sql: Sql = this.reader): Promise<Account[]> {
    const rows = await sql.query<AccountRow>(
      `SELECT ${COLUMNS} FROM account WHERE body_id = ? ORDER BY login_id`,
      [body],
    );
    return rows.map(toAccount);
  }

  /** The accounts a person has or had, by id; they log in with one of them at most. */
  async ofPerson(sql: Sql, body: string, person: string): Promise<Account[]> {
    const rows = await sql.query<AccountRow>(
      `SELECT ${COLUMNS} FROM account WHERE body_id = ? AND person = ? ORDER BY id`,
      [body, person],
    );
    return rows.map(toAccount);
  }

  /** Keep a new account. */
  async add(tx: Tx, account: Account): Promise<void> {
    await tx.execute(`INSERT INTO account (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
      account.id,
      account.body,
      account.loginId,
      account.name,
      account.person,
      account.roles.join(' '),
      account.passwordHash,
      account.disabled ? 1 : 0,
      account.createdAt,
    ]);
  }

  /** Let one change of a body's accounts wait for another, where transactions run side by side. */
  async takeTurn(tx: Tx, body: string): Promise<void> {
    await tx.execute('UPDATE account SET body_id = body_id WHERE body_id = ?', [body]);
  }

  /** Give an account another password. */
  async setPassword(tx: Tx, { body, id }: Account, hash: string): Promise<void> {
    const set = 'UPDATE account SET password_hash = ? WHERE body_id = ? AND id = ?';
    await tx.execute(set, [hash, body, id]);
  }

  /** Keep an account as it is now. */
  async update(tx: Tx, account: Account): Promise<void> {
    await tx.execute(
      `UPDATE account SET name = ?, person = ?, roles = ?, password_hash = ?, disabled = ?
       WHERE body_id = ? AND id = ?`,
      [
        account.name,
        account.person,
        account.roles.join(' '),
        account.passwordHash,
        account.disabled ? 1 : 0,
        account.body,
        account.id,
      ],
    );
  }
}

/** Roles as their column keeps them. */
export function toRoles(column: string): Role[] {
  return ROLES.filter((role) => column.split(' ').includes(role));
}

function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    body: row.body_id,
    loginId: row.login_id,
    name: row.name,
    person: row.person,
    roles: toRoles(row.roles),
    passwordHash: row.password_hash,
    disabled: row.disabled === 1,
    createdAt: row.created_at,
  };
}
