import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../database/sql.js';

type Frozen = 'frozen_plan' | 'frozen_playbook';

/** Plans and playbooks as incidents froze them, kept once under their digest. */
@Injectable()
export class FrozenRepository {
  /** Keep a definition; the same digest is kept once. */
  async keep(tx: Tx, table: Frozen, kept: { digest: string; definition: object }): Promise<void> {
    await tx.execute(
      `INSERT INTO ${table} (digest, definition) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING`,
      [kept.digest, JSON.stringify(kept.definition)],
    );
  }

  /** Every definition kept, by digest. */
  async all<T>(sql: Sql, table: Frozen): Promise<Map<string, T>> {
    const rows = await sql.query<{ digest: string; definition: string }>(
      `SELECT digest, definition FROM ${table}`,
    );
    return new Map(rows.map((row) => [row.digest, JSON.parse(row.definition) as T]));
  }
}
