import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountView, SetupView } from '../../src/accounts/account.view.js';
import type { BoardView } from '../../src/board/board.view.js';
import type { MyWorkView } from '../../src/my-work/my-work.view.js';
import type { PlanView } from '../../src/bodies/plan.view.js';
import { HOUR, MINUTE, plus } from '../../src/domain/calendar/instant.js';
import type { FileView } from '../../src/evidence/file.view.js';
import type { Receipt } from '../../src/incidents/receipt.view.js';
import type { IncidentPage } from '../../src/incidents/incident.view.js';
import type { NoticePage } from '../../src/notices/notice.view.js';
import type { PlanReviewsView } from '../../src/plan-reviews/plan-review.view.js';
import type { ProofRunView } from '../../src/plan-checks/proof.view.js';
import type { Problem } from '../../src/shared/problem.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import type { Answer, Client } from '../harness/client.js';
import { EventStream } from '../harness/events.js';
import { attach, photo } from '../harness/files.js';
import { nameOf, routesOf, type Route } from '../harness/routes.js';

const OTHER = 'tokyo-kyodo';
const PASSWORD = '夜の庁舎に灯りが一つだけ見える';
const NOWHERE = '00000000-0000-7000-8000-000000000000';

/** Right values for whatever field a route asks for, so that only the body can be why it is refused. */
const FIELDS: Readonly<Record<string, unknown>> = {
  conclusion: '再開した',
  affected: '',
  doing: '',
  answer: 'understood',
  approved: true,
  bytes: 'YQ==',
  asked: '状況を知らせてください',
  category: 'intentional',
  choice: 'understood',
  confirmation: '確かめた',
  digest: 'a'.repeat(64),
  due: '2027-03-31',
  facts: {},
  fileName: 'ログ.txt',
  harm: { counter: 'no', residents: 'no', personalData: 'no' },
  how: 'done',
  inForceFrom: '2027-04-01',
  impact: 1,
  incident: true,
  instead: '紙で受け付ける',
  into: NOWHERE,
  kind: 'ransomware',
  level: 'L3',
  lessons: '学んだこと',
  note: '引き継ぐこと',
  office: 'chief',
  option: 'yes',
  organ: 'mayor-office',
  other: NOWHERE,
  owner: 'chief',
  page: 'a page of 軽量表示',
  party: 'aozora',
  person: 'kaicho',
  phase: 'containment',
  playbook: 'ransomware',
  reason: '試し',
  retentionYears: 5,
  scope: 'summary',
  seen: '2026-11-20T17:13:00.000Z',
  size: 3,
  stopped: '住民票の窓口',
  text: 'id: water-outage\n',
  title: '臨時の手順',
  to: 'containment',
  until: '2027-03-31T00:00:00+09:00',
  urgency: 1,
  version: 1,
  what: '再発防止策',
};
/** Where one name means another shape. */
const OF_ROUTE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'POST /api/v1/incidents/:id/severity': { facts: [] },
  'POST /api/v1/incidents/:id/rungs/:rung/calls': { result: 'away' },
  'GET /api/v1/plan/versions/:id/transfers/template': { at: '2027-04-01' },
  'GET /api/v1/plan/versions/:id/file': { path: 'config/bodies/aozora/body.yaml' },
  'PUT /api/v1/plan/versions/:id/file': { path: 'config/bodies/tokyo-kyodo/body.yaml' },
  'POST /api/v1/plan/versions/:id/changes': {
    change: { kind: 'confirmed', people: ['mayor'], from: '2026-11-20' },
  },
  'POST /api/v1/plan/versions/:id/transfers': { file: 'YQ==', at: '2027-04-01' },
};

