import Database from 'better-sqlite3';
import pg from 'pg';

/** So many copies are made in one statement. */
const AT_ONCE = 20_000;

/**
 * Lay so many closed incidents beside what is in the product's database, each with its entries, their values and
 * one mail that was accepted: copies of those that are closed, made inside the database, for a million through the
 * door would take hours. They have numbers and ids of their own. Their hashes are not chained, and they are not
 * found by words. Nothing may be connected to the database. @throws when nothing is closed, or no mail was accepted.
 */
export async function multiply(database: string, closed: number): Promise<void> {
  const sql = database.includes('://') ? await postgres(database) : sqlite(database);
  try {
    const [templates, entries, ordinal, seq] = [
      await sql.number('SELECT count(*) FROM incident WHERE is_open = 0'),
      await sql.number(`SELECT count(*) FROM timeline_entry e WHERE ${OF_CLOSED}`),
      await sql.number('SELECT max(ordinal) FROM incident'),
      await sql.number('SELECT max(seq) FROM chain_head'),
    ];
    const mails = await sql.number(`SELECT count(*) FROM notice WHERE ${ACCEPTED}`);
    if (templates * mails === 0)
      throw new Error('Nothing to copy: none closed, or no mail accepted.');
    const perStatement = Math.max(1, Math.floor(AT_ONCE / templates));
    const copies = Math.ceil(closed / templates);
    await sql.run(TEMPLATES);
    for (let first = 1; first <= copies; first += perStatement) {
      const last = Math.min(first + perStatement - 1, copies);
      for (const statement of statements({ ordinal, seq, hex: sql.hex })) {
        await sql.run(`WITH RECURSIVE n(i) AS (VALUES (${first}) UNION ALL SELECT i + 1 FROM n WHERE i < ${last})
          ${statement}`);
      }
    }
    await sql.run(`UPDATE chain_head SET seq = seq + ${copies} * (${seq} + ${entries})`);
    await sql.run(sql.after(ordinal * (copies + 2)));
  } finally {
    await sql.close();
  }
}

const ACCEPTED = `status = 'accepted' AND incident_id IS NOT NULL`;
const OF_CLOSED =
  'EXISTS (SELECT 1 FROM incident i WHERE i.body_id = e.body_id AND i.id = e.incident_id AND i.is_open = 0)';
const TEMPLATES = 'CREATE TEMPORARY TABLE template AS SELECT * FROM incident WHERE is_open = 0';

interface Shape {
  readonly ordinal: number;
  readonly seq: number;
  /** Twelve digits of a number, as SQL. */
  readonly hex: (value: string) => string;
}

/** What one round of copies adds; the last digits of an id count. */
function statements({ ordinal, seq, hex }: Shape): string[] {
  const incident = `substr(t.id, 1, 24) || ${hex(`t.ordinal + n.i * ${ordinal}`)}`;
  const entry = `substr(e.id, 1, 24) || ${hex(`e.seq + n.i * ${seq}`)}`;
  const mail = `substr(m.id, 1, 24) || ${hex(`t.ordinal + n.i * ${ordinal}`)}`;
  const entries =
    'template t JOIN timeline_entry e ON e.body_id = t.body_id AND e.incident_id = t.id';
  const accepted = `(SELECT * FROM notice WHERE ${ACCEPTED} ORDER BY id LIMIT 1) m`;
  return [
    `INSERT INTO incident (body_id, id, ordinal, number, summary, category, level, phase, is_open, reported_at, aware_at, version, state)
     SELECT t.body_id, ${incident}, t.ordinal + n.i * ${ordinal}, t.number || '-' || n.i, t.summary, t.category, t.level,
       t.phase, 0, t.reported_at, t.aware_at, t.version, replace(t.state, t.id, ${incident})
     FROM template t CROSS JOIN n`,
    `INSERT INTO incident_figure (body_id, incident_id, month, category, kind, level, ending, is_drill, is_past,
       answer_minutes, containment_minutes)
     SELECT f.body_id, ${incident}, f.month, f.category, f.kind, f.level, f.ending, f.is_drill, f.is_past,
       f.answer_minutes, f.containment_minutes
     FROM template t JOIN incident_figure f ON f.body_id = t.body_id AND f.incident_id = t.id CROSS JOIN n`,
    `INSERT INTO timeline_entry (body_id, seq, id, incident_id, kind, bytes, hash)
     SELECT e.body_id, e.seq + n.i * ${seq}, ${entry}, ${incident}, e.kind, e.bytes, e.hash
     FROM ${entries} CROSS JOIN n`,
    `INSERT INTO timeline_value (body_id, entry_id, facts, salts)
     SELECT e.body_id, ${entry}, v.facts, v.salts
     FROM ${entries} JOIN timeline_value v ON v.body_id = e.body_id AND v.entry_id = e.id CROSS JOIN n`,
    `INSERT INTO notice (body_id, id, incident_id, key, template, rung, office, person, place, status, due_at, created_at,
       settled_at, attempts, copies, token_hash, address, subject, text)
     SELECT t.body_id, ${mail}, ${incident}, m.key, m.template, m.rung, m.office, m.person, m.place, m.status, t.reported_at,
       t.reported_at, t.reported_at, 1, 1, ${mail}, m.address, m.subject, m.text
     FROM template t CROSS JOIN ${accepted} CROSS JOIN n`,
    `INSERT INTO attempt (notice_id, no, body_id, started_at, ended_at, outcome)
     SELECT ${mail}, 1, t.body_id, t.reported_at, t.reported_at, 'accepted'
     FROM template t CROSS JOIN ${accepted} CROSS JOIN n`,
  ];
}

interface Inside {
  readonly hex: (value: string) => string;
  /** Where the order of logging goes on, and what the planner has to know. */
  readonly after: (ordinal: number) => string;
  number(sql: string): Promise<number>;
  run(sql: string): Promise<void>;
  close(): Promise<void>;
}

function sqlite(file: string): Inside {
  const database = new Database(file);
  return {
    hex: (value) => `printf('%012x', ${value})`,
    after: () => 'ANALYZE',
    number: async (sql) => Number(database.prepare(sql).pluck().get() ?? 0),
    run: async (sql) => void database.exec(sql),
    close: async () => void database.close(),
  };
}

async function postgres(url: string): Promise<Inside> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    hex: (value) => `lpad(to_hex(${value}), 12, '0')`,
    after: (ordinal) => `SELECT setval('incident_ordinal', ${ordinal}); ANALYZE`,
    number: async (sql) => {
      const { rows } = await client.query<Record<string, string | null>>(sql);
      return Number(Object.values(rows[0] ?? {})[0] ?? 0);
    },
    run: async (sql) => void (await client.query(sql)),
    close: () => client.end(),
  };
}
