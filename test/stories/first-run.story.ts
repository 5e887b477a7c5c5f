import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AlarmsView } from '../../src/alarms/alarm.view.js';
import type { BoardView } from '../../src/board/board.view.js';
import type { SessionView } from '../../src/accounts/session.view.js';
import type { HandoverDraftView } from '../../src/desk/handover.view.js';
import type { DiagnosisView } from '../../src/diagnosis/diagnosis.view.js';
import { HOUR, MINUTE, SECOND } from '../../src/domain/calendar/instant.js';
import type { FirstRunView } from '../../src/first-run/first-run.view.js';
import type { IncidentPage, IncidentView } from '../../src/incidents/incident.view.js';
import type { NoticePage, NoticeView } from '../../src/notices/notice.view.js';
import type { RunView } from '../../src/playbooks/run.view.js';
import type { VersionFileView, VersionLine, VersionView } from '../../src/plans/version.view.js';
import type { Problem } from '../../src/shared/problem.js';
import type { FieldError } from '../../src/shared/validation.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import { verifiedBodies, verifyChain } from '../harness/chain.js';
import { EventStream } from '../harness/events.js';
import { tablesWithSampleRows } from '../harness/sample-rows.js';
import { until } from '../harness/until.js';

const PATH = '/api/v1/first-run';
const OWN = { bodyName: 'みどり市 "見本" 𠮷', slug: 'midori' };

type Answered = FirstRunView & Problem & { readonly errors?: readonly FieldError[] };
const firstField = ({ errors = [] }: Pick<Answered, 'errors'>) => errors[0]?.field;

/** Ten minutes before midnight in Japan. */
const EVENING = '2026-11-21T14:50:00.000Z';

