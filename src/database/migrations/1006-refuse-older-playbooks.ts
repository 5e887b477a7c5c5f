import type { MigrationInterface, QueryRunner } from 'typeorm';
import { UnusableFile } from '../../shared/yaml-file.js';

interface Kept {
  readonly digest: string;
  readonly definition: string;
}

/**
 * Playbooks kept before the language of this release say less than a run needs, and their digests stand in the
 * chain, so that they cannot be rewritten. What no incident rests on goes; an incident that does stops the start.
 */
export class RefuseOlderPlaybooks1006000000000 implements MigrationInterface {
  name = 'RefuseOlderPlaybooks1006000000000';

  async up(runner: QueryRunner): Promise<void> {
    const older = await kept(runner, `SELECT digest, definition FROM frozen_playbook`);
    const digests = older
      .filter(({ definition }) => !isOfNow(definition))
      .map(({ digest }) => digest);
    if (digests.length === 0) return;
    const plans = await kept(runner, `SELECT digest, definition FROM frozen_plan`);
    const named = plans
      .filter(({ definition }) => digests.some((digest) => definition.includes(digest)))
      .map(({ digest }) => digest);
    const numbers = await opened(runner, [...digests, ...named]);
    if (numbers.length > 0)
      throw new UnusableFile([{ place: 'HIKESHI_DATABASE', what: said(numbers) }]);
    for (const digest of digests) await drop(runner, 'frozen_playbook', digest);
    for (const digest of named) await drop(runner, 'frozen_plan', digest);
  }

  /** The start keeps again what is in force; nothing rests on the rest. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}

/** Every definition has the first ten minutes since there are playbooks in this language. */
function isOfNow(definition: string): boolean {
  return 'card' in (JSON.parse(definition) as object);
}

function kept(runner: QueryRunner, sql: string): Promise<Kept[]> {
  return runner.query(sql) as Promise<Kept[]>;
}

/** The numbers of incidents that rest on one of these definitions. */
async function opened(runner: QueryRunner, digests: readonly string[]): Promise<string[]> {
  const rows = (await runner.query(`SELECT number, state FROM incident ORDER BY number`)) as {
    number: string;
    state: string;
  }[];
  return rows
    .filter(({ state }) => digests.some((digest) => state.includes(digest)))
    .map(({ number }) => number);
}

async function drop(
  runner: QueryRunner,
  table: 'frozen_playbook' | 'frozen_plan',
  digest: string,
): Promise<void> {
  // A digest is sixty-four letters and digits, and each database has its own sign for a value.
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error(`${table}: ${digest} is no digest`);
  await runner.query(`DELETE FROM ${table} WHERE digest = '${digest}'`);
}

function said(numbers: readonly string[]): string {
  const shown = numbers.slice(0, 5).join(', ') + (numbers.length > 5 ? ' …' : '');
  return (
    `古い形の手順書で進めた事案（${shown}）があり、この版では読めません。別の新しいデータベースで始め、この` +
    `データベースは前の版で読んでください。/ Incidents of an older playbook form cannot be read by this version; ` +
    `start on a new database and keep this one for the version that wrote it.`
  );
}
