import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, HOUR, MINUTE, plus } from '../../src/domain/calendar/instant.js';
import { figuresOf } from '../../src/domain/incident/figures.js';
import type { Incident } from '../../src/domain/incident/incident.js';
import type { StatsView, TimesRow } from '../../src/stats/stats.view.js';
import { NIGHT, startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';

const KNOWN = { counter: 'no', residents: 'no', personalData: 'no' };
const OTHER = { kind: 'other', harm: KNOWN };

describe('集計', () => {
  let app: RunningApp;
  let first: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  const stats = async (query = ''): Promise<StatsView> =>
    (await app.as('auditor').get<StatsView>(`/api/v1/stats${query}`)).json;
  const all = ({ times }: StatsView): TimesRow | undefined => times[0];
  const sum = (counts: readonly number[]): number => counts.reduce((one, other) => one + other, 0);

  it('of nothing is nothing, and says that no time can be computed', async () => {
    expect(await stats()).toMatchObject({
      ...{ fiscalYear: null, fiscalYears: [2026], drills: false, times: [], kinds: [] },
      totals: Array.from({ length: 12 }, () => 0),
    });
  });

  it('counts an incident in the month it was known, and its times once they are known', async () => {
    first = await report(app, { ...OTHER, category: 'unintentional', level: 'L4' });
    const open = await stats();
    expect(open.months.at(-1)).toBe('2026-11');
    expect(open.totals.at(-1)).toBe(1);
    expect(all(open)).toMatchObject({
      incidents: 1,
      answer: { known: 0, median: null, p90: null },
    });
    await app.pass(12 * MINUTE);
    const [rung] = (await first.escalation()).rungs.filter(({ told }) => told.length > 0);
    const person = rung?.told[0]?.person ?? '';
    await first.do('desk', `rungs/${rung?.id ?? ''}/answer`, { person, choice: 'understood' });
    await first.do('responder', 'judgement', { incident: true });
    await app.pass(3 * HOUR);
    await first.do('responder', 'phase', { confirmation: '拡大していないと確かめた' });
    const rows = (await stats()).times.map(({ category, level, answer, containment }) => [
      category ?? level ?? 'all',
      ...[answer.median, answer.p90, containment.median, containment.known],
    ]);
    expect(rows).toEqual(['all', 'unintentional', 'L4'].map((name) => [name, 12, 12, 192, 1]));
  });

  it('leaves out what was no incident and what went on in another one, and says how many', async () => {
    const none = await report(app, OTHER);
    await none.do('desk', 'judgement', { incident: false, reason: '停電の訓練の放送だった' });
    const again = await report(app, OTHER);
    await again.do('desk', 'merging', { into: first.id, reason: '同じ件' });
    const { totals, notIncidents, merged } = await stats();
    expect([sum(totals), notIncidents, merged]).toEqual([1, 1, 1]);
    await again.do('desk', 'unmerging', { reason: '別の件だった' });
    const after = await stats();
    expect([sum(after.totals), after.merged]).toEqual([2, 0]);
  });

  it('keeps drills apart, and counts records of the past in the curve only', async () => {
    await report(app, { ...OTHER, drill: true });
    const past = { past: true, kind: 'flood' };
    const june = { at: '2026-06-14T15:00:00.000Z', precision: 'day' };
    await report(app, { ...past, aware: june });
    await report(app, { ...past, aware: { at: '2025-12-31T15:00:00.000Z', precision: 'year' } });
    const shown = await stats();
    const at = shown.months.indexOf('2026-06');
    expect([shown.totals[at], shown.past[at], sum(shown.totals)]).toEqual([1, 1, 3]);
    expect(shown.categories.find(({ category }) => category === 'disaster')?.counts[at]).toBe(1);
    expect(shown.kinds).toMatchObject([
      { kind: 'other', total: 2 },
      { kind: 'flood', total: 1 },
    ]);
    expect(shown.yearOnly).toEqual([{ year: 2026, count: 1 }]);
    expect(all(shown)?.incidents).toBe(2);
    const drills = await stats('?counted=drills');
    expect([sum(drills.totals), drills.drills, drills.yearOnly]).toEqual([1, true, []]);
  });

  it('shows a 年度 that is asked for, and offers those that have incidents', async () => {
    const before = { at: plus(NIGHT, -240 * DAY), precision: 'minute' };
    await report(app, { ...OTHER, past: true, aware: before });
    const shown = await stats('?fiscalYear=2025');
    expect(shown.fiscalYears).toEqual([2026, 2025]);
    expect([shown.months[0], shown.months.at(-1), sum(shown.totals)]).toEqual([
      ...['2025-04', '2026-03', 1],
    ]);
    expect(sum((await stats('?fiscalYear=2026')).totals)).toBe(3);
    expect((await stats('?fiscalYear=2027')).months).toEqual([]);
  });

  it('rests on rows that say what the states say', async () => {
    const rows = await app.database.query<Row>(
      `SELECT i.state, f.* FROM incident i
       LEFT JOIN incident_figure f ON f.body_id = i.body_id AND f.incident_id = i.id`,
    );
    expect(rows).toHaveLength(7);
    for (const { state, ...row } of rows) {
      const figures = figuresOf(JSON.parse(state) as Incident);
      expect(row).toMatchObject({
        ...{ month: figures.month, category: figures.category, kind: figures.kind },
        ...{ level: figures.level, ending: figures.ending, is_past: Number(figures.past) },
        ...{ is_drill: Number(figures.drill), answer_minutes: figures.answerMinutes },
        containment_minutes: figures.containmentMinutes,
      });
    }
  });

  it('is read by every role, and of one’s own body only', async () => {
    for (const who of ['desk', 'responder', 'ciso', 'administrator']) {
      expect((await app.as(who).get('/api/v1/stats')).status).toBe(200);
    }
    expect((await app.stranger().get('/api/v1/stats')).status).toBe(401);
    await app.serve('shinagawa');
    const other = await app.as('desk', 'shinagawa').get<StatsView>('/api/v1/stats?fiscalYear=2026');
    expect(other.json).toMatchObject({ fiscalYears: [2026], notIncidents: 0, yearOnly: [] });
    expect(sum(other.json.totals)).toBe(0);
  });
});

type Row = { readonly state: string } & Readonly<Record<string, unknown>>;