describe('はじめての設定', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startApp({ quiet: true });
  });
  afterAll(() => app?.stop());

  const administrator = () => app.as('administrator');
  const read = async () => (await administrator().get<FirstRunView>(PATH)).json;
  const act = async (what: string, input: object = {}) => {
    const answer = await administrator().post<Answered>(`${PATH}/${what}`, input);
    await app.settled();
    return answer;
  };

  it('is for administrators, and has everything before it', async () => {
    expect((await app.as('desk').get(PATH)).status).toBe(403);
    const { steps, sample, incidents } = await read();
    expect(steps.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open', 'open']);
    expect([sample, incidents]).toEqual([true, []]);
  });

  it('makes the sample by commands: a drill, a closed case, a call that is under way', async () => {
    const begun = Date.now();
    const [{ json }] = await Promise.all([act('sample'), act('sample')]);
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(json.incidents.map(({ number, made }) => [number, made])).toEqual([
      ['R8-001', true],
      ['K-R8-001', true],
      ['R8-002', true],
    ]);
    expect(json.incidents.every(({ summary }) => summary.startsWith('【サンプル】'))).toBe(true);
    const { json: board } = await app.as('chief').get<BoardView>('/api/v1/board');
    expect(board.open.map(({ incident }) => incident.number).toSorted()).toEqual([
      'K-R8-001',
      'R8-002',
    ]);
    const past = json.incidents[0]?.id ?? '';
    const { json: closed } = await app.as('chief').get<IncidentView>(`/api/v1/incidents/${past}`);
    expect(closed).toMatchObject({ phase: 'closed', past: false });
    expect(closed.measures).toHaveLength(2);
    expect((await verifyChain(app.config.database)).findings).toEqual([]);
  });

  it('begins with a calm quarter of an hour: a step due soon, others later, none too late', async () => {
    const { incidents } = await read();
    const due: number[] = [];
    for (const { id } of incidents.slice(1)) {
      const of = `/api/v1/incidents/${id}/runs`;
      const { json: runs } = await app.as('chief').get<RunView[]>(of);
      const ready = runs.flatMap(({ steps }) => steps.filter((each) => each.state === 'ready'));
      const at = ready.flatMap(({ dueAt }) => (dueAt === null ? [] : [Date.parse(dueAt)]));
      due.push(...at.map((each) => each - Date.parse(app.clock.now())));
    }
    expect(Math.min(...due)).toBeGreaterThanOrEqual(15 * MINUTE);
    expect(Math.min(...due)).toBeLessThanOrEqual(30 * MINUTE);
    expect(Math.max(...due)).toBeGreaterThanOrEqual(HOUR);
  });

  it('lets no mail of the sample leave the building, though a relay is set', async () => {
    await app.pass(20 * MINUTE);
    expect(inTheBuilding(app)).toBeGreaterThan(1);
    expect(app.mailbox.fresh()).toEqual([]);
  });

  it('says so of each of its mails and in the diagnosis, and lets an administrator open a link', async () => {
    const { json: page } = await app.as('desk').get<NoticePage>('/api/v1/notices?status=accepted');
    expect(page.items.length).toBeGreaterThan(1);
    expect(new Set(page.items.map(({ stays }) => stays))).toEqual(new Set(['sample']));
    const asked = page.items.find(({ template }) => template === 'rung');
    const of = `/api/v1/notices/${asked?.id}`;
    expect((await administrator().get<NoticeView>(of)).json.text).toMatch(/\/ack\/[\w-]{20,}/);
    expect((await app.as('desk').get<NoticeView>(of)).json.text).not.toContain('/ack/');
    const { json: diagnosis } = await administrator().get<DiagnosisView>('/api/v1/diagnosis');
    expect(diagnosis.lines[0]).toMatchObject({ finding: 'sample-tried', health: 'warn' });
  });

  it('keeps what is skipped, and puts the list away when asked', async () => {
    const { json } = await act('marks', { step: 'mail', mark: 'skipped' });
    expect(json.steps[3]).toEqual({ step: 'mail', state: 'skipped' });
    expect((await act('marks', { step: 'whole', mark: 'done' })).json.putAway).toBe(true);
    expect((await act('marks', { step: 'whole', mark: 'open' })).json.putAway).toBe(false);
    expect((await act('marks', { step: 'nothing', mark: 'done' })).status).toBe(400);
  });

  it('does not begin a body beside the sample, nor remove it under another name', async () => {
    expect((await act('body', OWN)).json).toMatchObject({ type: '/problems/sample-present' });
    const wrong = await act('sample/removal', { bodyName: 'ほかの市' });
    expect([wrong.status, firstField(wrong.json)]).toEqual([400, 'bodyName']);
    expect((await read()).incidents).toHaveLength(3);
  });

  it('removes every row of the sample, and what somebody tried out goes with it by name', async () => {
    const before = inTheBuilding(app);
    const mine = await report(app, { summary: '試しに登録した', playbook: 'none' });
    await handOver(app, mine.id);
    // Nobody answers: its alarm would go on for ever without the incident that ends it.
    await app.pass(HOUR);
    // What is tried with the people of the sample is told to nobody, though a relay is set.
    expect([inTheBuilding(app) > before, app.mailbox.fresh()]).toEqual([true, []]);
    const { json: alarms } = await administrator().get<AlarmsView>('/api/v1/alarms');
    expect(alarms.items.map(({ kind }) => kind)).toContain('nobody-answers');
    const tried = (await read()).incidents.filter(({ made }) => !made);
    expect(tried.map(({ summary }) => summary)).toEqual(['試しに登録した']);
    const { json } = await act('sample/removal', { bodyName: 'あおぞら市' });
    expect(json.incidents).toEqual([]);
    expect(await tablesWithSampleRows(app)).toEqual([]);
    const found = '/api/v1/incidents?q=' + encodeURIComponent('サンプル');
    expect((await administrator().get<IncidentPage>(found)).json.items).toEqual([]);
    const accounts = await administrator().get<{ loginId: string }[]>('/api/v1/accounts');
    expect(accounts.json.map(({ loginId }) => loginId)).toEqual(['administrator']);
    expect(await verifiedBodies(app.config.database)).toEqual([]);
  });

  it('lets a test of the relay leave, to whoever is to look', async () => {
    const to = 'it@city.example.lg.jp';
    await administrator().post('/api/v1/mail-setup/tests', { address: to });
    await app.settled();
    expect(app.mailbox.fresh()).toEqual([to]);
  });

  it('refuses names of bodies that are taken or are none', async () => {
    const field = async (input: object) =>
      firstField((await act('body', { ...OWN, ...input })).json);
    expect(await field({ slug: 'aozora' })).toBe('slug');
    expect(await field({ slug: 'みどり' })).toBe('slug');
    for (const bodyName of ['', '   ', '　\r\n'])
      expect(await field({ bodyName })).toBe('bodyName');
    expect(await field({ bodyName: '市'.repeat(61) })).toBe('bodyName');
  });

  it('leaves nothing behind that is reported while the body is made', async () => {
    const said = { summary: '同時の報告', kind: 'unknown', aware: { at: app.clock.now() } };
    const [begun, reported] = await Promise.all([
      act('body', OWN),
      administrator().post<{ id: string }>('/api/v1/incidents', said),
    ]);
    expect([begun.json.type, reported.status]).toEqual(['/problems/sample-present', 201]);
    const { id } = reported.json;
    expect((await administrator().get(`/api/v1/incidents/${id}`)).status).toBe(200);
    await app.clock.advance(SECOND);
    expect((await act('sample/removal', { bodyName: 'あおぞら市' })).status).toBe(200);
  });

  it('begins a body of one’s own; whoever is logged in stays so, also after a restart', async () => {
    const url = `${app.base()}/api/v1/events`;
    const stream = await EventStream.open(url, administrator().cookie);
    expect((await act('body', OWN)).status).toBe(204);
    // What it would tell is the sample's; a new one tells what is of one's own body.
    await app.clock.advance(15 * SECOND);
    await until(() => stream.ended);
    const mine = async () => (await administrator().get<SessionView>('/api/v1/session')).json;
    expect(await mine()).toMatchObject({ body: 'midori', bodyName: OWN.bodyName, sample: false });
    expect((await read()).steps[0]).toEqual({ step: 'body', state: 'done' });
    const versions = await administrator().get<VersionLine[]>('/api/v1/plan/versions');
    expect(versions.json).toMatchObject([{ number: 1, state: 'in-force', approvals: [] }]);
    await app.restart();
    expect(await mine()).toMatchObject({ body: 'midori', bodyName: OWN.bodyName });
    expect((await app.stranger().get<{ needed: boolean }>('/api/v1/setup')).json.needed).toBe(
      false,
    );
  });

  it('never removes what is on record in a body of one’s own', async () => {
    const answer = await act('sample/removal', { bodyName: OWN.bodyName });
    expect([answer.status, answer.json.type]).toEqual([409, '/problems/no-sample']);
    expect((await act('sample')).status).toBe(409);
    const first = { summary: '本当の事案', kind: 'unknown', aware: { at: app.clock.now() } };
    const { json } = await administrator().post<{ number: string }>('/api/v1/incidents', first);
    expect(json.number).toBe('R8-001');
  });
});

