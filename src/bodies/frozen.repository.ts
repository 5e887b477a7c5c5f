import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../database/sql.js';
import type { Plan } from '../domain/plan/plan.js';
import { digestOf } from './plan-file.js';

type Frozen = 'frozen_plan' | 'frozen_playbook';

/** A kept definition that is not what its digest says. */
export interface Changed {
  readonly table: Frozen;
  readonly digest: string;
}

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

/** The kept plans and playbooks that were changed since incidents froze them. */
export async function changedDefinitions(sql: Sql): Promise<Changed[]> {
  const [plans, playbooks] = [
    await changedIn(sql, 'frozen_plan'),
    await changedIn(sql, 'frozen_playbook'),
  ];
  return [...plans, ...playbooks];
}

async function changedIn(sql: Sql, table: Frozen): Promise<Changed[]> {
  const rows = await sql.query<{ digest: string; definition: string }>(
    `SELECT digest, definition FROM ${table} ORDER BY digest`,
  );
  return rows
    .filter(({ digest, definition }) => digestOfText(definition) !== digest)
    .map(({ digest }) => ({ table, digest }));
}

function digestOfText(definition: string): string | null {
  try {
    return digestOf(JSON.parse(definition) as Plan);
  } catch {
    return null;
  }
}
