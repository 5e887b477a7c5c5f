import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IncidentLine, IncidentPage } from '../../src/incidents/incident.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import type { Json } from '../harness/client.js';

/** What was reported, in this order: R8-001 … */
const REPORTS: readonly Json[] = [
  {
    summary: '本庁舎が停電した',
    kind: 'power-outage',
    place: '本庁舎',
    system: '住民記録システム',
  },
  { summary: '計画停電のお知らせを受けた。停車場の信号は動いている', kind: 'power-outage' },
  { summary: '電話が停まった。電車も停止', kind: 'network-outage' },
  { summary: 'ﾌﾟﾘﾝﾀから脅迫文', kind: 'ransomware', place: '税務課３階' },
  { summary: 'Mail sent to the WRONG address', kind: 'misdelivery', system: 'Outlook' },
  { summary: '髙橋課長の端末が𠮷野家のＰＤＦを開いた', kind: 'malware-c2' },
  { summary: '火', kind: 'other', done: '消火器を使った' },
  { summary: '地震', kind: 'earthquake', past: true },
];

describe('looking for incidents', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startApp();
    for (const input of REPORTS) await report(app, input);
  });
  afterAll(() => app?.stop());

  const page = async (query: Readonly<Record<string, string>>): Promise<IncidentPage> => {
    const path = `/api/v1/incidents?${new URLSearchParams(query).toString()}`;
    return (await app.as('auditor').get<IncidentPage>(path)).json;
  };
  const numbers = async (query: Readonly<Record<string, string>>): Promise<string[]> =>
    (await page(query)).items.map((each) => each.number);
  const found = (q: string): Promise<string[]> => numbers({ q });

  it.each([
    ['停電', ['R8-002', 'R8-001']],
    ['停', ['R8-003', 'R8-002', 'R8-001']],
    ['火', ['R8-007']],
    ['震', ['P-R8-001']],
    ['停電した', ['R8-001']],
    ['停車', ['R8-002']],
    ['電停', []],
    ['車も停', ['R8-003']],
  ])(
    'finds the word %s wherever it stands, and nothing that only has its characters',
    async (q, expected) => {
      expect(await found(q)).toEqual(expected);
    },
  );

  it.each([
    ['プリンタ', 'R8-004'],
    ['ﾌﾟﾘﾝﾀ', 'R8-004'],
    ['３階', 'R8-004'],
    ['3階', 'R8-004'],
    ['wrong', 'R8-005'],
    ['ＷＲＯＮＧ', 'R8-005'],
    ['outlook', 'R8-005'],
    ['pdf', 'R8-006'],
    ['𠮷野', 'R8-006'],
    ['髙橋', 'R8-006'],
    ['住民記録', 'R8-001'],
    ['消火器', 'R8-007'],
    ['R8-006', 'R8-006'],
    ['r8-006', 'R8-006'],
    ['Ｒ８－００６', 'R8-006'],
    ['wrong address', 'R8-005'],
    ['address mail', 'R8-005'],
    ['停電　本庁舎', 'R8-001'],
  ])('finds %s however it is typed', async (q, expected) => {
    expect(await found(q)).toEqual([expected]);
  });

  it.each([
    '"',
    '停電"',
    "'",
    '*',
    '停電*',
    'a AND',
    'NEAR(a b)',
    'grams:a',
    '%',
    '_',
    '\\',
    '-停電',
    '()',
  ])('takes %s as text and not as a command', async (q) => {
    const path = `/api/v1/incidents?${new URLSearchParams({ q }).toString()}`;
    expect((await app.as('auditor').get(path)).status).toBe(200);
  });

  it('finds an incident the moment it is created', async () => {
    const words = ['漏電', '断水', '落雷', '盗難', '誤配'];
    for (const word of words) {
      const { number } = await report(app, { summary: `市民課で${word}`, kind: 'other' });
      expect(await found(word)).toEqual([number]);
    }
  });

  it('finds an incident by the name and the id of an asset, as long as it names it', async () => {
    const none = await found('税務システム');
    const input = { summary: '端末の異音', kind: 'other', assets: ['tax'] };
    const incident = await report(app, input);
    const { number } = incident;
    expect(await found('税務システム')).toEqual([number, ...none]);
    expect(await found('tax')).toEqual([number]);
    const change = { add: ['residents'], remove: ['tax'], reason: '資産を取り違えた' };
    await incident.do('responder', 'assets', change);
    expect(await found('税務システム')).toEqual(none);
    expect(await found('tax')).toEqual([]);
    expect(await found('residents')).toEqual([number]);
    expect(await found('異音')).toEqual([number]);
  });

  it('filters by phase, category, level and word, together too', async () => {
    expect(await numbers({ category: 'infrastructure' })).toEqual(['R8-003', 'R8-002', 'R8-001']);
    expect(await numbers({ category: 'infrastructure', q: '停電' })).toEqual(['R8-002', 'R8-001']);
    expect(await numbers({ category: 'none', q: '火' })).toEqual(['R8-007']);
    expect(await numbers({ level: 'L4' })).toEqual(['P-R8-001', 'R8-004']);
    expect(await numbers({ level: 'L4', phase: 'open' })).toEqual(['R8-004']);
    expect(await numbers({ phase: 'closed' })).toEqual(['P-R8-001']);
    expect(await numbers({ phase: 'recovery' })).toEqual([]);
  });

  it('shows the new category at once when an incident is reclassified', async () => {
    const incident = await report(app, { summary: '消防で異常', kind: 'other' });
    const change = { kind: 'fire', category: 'disaster', reason: '煙を確認した' };
    await incident.do('responder', 'classification', change);
    expect(await numbers({ category: 'disaster', phase: 'open' })).toEqual([incident.number]);
  });

  it('goes through pages without leaving out or repeating one, while others are reported', async () => {
    const before = await numbers({ limit: '200' });
    const seen: IncidentLine[] = [];
    for (let after = ''; ;) {
      const { items, next } = await page({ limit: '3', ...(after ? { after } : {}) });
      seen.push(...items);
      await report(app, { summary: '途中の報告', kind: 'other' });
      if (next === null) break;
      after = String(next);
    }
    expect(seen.map((each) => each.number)).toEqual(before);
  });

  it('ends its pages also when a filter is used', async () => {
    const first = await page({ q: '停電', limit: '1' });
    expect(first.items.map((each) => each.number)).toEqual(['R8-002']);
    const second = await page({ q: '停電', limit: '1', after: String(first.next) });
    expect(second).toMatchObject({ items: [{ number: 'R8-001' }], next: null });
  });
});

describe('while a report is typed', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  const similar = async (text: string, kind = 'unknown'): Promise<string[]> => {
    const { status, json } = await app
      .as('desk')
      .post<IncidentLine[]>('/api/v1/incidents/similar', { text, kind });
    expect(status).toBe(200);
    return json.map(({ number }) => number);
  };

  it('open incidents that may be the same are named, and those that ended are not', async () => {
    const outage = await report(app, { summary: '本庁舎が停電している', kind: 'power-outage' });
    const printer = await report(app, { summary: '税務課の複合機が動かない', kind: 'unknown' });
    expect(await similar('本庁舎で停電、エレベーターも停止')).toEqual([outage.number]);
    await printer.do('responder', 'judgement', { incident: false, reason: '紙づまりだった' });
    expect(await similar('税務課の複合機が動かない')).toEqual([]);
    expect(await similar('')).toEqual([]);
  });

  it('a drill is not taken for the real thing', async () => {
    await report(app, { summary: '水道部の監視装置が停止した', kind: 'unknown', drill: true });
    expect(await similar('水道部の監視装置が停止している')).toEqual([]);
  });
});
