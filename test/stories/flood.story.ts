import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IncidentPage } from '../../src/incidents/incident.view.js';
import type { Receipt } from '../../src/incidents/receipt.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import { verifyChain } from '../harness/chain.js';
import type { Answer, Client } from '../harness/client.js';
import { cutShort, MARK } from '../harness/cut-short.js';
import { onPostgres } from '../harness/database.js';

const REQUESTS = 500;
/** On PostgreSQL each request is a transaction of its own: five rounds take as long there as twenty here. */
const ROUNDS = onPostgres ? 5 : 20;

interface Request {
  readonly text: string;
  readonly path: string;
  readonly body: object;
}

describe(`${REQUESTS} requests at once, ${ROUNDS} times, of which a third fail half-way`, () => {
  let app: RunningApp;
  const receipts: Receipt[] = [];
  const notes: string[] = [];
  const refused: string[] = [];

  beforeAll(async () => {
    app = await startApp({ quiet: true });
    const first = await report(app, { kind: 'other', summary: '最初の一件' });
    receipts.push({ id: first.id, number: first.number, version: 0, phase: 'triage' });
    cutShort(app);
  });
  afterAll(() => app?.stop());

  /** Every second one reports, the others write something down about what was reported before. */
  const request = (round: number, index: number): Request => {
    const mark = index % 3 === 0 ? `${MARK}${index % 7}` : '';
    const text = `第${round}波の${index}番${mark}`;
    const incident = receipts[(round * REQUESTS + index) % receipts.length]?.id;
    return index % 2 === 0
      ? {
          text,
          path: '/api/v1/incidents',
          body: { summary: text, kind: 'other', aware: { at: app.clock.now() } },
        }
      : { text, path: `/api/v1/incidents/${incident}/entries`, body: { text } };
  };
  const remember = ({ text, path }: Request, { status, json }: Answer<Receipt>): void => {
    if (status >= 400) refused.push(text);
    else if (path.endsWith('/entries')) notes.push(text);
    else receipts.push(json);
  };
  const wave = async (client: Client, round: number): Promise<void> => {
    const requests = Array.from({ length: REQUESTS }, (_, index) => request(round, index));
    const answers = await Promise.all(
      requests.map(({ path, body }) => client.post<Receipt>(path, body)),
    );
    requests.forEach((each, index) => remember(each, answers[index] as Answer<Receipt>));
  };

  it('refuses exactly those that were cut short', async () => {
    const client = app.as('responder');
    for (let round = 0; round < ROUNDS; round += 1) await wave(client, round);
    expect(refused).toHaveLength(ROUNDS * Math.ceil(REQUESTS / 3));
    expect(refused.every((text) => text.includes(MARK))).toBe(true);
    expect(notes.length + receipts.length + refused.length).toBe(ROUNDS * REQUESTS + 1);
  }, 300_000);

  it('has everything it said yes to, and nothing else, after a restart', async () => {
    await app.restart();
    const incidents = await app.database.query<Pick<Receipt, 'id' | 'number'>>(
      'SELECT id, number FROM incident ORDER BY id',
    );
    const promised = receipts.map(({ id, number }) => ({ id, number }));
    expect(incidents).toEqual(promised.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
    const noted = await app.database.query<{ facts: string }>(
      `SELECT v.facts FROM timeline_value v JOIN timeline_entry e ON e.id = v.entry_id
       WHERE e.kind = 'noted'`,
    );
    const texts = noted.map(({ facts }) => (JSON.parse(facts) as { text: string }).text);
    expect(texts.toSorted()).toEqual(notes.toSorted());
  });

  it('keeps no trace of what it refused, in no table and no index', async () => {
    for (const [table, column] of [
      ['incident', 'state'],
      ['timeline_value', 'facts'],
      ['given_answer', 'answer'],
    ]) {
      const sql = `SELECT 1 FROM ${table} WHERE ${column} LIKE ?`;
      expect(await app.database.query(sql, [`%${MARK}%`])).toEqual([]);
    }
    const path = `/api/v1/incidents?q=${encodeURIComponent(MARK)}`;
    expect((await app.as('desk').get<IncidentPage>(path)).json.items).toEqual([]);
  });

  it('has given every number once, without a gap', async () => {
    const numbers = receipts.map((each) => Number(each.number.replace('R8-', '')));
    expect(numbers.toSorted((one, other) => one - other)).toEqual(
      numbers.map((_, index) => index + 1),
    );
  });

  it('has a chain that holds', async () => {
    const { findings, incidents } = await verifyChain(app.config.database);
    expect(findings).toEqual([]);
    expect(incidents).toBe(receipts.length);
  });
});
