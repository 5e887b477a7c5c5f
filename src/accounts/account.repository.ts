import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Role } from './caller.js';

/** Somebody who can log in. */
export interface Account {
  readonly id: string;
  readonly body: string;
  readonly loginId: string;
  readonly name: string;
  readonly person: string | null;
  readonly roles: readonly Role[];
  readonly passwordHash: string;
  readonly disabled: boolean;
  readonly createdAt: Instant;
}

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
  async any(sql: Sql = this.reader): Promise<boolean> {
    const rows = await sql.query('SELECT 1 FROM account LIMIT 1');
    return rows.length > 0;
  }

  async byLoginId(loginId: string, sql: Sql = this.reader): Promise<Account | undefined> {
    const [row] = await sql.query<AccountRow>(`SELECT ${COLUMNS} FROM account WHERE login_id = ?`, [
      loginId,
    ]);
    return row && toAccount(row);
  }

  async byId(sql: Sql, body: string, id: string): Promise<Account | undefined> {
    const [row] = await sql.query<AccountRow>(
      `SELECT ${COLUMNS} FROM account WHERE body_id = ? AND id = ?`,
      [body, id],
    );
    return row && toAccount(row);
  }

  async list(body: string, sql: Sql = this.reader): Promise<Account[]> {
    const rows = await sql.query<AccountRow>(
      `SELECT ${COLUMNS} FROM account WHERE body_id = ? ORDER BY login_id`,
      [body],
    );
    return rows.map(toAccount);
  }

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

function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    body: row.body_id,
    loginId: row.login_id,
    name: row.name,
    person: row.person,
    roles: row.roles.split(' ') as Role[],
    passwordHash: row.password_hash,
    disabled: row.disabled === 1,
    createdAt: row.created_at,
  };
}
