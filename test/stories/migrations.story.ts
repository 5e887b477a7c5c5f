import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { writerSource } from '../../src/database/data-sources.js';
import { toPostgres, type Tx } from '../../src/database/sql.js';
import { SearchIndex } from '../../src/incidents/search.repository.js';
import type { Config } from '../../src/shared/config.js';
import { onPostgres } from '../harness/database.js';
import { emptyDatabase } from '../harness/postgres-database.js';

const SCHEMA = onPostgres
  ? `SELECT table_name AS name, column_name AS part, data_type || is_nullable AS what FROM information_schema.columns
       WHERE table_schema = 'public'
     UNION ALL SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT relname, relkind::text, '' FROM pg_class WHERE relkind = 'S'
     ORDER BY 1, 2, 3`
  : `SELECT name, type AS part, sql AS what FROM sqlite_master
       WHERE name NOT LIKE 'sqlite_%' ORDER BY 1, 2`;

/** What a state says that is counted. */
const FIGURES = {
  ...{ id: '1', body: 'aozora', kind: 'flood', category: 'disaster', severity: { level: 'L3' } },
  ...{ ending: 'closed', drill: false, past: false },
  aware: { at: '2026-10-31T15:00:00.000Z', precision: 'minute' },
  phaseSince: { recovery: '2026-10-31T16:01:00.000Z' },
  told: [{ template: 'rung', answered: { at: '2026-10-31T15:05:00.000Z' } }],
};

