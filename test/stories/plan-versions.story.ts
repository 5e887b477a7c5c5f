import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, HOUR } from '../../src/domain/calendar/instant.js';
import type { VersionFileView, VersionLine, VersionView } from '../../src/plans/version.view.js';
import type { PlanView } from '../../src/bodies/plan.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import type { Answer } from '../harness/client.js';
import { built } from '../harness/program.js';
import { PlanCopy } from '../harness/plan-copy.js';

const PATH = '/api/v1/plan/versions';
const BODY = 'config/bodies/aozora/body.yaml';

describe('versions of a plan', () => {
  let plan: PlanCopy;
  let app: RunningApp;

  beforeAll(async () => {
    // A thread of the server runs compiled files only.
    built('drafts/check-thread.js');
    plan = new PlanCopy();
    app = await startApp({ root: plan.root });
  });
  afterAll(async () => {
    await app?.stop();
    plan.drop();
  });

  const post = <T = VersionLine>(
    who: string,
    path: string,
    body: unknown = {},
  ): Promise<Answer<T>> => app.as(who).post<T>(`${PATH}${path}`, body);
  const read = async (id: string): Promise<VersionView> =>
    (await app.as('chief').get<VersionView>(`${PATH}/${id}`)).json;
  const edit = async (
    id: string,
    change: (text: string) => string,
  ): Promise<Answer<VersionLine>> => {
    const query = `${PATH}/${id}/file?path=${encodeURIComponent(BODY)}`;
    const { json } = await app.as('administrator').get<VersionFileView>(query);
    return app.as('administrator').send<VersionLine>(`${PATH}/${id}/file`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ path: BODY, text: change(json.text ?? ''), version: json.version }),
    });
  };

  it('is drafted, checked, approved and in force', async () => {
    const begun = await post('administrator', '', { from: 'in-force' });
    expect(begun.text).toContain('draft');
    const { id } = begun.json;
    const edited = await edit(id, (text) => text.replace('opens: "08:30"', 'opens: "08:45"'));
    expect(edited.status).toBe(200);
    const checked = await post<VersionView>('administrator', `/${id}/check`);
    expect(checked.json.findings?.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(checked.json).toMatchObject({ state: 'checked', contactsOnly: false });
    const requested = await post('administrator', `/${id}/request`, { inForceFrom: '2026-11-22' });
    expect(requested.text).toContain('requested');
    const approved = await post('ciso', `/${id}/approve`);
    expect(approved.text).toContain('approved');
    await app.pass(DAY);
    expect((await read(id)).state).toBe('in-force');
    console.log((await app.as('chief').get<PlanView>('/api/v1/plan')).json.inForceFrom, HOUR);
  });
});
