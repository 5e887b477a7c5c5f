import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Plan } from '../domain/plan/plan.js';
import type { Playbook } from '../domain/playbook/definition.js';
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
  /** Keep a plan, with the moment it was first kept; the same digest is kept once. */
  async keepPlan(tx: Tx, kept: { digest: string; plan: Plan; at: Instant }): Promise<void> {
    await tx.execute(
      `INSERT INTO frozen_plan (digest, definition, kept_at) VALUES (?, ?, ?)
         ON CONFLICT (digest) DO NOTHING`,
      [kept.digest, JSON.stringify(kept.plan), kept.at],
    );
  }

  /** Keep a playbook; the same digest is kept once. */
  async keepPlaybook(tx: Tx, digest: string, playbook: Playbook): Promise<void> {
    await tx.execute(
      `INSERT INTO frozen_playbook (digest, definition) VALUES (?, ?)
         ON CONFLICT (digest) DO NOTHING`,
      [digest, JSON.stringify(playbook)],
    );
  }

  /** Every plan ever kept; `keptAt` is null for those kept before it was noted. */
  async plans(sql: Sql): Promise<{ keptAt: Instant | null; plan: Plan }[]> {
    const rows = await sql.query<{ definition: string; kept_at: string | null }>(
      `SELECT definition, kept_at FROM frozen_plan ORDER BY digest`,
    );
    return rows.map((row) => ({ keptAt: row.kept_at, plan: JSON.parse(row.definition) as Plan }));
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