describe('the migrations', () => {
  let source: DataSource;
  let database: string;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hikeshi-migrations-'));
    const server = process.env.HIKESHI_TEST_POSTGRES_SERVER ?? '';
    const made = onPostgres ? await emptyDatabase(server) : null;
    database = made?.url ?? join(folder, 'hikeshi.db');
    source = writerSource({ database });
    drop = async () => {
      await made?.drop();
      rmSync(folder, { recursive: true, force: true });
    };
    await source.initialize();
  });
  afterEach(async () => {
    await source.destroy();
    await drop();
  });

  const up = () => source.runMigrations({ transaction: 'each' });
  const down = () => source.undoLastMigration({ transaction: 'each' });
  const schema = (): Promise<{ name: string }[]> => source.query(SCHEMA);
  const ours = async (): Promise<string[]> =>
    (await schema()).map((each) => each.name).filter((name) => !name.startsWith('migrations'));

  const last = async (): Promise<string> => {
    const [row] = (await source.query(
      'SELECT name FROM migrations ORDER BY timestamp DESC LIMIT 1',
    )) as { name: string }[];
    return row?.name ?? '';
  };
  /** Back to before a migration. */
  const downTo = async (first: string): Promise<void> => {
    for (let name = await last(); name !== ''; name = await last()) {
      await down();
      if (name.startsWith(first)) return;
    }
  };
  /** A statement as repositories write them. */
  const said = (sql: string, values: readonly unknown[] = []): Promise<unknown> =>
    source.query(onPostgres ? toPostgres(sql) : sql, [...values]);

  it('can be taken back one by one until nothing is left, and done again', async () => {
    const done = await up();
    const first = await schema();
    for (const _ of done) await down();
    expect(await ours()).toEqual([]);
    await up();
    expect(await schema()).toEqual(first);
  });

  it('leave what they found when the last one is taken back and done again', async () => {
    await up();
    await source.query(
      `INSERT INTO account (id, body_id, login_id, name, roles, password_hash, created_at)
       VALUES ('1', 'aozora', 'desk', '受付', 'desk', 'x', '2026-11-21T00:00:00.000Z')`,
    );
    const before = await schema();
    await down();
    await up();
    expect(await schema()).toEqual(before);
    expect(await source.query('SELECT name FROM account')).toEqual([{ name: '受付' }]);
  });

  it('index what was reported before incidents were found by the assets they name', async () => {
    await up();
    await downTo('FindIncidentsByAsset');
    const plan = JSON.stringify({ register: [{ id: 'tax', name: '税務システム' }] });
    await source.query(`INSERT INTO frozen_plan (digest, definition) VALUES ('p', '${plan}')`);
    const words = { number: 'R8-001', summary: '停電', place: '', system: '', done: '' };
    const state = JSON.stringify({
      ...words,
      plan: 'p',
      ...FIGURES,
      assets: { named: ['tax'], unknown: false },
    });
    await source.query(
      `INSERT INTO incident (body_id, id, ordinal, number, summary, level, phase, is_open, reported_at, aware_at, version, state)
       VALUES ('aozora', '1', 1, 'R8-001', '停電', 'L1', 'triage', 1, '', '', 1, '${state}')`,
    );
    const search = new SearchIndex({ database } as Config);
    const tx = { query: said, execute: said } as unknown as Tx;
    await search.add(tx, { body: 'aozora', ordinal: 1, text: 'R8-001\n停電' });
    const found = (word: string): Promise<unknown> => {
      const { sql, values } = search.condition('aozora', word) ?? { sql: '', values: [] };
      return said(`SELECT number FROM incident i WHERE ${sql}`, values);
    };
    expect([await found('税務'), await found('停電')]).toEqual([[], [{ number: 'R8-001' }]]);
    await up();
    for (const word of ['税務', 'tax', '停電', 'R8-001']) {
      expect([word, await found(word)]).toEqual([word, [{ number: 'R8-001' }]]);
    }
  });

  it('find what stood on the お知らせ板 before there was a column for it', async () => {
    await up();
    await downTo('FindBulletins');
    const bulletins = [null, { stopped: '窓口' }];
    for (const [index, bulletin] of bulletins.entries()) {
      const state = JSON.stringify({ ...FIGURES, id: String(index), bulletin });
      await source.query(
        `INSERT INTO incident (body_id, id, ordinal, number, summary, level, phase, is_open, reported_at, aware_at, version, state)
         VALUES ('aozora', '${index}', ${index}, 'R8-${index}', '', 'L3', 'triage', 1, '', '', 1, '${state}')`,
      );
    }
    await up();
    const posted = await source.query('SELECT id FROM incident WHERE is_posted = 1');
    expect(posted).toEqual([{ id: '1' }]);
  });

  it('do not say of mails from before that they stayed in the building', async () => {
    await up();
    await downTo('NoteWhereMailsWent');
    await source.query(
      `INSERT INTO attempt (body_id, notice_id, no, started_at, outcome, relay)
       VALUES ('aozora', '1', 1, '2026-11-21T00:00:00.000Z', 'accepted', '127.0.0.1:40123')`,
    );
    await up();
    expect(await source.query('SELECT relay, kept FROM attempt')).toEqual([
      { relay: '127.0.0.1:40123', kept: '' },
    ]);
  });

  it('count what was reported before there was anything to count', async () => {
    await up();
    await downTo('KeepFigures');
    for (const ordinal of Array.from({ length: 201 }, (_, index) => index + 1)) {
      const state = JSON.stringify({ ...FIGURES, id: String(ordinal) });
      await source.query(
        `INSERT INTO incident (body_id, id, ordinal, number, summary, level, phase, is_open, reported_at, aware_at, version, state)
         VALUES ('aozora', '${ordinal}', ${ordinal}, 'R8-${ordinal}', '', 'L3', 'closed', 0, '', '', 1, '${state}')`,
      );
    }
    await up();
    const counted = await source.query(
      `SELECT month, category, kind, level, ending, is_drill, is_past, answer_minutes, containment_minutes,
         CAST(count(*) AS INTEGER) AS count FROM incident_figure
       GROUP BY month, category, kind, level, ending, is_drill, is_past, answer_minutes, containment_minutes`,
    );
    expect(counted).toEqual([
      {
        ...{ month: '2026-11', category: 'disaster', kind: 'flood', level: 'L3', ending: 'closed' },
        ...{ is_drill: 0, is_past: 0, answer_minutes: 5, containment_minutes: 61, count: 201 },
      },
    ]);
  });

  describe('of a database from before this playbook language', () => {
    const OLD = 'a'.repeat(64);
    const PLAN = 'b'.repeat(64);
    const NOW = 'c'.repeat(64);
    const keep = (table: string, digest: string, definition: object): Promise<unknown> =>
      source.query(
        `INSERT INTO ${table} (digest, definition) VALUES ('${digest}', '${JSON.stringify(definition)}')`,
      );
    const digests = async (table: string): Promise<string[]> =>
      (
        (await source.query(`SELECT digest FROM ${table} ORDER BY digest`)) as { digest: string }[]
      ).map((each) => each.digest);

    beforeEach(async () => {
      await up();
      await downTo('RefuseOlderPlaybooks');
      await keep('frozen_playbook', OLD, { id: 'ransomware', phases: [] });
      await keep('frozen_playbook', NOW, { id: 'ransomware', phases: [], card: {} });
      await keep('frozen_plan', PLAN, { playbooks: [{ id: 'ransomware', digest: OLD }] });
    });

    it('drop its playbooks where no incident rests on them', async () => {
      await up();
      expect(await digests('frozen_playbook')).toEqual([NOW]);
      expect(await digests('frozen_plan')).toEqual([]);
    });

    it('stop with the numbers of the incidents that do, and change nothing', async () => {
      const state = JSON.stringify({ plan: PLAN, runs: [] });
      await source.query(
        `INSERT INTO incident (body_id, id, ordinal, number, summary, level, phase, is_open, reported_at, aware_at, version, state)
         VALUES ('aozora', '1', 1, 'R8-001', '', 'L1', 'triage', 1, '', '', 1, '${state}')`,
      );
      await expect(up()).rejects.toThrow('R8-001');
      expect(await digests('frozen_playbook')).toEqual([OLD, NOW]);
    });
  });

  it('do nothing the second time', async () => {
    await up();
    expect(await up()).toEqual([]);
  });
});
