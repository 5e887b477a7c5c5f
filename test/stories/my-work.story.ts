import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MINUTE } from '../../src/domain/calendar/instant.js';
import type { MyWorkView } from '../../src/my-work/my-work.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, ReportedCase } from '../harness/case.js';

describe('わたしの作業', () => {
  let app: RunningApp;
  let first: ReportedCase;
  let second: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const work = async (loginId: string): Promise<MyWorkView> =>
    (await app.as(loginId).get<MyWorkView>('/api/v1/my-work')).json;
  const mine = async (loginId: string): Promise<string[]> =>
    (await work(loginId)).steps
      .filter((each) => each.mine)
      .map(({ incident, step }) => `${incident.number} ${step}`);

  it('is nothing while nothing is open', async () => {
    expect(await work('chief')).toMatchObject({ holdsOffice: true, calls: [], steps: [], more: 0 });
  });

  it('is what waits for one’s offices over all open incidents, the earliest due first', async () => {
    first = await report(app);
    second = await report(app, { summary: '本庁舎が停電した', kind: 'power-outage' });
    const { steps } = await work('system-manager');
    const numbers = new Set(steps.map(({ incident }) => incident.number));
    expect([...numbers].toSorted()).toEqual([first.number, second.number]);
    const dues = steps.flatMap(({ dueAt }) => dueAt ?? []);
    expect(dues).toEqual(dues.toSorted());
    for (const { incident, step, mine: own, officeTitle } of steps) {
      const run = incident.number === first.number ? first : second;
      const seen = await run.step(step);
      expect(officeTitle).toBe(seen.officeTitle);
      expect(typeof own).toBe('boolean');
    }
  });

  it('says the same as the page of the incident', async () => {
    for (const loginId of ['system-manager', 'chief', 'ciso', 'desk']) {
      const { json } = await app
        .as(loginId)
        .get<{ run: string; steps: { id: string; mine: boolean }[] }[]>(
          `/api/v1/incidents/${first.id}/runs`,
        );
      const page = json.flatMap(({ run, steps }) =>
        steps.filter((each) => each.mine).map(({ id }) => `${run} ${id}`),
      );
      const { steps } = await work(loginId);
      const own = steps.filter((each) => each.mine && each.incident.id === first.id);
      const listed = own.map(({ run, step }) => `${run} ${step}`);
      // What cannot be done yet stands on the page only.
      expect(page).toEqual(expect.arrayContaining(listed));
    }
  });

  it('is everything for who holds no office, such as the night desk', async () => {
    const { holdsOffice, steps } = await work('desk');
    expect(holdsOffice).toBe(false);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.some((each) => each.mine)).toBe(false);
  });

  it('holds a call until it is answered', async () => {
    await app.pass(15 * MINUTE);
    const calls = (await work('chief')).calls.filter(({ incident }) => incident.id === first.id);
    expect(calls).toHaveLength(1);
    const { id } = await first.rung('chief');
    const answer = { person: 'policy-director', choice: 'understood', note: '携帯で本人と話した' };
    await first.do('desk', `rungs/${id}/answer`, answer);
    expect((await work('chief')).calls.filter(({ incident }) => incident.id === first.id)).toEqual(
      [],
    );
  });

  it('is what one has begun, and gone when it is done', async () => {
    const [ready] = (await work('responder')).steps.filter(
      ({ incident, state }) => incident.id === second.id && state === 'ready',
    );
    const { run = '', step = '' } = ready ?? {};
    expect(await mine('responder')).toEqual([]);
    await second.do('responder', ReportedCase.at(run, step, 'begin'));
    expect(await mine('responder')).toEqual([`${second.number} ${step}`]);
    await second.complete(step);
    expect(await mine('responder')).toEqual([]);
  });
});
