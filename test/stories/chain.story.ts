import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SqlValue } from '../../src/database/sql.js';
import type { Finding } from '../../src/timeline/verify.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { changedPlans, verifiedBodies, verifyChain } from '../harness/chain.js';
import { onPostgres } from '../harness/database.js';
import { built, runProgram } from '../harness/program.js';

interface Entry {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
}
type Column = [table: string, column: string];

/** Everything of an entry that a person with the database's password could change. */
const ENTRY: readonly Column[] = ['bytes', 'hash', 'kind', 'incident_id', 'id'].map((column) => [
  'timeline_entry',
  column,
]);
const VALUE: readonly Column[] = ['facts', 'salts'].map((column) => ['timeline_value', column]);
const INCIDENT: readonly Column[] = [
  ...['number', 'summary', 'category', 'level', 'phase', 'reported_at', 'aware_at', 'state'],
].map((column) => ['incident', column]);

describe('npm run verify', () => {
  let app: RunningApp;
  let incident: ReportedCase;
  let entries: Entry[];

  beforeAll(async () => {
    app = await startApp();
    await report(app, { summary: '窓口の端末が固まった', kind: 'device-failure' });
    incident = await report(app);
    await incident.do('responder', 'judgement', { incident: true, reason: '脅迫文' });
    await incident.do('desk', 'entries', { text: '警備員が3階を確認した' });
    await incident.do('desk', 'entries', { text: '税務課長が到着した' });
    entries = await app.database.query('SELECT seq, id, kind FROM timeline_entry ORDER BY seq');
  });
  afterAll(() => app?.stop());

  const findings = async (): Promise<readonly Finding[]> =>
    (await verifyChain(app.config.database)).findings;

  /** Change the middle character of one field of one row, look, and put it back. */
  const flip = async (
    [table, column]: Column,
    [key, id]: [string, string],
  ): Promise<readonly Finding[]> => {
    const [row] = await app.database.query<{ value: string }>(
      `SELECT ${column} AS value FROM ${table} WHERE ${key} = ?`,
      [id],
    );
    const before = row?.value ?? '';
    const set = (value: SqlValue, where: string): Promise<void> =>
      app.database.tamper(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`, [value, where]);
    const after = flipped(before);
    // The key of the row may be what is changed.
    await set(after, id);
    const found = await findings();
    await set(before, key === column ? after : id);
    return found;
  };

  it('finds nothing wrong in what was recorded', async () => {
    expect(await findings()).toEqual([]);
    expect(await verifyChain(app.config.database)).toMatchObject({
      count: entries.length,
      incidents: 2,
    });
  });

  it.each([...ENTRY, ...VALUE])('names the entry of which %s.%s was changed', async (...column) => {
    const [table] = column;
    const key = table === 'timeline_entry' ? 'id' : 'entry_id';
    const middle = entries.slice(1, -1).filter((_, index) => index % 3 === 0);
    for (const { id, seq } of middle) {
      const [first] = await flip(column, [key, id]);
      expect(first?.seq).toBe(seq);
    }
    expect(await findings()).toEqual([]);
  });

  it.each(INCIDENT)('names the incident of which %s.%s was changed', async (...column) => {
    const [found] = await flip(column, ['id', incident.id]);
    expect(found?.incident).toContain(incident.id);
    expect(await findings()).toEqual([]);
  });

  it('names the entry after one that was taken out, and the end when the last was', async () => {
    const rows = await app.database.query<Record<string, SqlValue>>(
      'SELECT * FROM timeline_entry ORDER BY seq',
    );
    for (const [at, row] of [...rows.entries()].slice(-3)) {
      await app.database.tamper('DELETE FROM timeline_entry WHERE id = ?', [row.id ?? null]);
      const [found] = await findings();
      const isLast = at === rows.length - 1;
      expect(found).toMatchObject(isLast ? { what: 'head' } : { what: 'order', seq: at + 2 });
      const marks = Object.keys(row).map(() => '?');
      const into = `timeline_entry (${Object.keys(row).join(', ')})`;
      await app.database.tamper(
        `INSERT INTO ${into} VALUES (${marks.join(', ')})`,
        Object.values(row),
      );
    }
    expect(await findings()).toEqual([]);
  });

  it('names both entries that changed places', async () => {
    const [one, other] = entries.slice(-2) as [Entry, Entry];
    const move = ({ id }: Entry, seq: number): Promise<void> =>
      app.database.tamper('UPDATE timeline_entry SET seq = ? WHERE id = ?', [seq, id]);
    const swap = async (to: [number, number]): Promise<void> => {
      await move(one, 0);
      await move(other, to[1]);
      await move(one, to[0]);
    };
    await swap([other.seq, one.seq]);
    const seqs = (await findings()).map((each) => each.seq);
    expect(seqs).toEqual(expect.arrayContaining([one.seq, other.seq]));
    await move(other, -1);
    await swap([one.seq, other.seq]);
    expect(await findings()).toEqual([]);
  });

  it('passes over no body whose head was taken away', async () => {
    const [head] = await app.database.query<{ body_id: string; seq: number; hash: string }>(
      'SELECT * FROM chain_head',
    );
    await app.database.tamper('DELETE FROM chain_head');
    expect(await verifiedBodies(app.config.database)).toEqual(['aozora']);
    expect(await findings()).toEqual([expect.objectContaining({ what: 'head' })]);
    const { body_id: body = '', seq = 0, hash = '' } = head ?? {};
    await app.database.tamper('INSERT INTO chain_head (body_id, seq, hash) VALUES (?, ?, ?)', [
      ...[body, seq, hash],
    ]);
    expect(await findings()).toEqual([]);
  });

  it('names a notice that was taken away', async () => {
    const told = 'SELECT * FROM notice WHERE incident_id = ? ORDER BY key';
    const [row] = await app.database.query<Record<string, SqlValue>>(told, [incident.id]);
    await app.database.tamper('DELETE FROM notice WHERE id = ?', [row?.id ?? null]);
    expect(await findings()).toEqual([
      { seq: null, entry: row?.key, incident: incident.id, what: 'notice' },
    ]);
    const columns = Object.keys(row ?? {});
    await app.database.tamper(
      `INSERT INTO notice (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      Object.values(row ?? {}),
    );
    expect(await findings()).toEqual([]);
  });

  it('takes no other spelling of a salt and none too many', async () => {
    const entry = entries[2];
    const [row] = await app.database.query<{ salts: string }>(
      'SELECT salts FROM timeline_value WHERE entry_id = ?',
      [entry?.id ?? ''],
    );
    const salts = row?.salts ?? '';
    const set = (text: string): Promise<void> =>
      app.database.tamper('UPDATE timeline_value SET salts = ? WHERE entry_id = ?', [
        ...[text, entry?.id ?? ''],
      ]);
    for (const other of [salts.replace('"}', '="}'), salts.replace('}', ',"more":""}')]) {
      await set(other);
      expect(await findings()).toEqual([
        expect.objectContaining({ seq: entry?.seq, what: 'value' }),
      ]);
    }
    await set(salts);
    expect(await findings()).toEqual([]);
  });

  it.each(['frozen_plan', 'frozen_playbook'])(
    'names the changed definition in %s',
    async (table) => {
      const kept = `SELECT digest, definition FROM ${table} ORDER BY digest`;
      const [row] = await app.database.query<{ digest: string; definition: string }>(kept);
      const { digest = '', definition = '' } = row ?? {};
      const set = (text: string): Promise<void> =>
        app.database.tamper(`UPDATE ${table} SET definition = ? WHERE digest = ?`, [text, digest]);
      expect(await changedPlans(app.config.database)).toEqual([]);
      await set(definition.replace('{', '{"more":1,'));
      expect(await changedPlans(app.config.database)).toEqual([{ table, digest }]);
      await set(definition);
    },
  );

  it('ends with 0 for a whole chain and with 1, naming the entry, for a changed one', async () => {
    await app.halt();
    const settings = { HIKESHI_DATABASE: app.config.database };
    expect(await runProgram(built('cli/verify.js'), settings)).toMatchObject({ code: 0 });
    const entry = entries.find((each) => each.kind === 'judged');
    if (onPostgres) {
      const sql = `UPDATE timeline_value SET facts = replace(facts, '脅', '強') WHERE entry_id = ?`;
      await app.database.tamper(sql, [entry?.id ?? '']);
    } else {
      // What is still in the log beside the file goes into the file.
      await app.database.tamper('PRAGMA wal_checkpoint(TRUNCATE)');
      flipByteInFile(app.config.database, '"incident":true,"reason":"脅迫文"');
    }
    const { code, output } = await runProgram(built('cli/verify.js'), settings);
    expect(code).toBe(1);
    expect(output).toContain(`第${entry?.seq}番 ${entry?.id}`);
    await app.resume();
  });
});

/** The text with its middle character replaced by another of the same kind. */
function flipped(text: string): string {
  const at = Math.floor(text.length / 2);
  const other = text[at] === '0' ? '1' : '0';
  return text.slice(0, at) + other + text.slice(at + 1);
}

/** One bit of one byte of the file, in the middle of this text. */
function flipByteInFile(path: string, text: string): void {
  const file = readFileSync(path);
  const at = file.indexOf(text) + Math.floor(Buffer.byteLength(text) / 2);
  expect(file.indexOf(text)).toBeGreaterThan(0);
  file[at] = (file[at] ?? 0) ^ 1;
  writeFileSync(path, file);
}