describe('a body of one’s own that a later version of its plan calls a sample', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startApp({ quiet: true, now: EVENING });
  });
  afterAll(() => app?.stop());

  const VERSIONS = '/api/v1/plan/versions';
  const PLAN_FILE = 'config/bodies/midori/body.yaml';

  it('keeps what was put on record before', async () => {
    const administrator = app.as('administrator');
    // Whoever is logged in goes with the body.
    for (const who of ['desk', 'ciso']) await app.as(who).get('/api/v1/session');
    expect((await administrator.post(`${PATH}/body`, OWN)).status).toBe(204);
    const { number } = await report(app);
    const { json: draft } = await administrator.post<VersionLine>(VERSIONS, { from: 'in-force' });
    const at = `${VERSIONS}/${draft.id}`;
    const query = `file?path=${encodeURIComponent(PLAN_FILE)}`;
    const { json: file } = await administrator.get<VersionFileView>(`${at}/${query}`);
    const text = (file.text ?? '').replace('sample: false', 'sample: true');
    const body = JSON.stringify({ path: PLAN_FILE, text, version: file.version });
    const headers = { 'content-type': 'application/json' };
    await administrator.send(`${at}/file`, { method: 'PUT', headers, body });
    await administrator.post(`${at}/check`);
    const day = { inForceFrom: '2026-11-22' };
    await administrator.post(`${at}/request`, day);
    const { digest } = (await app.as('ciso').get<VersionView>(at)).json;
    expect((await app.as('ciso').post(`${at}/approve`, { ...day, digest })).status).toBe(200);
    await app.pass(11 * MINUTE);
    const run = async () => (await administrator.get<FirstRunView>(PATH)).json;
    expect(await run()).toMatchObject({ sample: true, incidents: [{ number }] });
    const typed = { bodyName: OWN.bodyName };
    const answer = await administrator.post<Problem>(`${PATH}/sample/removal`, typed);
    expect([answer.status, answer.json.type]).toEqual([409, '/problems/no-sample']);
    expect((await run()).incidents).toHaveLength(1);
  });
});

/** The night desk hands an incident over; nobody has accepted yet. */
async function handOver(app: RunningApp, incident: string): Promise<void> {
  const at = '/api/v1/handovers';
  const desk = app.as('desk');
  const { colleagues } = (await desk.get<HandoverDraftView>(`${at}/draft`)).json;
  const to = colleagues[0]?.account;
  const items = [{ incident, text: '朝まで見ていてください' }];
  expect((await desk.post(at, { to, note: '', items })).status).toBe(201);
}

/** Mails that the catcher has kept. */
function inTheBuilding({ config }: RunningApp): number {
  return readdirSync(join(config.folder, 'mail')).length;
}