describe('two bodies in one installation', () => {
  let app: RunningApp;
  let incident: ReportedCase;
  /** What あおぞら市 has, by the name of the parameter or its route. */
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    app = await startApp();
    incident = await report(app);
    await app.pass(30 * MINUTE);
    await app.serve(OTHER);
    ids = await have();
  }, 120_000);
  afterAll(() => app?.stop());

  async function have(): Promise<Record<string, string>> {
    const away = { person: 'mayor', from: app.clock.now(), to: plus(app.clock.now(), HOUR) };
    const absence = await app.as('desk').post('/api/v1/absences', away);
    const administrator = app.as('administrator');
    const planned = await administrator.post('/api/v1/plan/versions', { from: 'in-force' });
    const proof = await administrator.post<ProofRunView>('/api/v1/plan/proofs');
    // What is asked is whose it is; nobody waits for it.
    await administrator.post(`/api/v1/plan/proofs/${proof.json.id}/cancel`);
    const audit = { day: '2026-11-01', note: '内部監査' };
    const reviews = await administrator.post<PlanReviewsView>('/api/v1/plan/reviews', audit);
    const audited = reviews.json.open.find(({ cause }) => cause.kind === 'audit');
    const draft = await app.as('chief').post('/api/v1/drafts', { start: 'template' });
    const [run] = await incident.runs();
    const [notice] = (await app.as('desk').get<NoticePage>('/api/v1/notices')).json.items;
    const [account] = (await app.as('administrator').get<AccountView[]>('/api/v1/accounts')).json;
    const plan = (await app.as('desk').get<PlanView>('/api/v1/plan')).json;
    const rung = (await incident.escalation()).rungs[0];
    const [entry] = await incident.timeline();
    const own = plan.playbooks.find(({ id }) => id === 'ransomware');
    const [version] = (
      await app.as('desk').get<{ digest: string }[]>(`/api/v1/playbooks/${own?.id}/versions`)
    ).json;
    return {
      incidents: incident.id,
      run: run?.run ?? '',
      step: run?.steps[0]?.id ?? '',
      rung: rung?.id ?? '',
      entry: entry?.id ?? '',
      measure: NOWHERE,
      notices: notice?.id ?? '',
      party: OTHER,
      'shared-incidents': incident.id,
      accounts: account?.id ?? '',
      absences: String(absence.json.id),
      drafts: String(draft.json.id),
      versions: String(planned.json.id),
      proofs: String(proof.json.id),
      key: audited?.key ?? '',
      file: await attachedFile(),
      part: '0',
      handovers: await offered(),
      playbooks: 'ransomware',
      digest: version?.digest ?? '',
    };
  }

  async function attachedFile(): Promise<string> {
    const desk = app.as('desk');
    await attach(desk, incident.id, { name: '画面.jpg', bytes: photo(20) });
    const files = await desk.get<FileView[]>(`/api/v1/incidents/${incident.id}/files`);
    return files.json[0]?.file ?? '';
  }

  async function offered(): Promise<string> {
    const accounts = (await app.as('administrator').get<AccountView[]>('/api/v1/accounts')).json;
    const to = accounts.find(({ loginId }) => loginId === 'responder')?.id;
    const items = [{ incident: incident.id, text: '対応中' }];
    const made = await app
      .as('desk')
      .post<{ id: string }>('/api/v1/handovers', { to, note: '', items });
    return made.json.id;
  }

  it('serves both, and says so to who is about to log in', async () => {
    const { json } = await app.stranger().get<SetupView>('/api/v1/setup');
    expect(json.needed).toBe(false);
    expect(json.served.map(({ id }) => id)).toEqual(['aozora', OTHER]);
  });

  it('lets everybody into their own body, though the log-in ids are the same', async () => {
    for (const body of ['aozora', OTHER]) {
      const session = await app.as('desk', body).get('/api/v1/session');
      expect(session).toMatchObject({ status: 200, json: { loginId: 'desk', body } });
    }
  });

  it('proves the plans of both side by side: neither waits for the other', async () => {
    const of = [app.as('administrator'), app.as('administrator', OTHER)];
    const runs: ProofRunView[] = [];
    for (const each of of) runs.push((await each.post<ProofRunView>('/api/v1/plan/proofs')).json);
    expect(runs.map(({ state }) => state)).toEqual(['running', 'running']);
    for (const [at, each] of of.entries()) {
      const ended = await each.post(`/api/v1/plan/proofs/${runs[at]?.id}/cancel`);
      expect(ended.status).toBe(204);
    }
  });

  it('asks for the body where none is named, whether or not the log-in id is anybody’s', async () => {
    for (const loginId of ['desk', 'nobody']) {
      const answer = await app
        .stranger()
        .post<Problem & { errors: { field: string }[] }>('/api/v1/session', {
          loginId,
          password: PASSWORD,
        });
      expect(answer).toMatchObject({ status: 400, json: { errors: [{ field: 'body' }] } });
    }
  });

  it('refuses an account in another body than its own, in the words of a wrong password', async () => {
    const order = { loginId: 'only-here', name: '（例）', password: PASSWORD, roles: ['desk'] };
    await app.as('administrator').post('/api/v1/accounts', order);
    const at = (body: string): Promise<Answer<Problem>> =>
      app
        .stranger()
        .post<Problem>('/api/v1/session', { body, loginId: 'only-here', password: PASSWORD });
    expect((await at(OTHER)).json.type).toBe('/problems/wrong-log-in');
    expect((await at('no-such-body')).json.type).toBe('/problems/wrong-log-in');
    expect((await at('aozora')).status).toBe(200);
  });

  it('slows who guesses at one body’s account, and nobody of the other', async () => {
    const guess = { body: 'aozora', loginId: 'desk', password: 'wrong' };
    for (let no = 1; no <= 3; no += 1) await app.stranger().post('/api/v1/session', guess);
    const tallies = await app.database.query<{ bucket: string }>(
      `SELECT bucket FROM login_failure WHERE bucket LIKE 'account:%'`,
    );
    expect(tallies.map(({ bucket }) => bucket)).toContain('account:aozora/desk');
    expect(tallies.map(({ bucket }) => bucket)).not.toContain(`account:${OTHER}/desk`);
  });

  it('shows the other body no list with anything of the first', async () => {
    const get = async <T>(path: string, who = 'desk'): Promise<T> =>
      (await app.as(who, OTHER).get<T>(`/api/v1/${path}`)).json;
    expect((await get<IncidentPage>('incidents')).items).toEqual([]);
    expect((await get<NoticePage>('notices')).items).toEqual([]);
    expect(await get('absences')).toEqual([]);
    expect(await get('drafts')).toEqual([]);
    const board = JSON.stringify(await get<BoardView>('board'));
    expect(board).not.toContain(incident.number);
    expect(await get<MyWorkView>('my-work')).toMatchObject({ calls: [], steps: [] });
    const accounts = await get<AccountView[]>('accounts', 'administrator');
    const own = (await app.as('administrator').get<AccountView[]>('/api/v1/accounts')).json;
    expect(accounts.filter(({ id }) => own.some((each) => each.id === id))).toEqual([]);
    expect((await get<PlanView>('plan')).body).toBe(OTHER);
  });

  it('answers no address without an id with anything of the first', async () => {
    const lists = routesOf(app).filter(
      ({ method, path, callers }) =>
        method === 'GET' && callers !== 'open' && !path.includes(':') && !path.endsWith('/events'),
    );
    expect(lists.length).toBeGreaterThan(25);
    const telling: string[] = [];
    for (const { path } of lists) {
      for (const who of ['desk', 'chief', 'administrator']) {
        const { text } = await app.as(who, OTHER).get(path);
        if (text.includes(incident.id) || text.includes('税務課の印刷機'))
          telling.push(`${who} ${path}`);
      }
    }
    expect(telling).toEqual([]);
  });

  it('finds nothing of the first by any word or number', async () => {
    for (const query of ['税務課', incident.number]) {
      const path = `/api/v1/incidents?q=${encodeURIComponent(query)}`;
      const found = await app.as('desk', OTHER).get<IncidentPage>(path);
      expect(found.json.items ?? []).toEqual([]);
    }
  });

  it('answers 404 to the other body on every address with an id of the first', async () => {
    const routes = routesOf(app).filter(
      ({ path, callers }) => path.includes(':') && callers !== 'open',
    );
    expect(routes.length).toBeGreaterThan(40);
    // A playbook's id is shipped with every body; its versions are each body's own.
    const shared = ['GET /api/v1/playbooks/:id', 'GET /api/v1/playbooks/:id/versions'];
    const answered: string[] = [];
    for (const route of routes.filter((each) => !shared.includes(nameOf(each)))) {
      const status = await asOther(route);
      if (status !== 404) answered.push(`${status} ${nameOf(route)}`);
    }
    expect(answered).toEqual([]);
  });

  it('tells the other body nothing of what happens in the first', async () => {
    const client = app.as('desk', OTHER);
    await client.get('/api/v1/session');
    const stream = await EventStream.open(`${app.base()}/api/v1/events`, client.cookie);
    await incident.do('desk', 'entries', { text: '警備員が確認した' });
    const own = await client.post('/api/v1/incidents', {
      summary: 'センターの停電',
      kind: 'power-outage',
      aware: { at: app.clock.now() },
    });
    const [first] = await stream.changed(1);
    stream.close();
    expect(first?.data).toMatchObject({ incident: own.json.id });
    // Each body counts for itself.
    expect(own.json.number).toBe('R8-001');
  });

  it('gives away nothing of how many incidents the other has: a page goes on after one of one’s own', async () => {
    const client = app.as('desk', OTHER);
    const input = { summary: '回線の障害', kind: 'other', aware: { at: app.clock.now() } };
    await client.post('/api/v1/incidents', input);
    const path = '/api/v1/incidents?limit=1';
    const { items, next } = (await client.get<IncidentPage>(path)).json;
    expect(next).toBe(items[0]?.id);
    const more = (await client.get<IncidentPage>(`${path}&after=${next}`)).json;
    expect(more).toMatchObject({ items: [{ number: 'R8-001' }], next: null });
    // An incident of somebody else is no place in one's own list; it looks like one that never was.
    for (const after of [incident.id, NOWHERE]) {
      const page = (await client.get<IncidentPage>(`${path}&after=${after}`)).json;
      expect(page).toEqual({ items: [], next: null });
    }
  });

  it('says that mails do not leave, and of another body’s people not even an address', async () => {
    app.mailbox.refuse = (address) => ({ code: 451, text: `<${address}>: try again later` });
    await report(app, { summary: '回線の障害' });
    const { mail } = (await app.as('desk', OTHER).get<BoardView>('/api/v1/board')).json;
    app.mailbox.refuse = () => null;
    expect(mail.state).toBe('failing');
    expect(mail.error).toContain('try again later');
    expect(mail.error).not.toContain('aozora.example.jp');
  });

  it('sends each body’s mails to its own people, and goes on for both after a restart', async () => {
    await app.restart();
    app.mailbox.mails.length = 0;
    await app.pass(2 * HOUR);
    const mails = app.mailbox.mails.map(({ to, subject = '', text = '' }) => ({
      to: to?.[0]?.address ?? '',
      isCitys: `${subject}${text}`.includes('あおぞら市'),
    }));
    const sentTo = (domain: string) => mails.filter(({ to }) => to.endsWith(`@${domain}`));
    expect(sentTo('aozora.example.jp').some(({ isCitys }) => isCitys)).toBe(true);
    expect(sentTo(`${OTHER}.example.jp`).length).toBeGreaterThan(0);
    expect(sentTo(`${OTHER}.example.jp`).filter(({ isCitys }) => isCitys)).toEqual([]);
    expect(sentTo('aozora.example.jp').filter(({ isCitys }) => !isCitys)).toEqual([]);
  }, 120_000);

  it('merges and links nothing across', async () => {
    const client = app.as('desk', OTHER);
    const input = { summary: '回線の障害', kind: 'other', aware: { at: app.clock.now() } };
    const own = (await client.post<Receipt>('/api/v1/incidents', input)).json;
    const path = `/api/v1/incidents/${own.id}`;
    expect((await client.post(`${path}/merging`, { into: incident.id })).status).toBe(404);
    expect((await client.post(`${path}/linking`, { other: incident.id })).status).toBe(404);
    expect((await incident.view()).number).toBe('R8-001');
  });

  /** The status of a route for the people of the other body, everything about it right but the body. */
  async function asOther(route: Route): Promise<number> {
    const [, collection = ''] = /([a-z-]+)\/:/.exec(route.path) ?? [];
    const path = route.path
      .replace(':id', ids[collection] ?? '')
      .replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? '');
    const roles = route.callers === 'open' ? [] : (route.callers ?? []);
    const who = (['administrator', 'desk', 'responder', 'chief'] as const).find((loginId) =>
      roles.some((role) => (loginId === 'chief' ? 'officer' : loginId) === role),
    );
    const client = app.as(who ?? 'desk', OTHER);
    // A form of 軽量表示 is taken with a key of one's own pages only.
    const isForm = route.path.startsWith('/lite') && route.method === 'POST';
    const input: Record<string, unknown> = isForm ? { key: await formKey(client) } : {};
    for (;;) {
      const { status, json } = await client.send<Problem & { errors?: { field: string }[] }>(
        ...requestOf(route.method, path, input),
      );
      const missing = (json.errors ?? []).filter(({ field }) => !(field in input));
      if (status !== 400 || missing.length === 0) return status;
      for (const { field } of missing) {
        input[field] = { ...FIELDS, ...OF_ROUTE[nameOf(route)] }[field];
      }
    }
  }
});

/** The key of a form on a page of 軽量表示. */
async function formKey(client: Client): Promise<string> {
  const { text } = await client.get('/lite/report');
  return /name="key" value="([^"]+)"/.exec(text)?.[1] ?? '';
}

/** Input in the address where a method has no body. */
function requestOf(
  method: string,
  path: string,
  input: Record<string, unknown>,
): [string, RequestInit] {
  if (method === 'GET' || method === 'DELETE') {
    const query = new URLSearchParams(input as Record<string, string>);
    return [`${path}?${query}`, { method }];
  }
  const headers = { 'content-type': 'application/json' };
  return [path, { method, headers, body: JSON.stringify(input) }];
}
