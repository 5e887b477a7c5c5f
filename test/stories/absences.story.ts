import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AbsenceView } from '../../src/bodies/absence.view.js';
import { HOUR, plus } from '../../src/domain/calendar/instant.js';
import type { Problem } from '../../src/shared/problem.js';
import { startApp, type RunningApp } from '../harness/app.js';
import type { Answer } from '../harness/client.js';

const PATH = '/api/v1/absences';

describe('absences', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** Somebody says that somebody is away from now, or later, for so many hours. */
  const away = (
    loginId: string,
    person: string,
    { after = 0, hours = 8 } = {},
  ): Promise<Answer<AbsenceView & Problem>> => {
    const from = plus(app.clock.now(), after * HOUR);
    return app
      .as(loginId)
      .post(PATH, { person, from, to: plus(from, hours * HOUR), reason: '出張' });
  };

  const listed = async (): Promise<string[]> => {
    const { json } = await app.as('auditor').get<AbsenceView[]>(PATH);
    return json.map(({ person }) => person);
  };

  const absent = async (office: string): Promise<string[]> => {
    const { json } = await app.as('auditor').get<{
      offices: { id: string; holders: { person: string; absent: boolean }[] }[];
    }>('/api/v1/plan');
    const holders = json.offices.find(({ id }) => id === office)?.holders ?? [];
    return holders.filter((each) => each.absent).map(({ person }) => person);
  };

  it('are seen by everybody, and in the plan, as long as they last', async () => {
    const { json, status } = await away('desk', 'deputy-mayor', { hours: 3 });
    expect(status).toBe(201);
    expect(json).toMatchObject({ personName: '（例）副市長', recordedBy: '（例）夜間受付' });
    expect(await listed()).toEqual(['deputy-mayor']);
    expect(await absent('ciso')).toEqual(['deputy-mayor']);
    await app.clock.advance(3 * HOUR);
    expect(await listed()).toEqual([]);
    expect(await absent('ciso')).toEqual([]);
  });

  it('are recorded by officers for themselves, by the desk and administrators for anybody', async () => {
    expect((await away('ciso', 'deputy-mayor')).status).toBe(201);
    expect(await away('ciso', 'mayor')).toMatchObject({
      status: 403,
      json: { type: '/problems/forbidden' },
    });
    expect((await away('administrator', 'mayor')).status).toBe(201);
    expect((await away('auditor', 'mayor')).status).toBe(403);
  });

  it('end when somebody is back, by whoever could have recorded them', async () => {
    const { json } = await away('desk', 'policy-director');
    await app.clock.advance(HOUR);
    expect((await app.as('ciso').delete(`${PATH}/${json.id}`)).status).toBe(403);
    expect((await app.as('chief').delete(`${PATH}/${json.id}`)).status).toBe(204);
    expect(await absent('chief')).toEqual([]);
    expect((await app.as('chief').delete(`${PATH}/${json.id}`)).status).toBe(404);
    const kept = await app.database.query('SELECT to_at FROM absence WHERE id = ?', [json.id]);
    expect(kept).toEqual([{ to_at: app.clock.now() }]);
  });

  it('that never began leave nothing', async () => {
    const { json } = await away('desk', 'it-manager', { after: 24 });
    expect(await absent('contact-point')).toEqual([]);
    expect((await app.as('desk').delete(`${PATH}/${json.id}`)).status).toBe(204);
    expect(await app.database.query('SELECT id FROM absence WHERE id = ?', [json.id])).toEqual([]);
  });

  it('are recorded once, however often the request is sent', async () => {
    const from = app.clock.now();
    const body = { person: 'press-manager', from, to: plus(from, HOUR) };
    const send = () => app.as('desk').post<AbsenceView>(PATH, body, { 'idempotency-key': 'a1' });
    const [first, second] = [await send(), await send()];
    expect(second.json).toEqual(first.json);
    const other = await app
      .as('desk')
      .post(PATH, { ...body, person: 'mayor' }, { 'idempotency-key': 'a1' });
    expect(other).toMatchObject({ status: 422, json: { type: '/problems/key-reused' } });
  });

  it('that cannot be are refused with the field', async () => {
    const now = app.clock.now();
    const [before, earlier, later] = [plus(now, -3 * HOUR), plus(now, -HOUR), plus(now, HOUR)];
    const post = (body: object) => app.as('desk').post<Problem>(PATH, { person: 'mayor', ...body });
    const fields = [{ field: 'to', message: expect.any(String) }];
    for (const body of [
      { from: later, to: now },
      { from: now, to: now },
      { from: before, to: earlier },
      { from: now, to: '2027-01-01T09:00:00' },
    ]) {
      expect(await post(body)).toMatchObject({ status: 400, json: { errors: fields } });
    }
    expect(await post({ person: 'nobody', from: now, to: later })).toMatchObject({
      status: 422,
      json: { type: '/problems/unknown-reference' },
    });
  });
});
