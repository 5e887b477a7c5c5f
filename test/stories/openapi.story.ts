import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HttpAdapterHost } from '@nestjs/core';
import { textsOf } from '../../scripts/openapi/texts.js';
import { operationsOf, Witness, type Document } from '../../scripts/openapi/witness.js';
import { HOUR, plus } from '../../src/domain/calendar/instant.js';
import type { BulletinView } from '../../src/bulletins/bulletin.view.js';
import type { HandoverDraftView, HandoverView } from '../../src/desk/handover.view.js';
import type { PlanRulesView } from '../../src/plan-rules/plan-rules.view.js';
import type { DestinationsView } from '../../src/notices/webhook/destination.view.js';
import type { FileView } from '../../src/evidence/file.view.js';
import { NIGHT, startApp, type RunningApp } from '../harness/app.js';
import { report, ReportedCase } from '../harness/case.js';
import type { Client } from '../harness/client.js';
import { attach } from '../harness/files.js';
import { followPlaybook } from '../harness/follow.js';

const API = '/api/v1';
const PARTY = 'shinagawa';
const YES = { approved: true, reason: '確かめた' };
const DECIDERS = {
  CISO: 'ciso',
  システム管理者: 'system-manager',
  統括責任者: 'chief',
  総括保護管理者: 'privacy-chief',
};
const PLAN_PDF = '/plan/document?format=pdf&edition=general&only=contacts';
const RANSOMWARE = 'playbooks/intentional/ransomware.yaml';
/** A stream has no end to wait for. */
const NOT_ASKED = ['events.stream'];

const document = JSON.parse(readFileSync('openapi.json', 'utf8')) as Document;
const operations = operationsOf(document);

describe('the description of the API', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startApp();
    await app.serve(PARTY);
  });
  afterAll(() => app?.stop());

  it('is what `npm run openapi` writes now', async () => {
    for (const [path, text] of Object.entries(await textsOf(process.cwd()))) {
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
  }, 60_000);

  it('is served to everybody', async () => {
    expect(await app.stranger().get(`${API}/openapi.json`)).toMatchObject({
      status: 200,
      json: document,
    });
  });

  it('names every route of the server, and no other', () => {
    const described = operations.map(({ path, verb }) => `${verb.toUpperCase()} ${path}`);
    expect(described.toSorted()).toEqual(routesOf(app).toSorted());
  });

  it('holds for every request and every answer of an incident from report to closure', async () => {
    const witness = new Witness(document);
    witness.begin();
    try {
      await aNight(app);
    } finally {
      witness.end();
    }
    expect(witness.untrue).toEqual([]);
    const reads = operations
      .filter(({ verb }) => verb === 'get')
      .map(({ operation }) => operation.operationId)
      .filter((id) => !NOT_ASKED.includes(id));
    expect(reads.filter((id) => !witness.seen.has(id))).toEqual([]);
    expect([...witness.statuses]).toEqual(
      expect.arrayContaining([200, 201, 204, 400, 401, 403, 404, 409, 422, 429]),
    );
  }, 120_000);
});

/** Many people at work, some of them wrongly. */
async function aNight(app: RunningApp): Promise<void> {
  await people(app);
  const incident = await report(app, { contact: { name: '夜間受付', phone: '0000-00-0000' } });
  await shared(app, incident);
  await decisions(app, incident);
  await atDesk(app, incident);
  await handedOn(app, incident);
  const harm = { counter: 'no', residents: 'no', personalData: 'unknown' };
  await incident.do('desk', 'harm', { harm });
  await incident.try('desk', 'entries', { text: '税務課へ電話した' });
  await passedOn(incident);
  await handedOver(incident);
  await followPlaybook(incident, { deciders: DECIDERS });
  await drafts(app);
  await plans(app, incident);
  await reads(app.as('auditor'), incident);
  await app.as('auditor').delete(`${API}/session`);
  await incident.do('responder', 'duties/facts', { facts: { 'my-number': 'no' } });
  const closure = { lessons: '早く決める', retentionYears: 10 };
  await incident.try('responder', 'closure-request', closure);
  await incident.try('ciso', 'closure', YES);
  for (let guess = 0; guess < 12; guess += 1) {
    const body = JSON.stringify({ body: 'aozora', loginId: 'nobody', password: 'wrong' });
    const headers = { 'content-type': 'application/json' };
    await app.stranger().once(`${API}/session`, { method: 'POST', headers, body });
  }
}

/** Another body is let in, to everything; it reads, writes and is telephoned. */
async function shared(app: RunningApp, incident: ReportedCase): Promise<void> {
  const party = app.as('desk', PARTY);
  const at = `${API}/shared-incidents`;
  const input = { party: PARTY, scope: 'all', asked: '窓口の状況', reason: '住民に影響' };
  await incident.do('ciso', 'parties', input);
  await party.get(`${at}?open=true`);
  await party.post(`${at}/${incident.id}/answer`, { choice: 'call-me' });
  await party.post(`${at}/${incident.id}/entries`, { text: '平常' });
  const seen = `${API}/incidents/${incident.id}/presence`;
  await app.as('desk').post(seen, { page: 'page-of-the-desk' });
  await app.as('chief').post(seen, { page: 'page-of-the-chief' });
  await app.as('desk').delete(`${seen}/page-of-the-desk`);
  const log = { name: 'a.log', bytes: Buffer.from('10:02'), on: { shared: true } };
  await attach(app.as('desk'), incident.id, log);
  const [kept] = (await app.as('desk').get<FileView[]>(`${API}/incidents/${incident.id}/files`))
    .json as FileView[];
  await app.as('desk').get(`${API}/incidents/${incident.id}/files/${kept?.file}`);
  await party.get(`${at}/${incident.id}/files/${kept?.file}`);
  await incident.do('desk', `parties/${PARTY}/call`, { note: '係長と話した' });
  await party.get(`${at}/${incident.id}`);
  await app.as('ciso').get(`${API}/incidents/${incident.id}/parties`);
}

/** A call becomes somebody's by name; one of them wrongly. */
async function handedOver(incident: ReportedCase): Promise<void> {
  const { id } = await incident.rung('section-manager');
  const asked = { person: 'press-manager', reason: '課長は移動中' };
  await incident.do('chief', `rungs/${id}/hand-over`, asked);
  await incident.try('chief', `rungs/${id}/hand-over`, asked);
  await incident.do('chief', `rungs/${id}/take-over`, { reason: '庁内にいる' });
}

/** Accounts, absences, and the refusals everybody meets. */
async function people(app: RunningApp): Promise<void> {
  const [desk, administrator] = [app.as('desk'), app.as('administrator')];
  await app.stranger().get(`${API}/setup`);
  await app.stranger().once(`${API}/session`, { method: 'GET' });
  await desk.get(`${API}/accounts`);
  await administrator.get(`${API}/accounts`);
  const account = {
    loginId: 'new.one',
    name: '新任',
    password: '長い 合い言葉 を 使う 夜',
    roles: ['desk'],
  };
  const { json } = await administrator.post(`${API}/accounts`, account);
  await administrator.post(`${API}/accounts`, account);
  await administrator.post(`${API}/accounts`, { ...account, roles: ['king'] });
  await administrator.send(`${API}/accounts/${String(json.id)}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ disabled: true }),
  });
  const away = { person: 'deputy-mayor', from: plus(NIGHT, HOUR), to: plus(NIGHT, 2 * HOUR) };
  const absence = await desk.post(`${API}/absences`, away);
  await desk.post(`${API}/absences`, { ...away, person: 'nobody' });
  await desk.get(`${API}/absences`);
  await desk.delete(`${API}/absences/${String(absence.json.id)}`);
}

/** 受付箱: taken, merged and taken back, linked. */
async function atDesk(app: RunningApp, { id }: ReportedCase): Promise<void> {
  const desk = app.as('desk');
  const twin = await report(app, { summary: '税務課の印刷機から、また脅迫文が出た' });
  await desk.get(`${API}/inbox`);
  await desk.get(`${API}/inbox/count`);
  await twin.do('desk', 'taking');
  await twin.try('chief', 'taking', { begin: true });
  await twin.try('desk', 'merging', { into: twin.id });
  await twin.do('desk', 'merging', { into: id });
  await twin.try('desk', 'reopening', { to: 'triage', reason: '別の印刷機' });
  await twin.do('desk', 'unmerging');
  await twin.do('desk', 'linking', { other: id });
  await twin.do('desk', 'unlinking', { other: id });
  await twin.do('desk', 'judgement', { incident: false, reason: '同じ用紙だった' });
}

/** The shift changes: offered, withdrawn, offered again and accepted. */
async function handedOn(app: RunningApp, { id: incident }: ReportedCase): Promise<void> {
  const [desk, responder, path] = [app.as('desk'), app.as('responder'), `${API}/handovers`];
  const { json } = await desk.get<HandoverDraftView>(`${path}/draft`);
  const to = json.colleagues.find(({ name }) => name.includes('情報システム係'))?.account;
  const note = { to, note: '夜明けに大雨の見込み', items: [{ incident, text: '業者の到着待ち' }] };
  const first = await desk.post<HandoverView>(path, note);
  await responder.post(`${path}/${first.json.id}/withdrawal`);
  await desk.post(`${path}/${first.json.id}/withdrawal`);
  const second = await desk.post<HandoverView>(path, note);
  await desk.post(`${path}/${second.json.id}/acceptance`);
  await responder.post(`${path}/${second.json.id}/acceptance`);
  await desk.get(path);
}

/** Triage, with what is refused on the way. */
async function decisions(app: RunningApp, incident: ReportedCase): Promise<void> {
  const desk = app.as('desk');
  await desk.post(`${API}/incidents/proposals`, { kind: 'ransomware' });
  await desk.post(`${API}/incidents/similar`, { text: '税務課の印刷機', kind: 'unknown' });
  await desk.post(`${API}/incidents`, { summary: '' });
  await incident.try('auditor', 'judgement', { incident: true });
  await incident.try('responder', 'judgement', { incident: true, version: 99 });
  await incident.do('responder', 'judgement', { incident: true });
  const category = {
    kind: 'ransomware',
    category: 'intentional',
    secondary: ['infrastructure'],
    reason: '脅迫文',
  };
  await incident.do('responder', 'classification', category);
  await incident.do('responder', 'severity', { impact: 4, urgency: 3, facts: ['ransomware'] });
}

/** A step passed from one to the next, one nobody foresaw, and a second playbook begun and left. */
async function passedOn(incident: ReportedCase): Promise<void> {
  const reason = '当番の交代';
  const unplug = (action: string): string => ReportedCase.at('ransomware', 'unplug', action);
  await incident.try('desk', unplug('begin'));
  await incident.do('responder', unplug('assignment'), { office: 'system-manager', reason });
  await incident.do('desk', unplug('hand-over'), { person: 'it-deputy', note: reason });
  const until = plus(NIGHT, 3 * HOUR);
  await incident.do('responder', unplug('postponement'), { until, reason });
  const extra = { phase: 'containment', title: '鍵を借りる', office: 'contact-point' };
  await incident.try('desk', 'runs/ransomware/steps', extra);
  await incident.do('responder', 'runs/ransomware/steps', extra);
  await incident.do('desk', 'runs/ransomware/facts', { facts: { 'systems-hit': 3 } });
  const move = { digest: '0'.repeat(64), reason };
  await incident.try('responder', 'runs/ransomware/move', move);
  await incident.do('responder', 'runs', { playbook: 'targeted-mail' });
  await incident.do('chief', 'runs/targeted-mail/leave', { reason });
}

/** A playbook written by two people at once, looked at, taken out and thrown away. */
async function drafts(app: RunningApp): Promise<void> {
  const [chief, path] = [app.as('chief'), `${API}/drafts`];
  await chief.post(path, { start: 'copy' });
  const { json } = await chief.post<{ id: string }>(path, { start: 'text', text: 'title: 断水' });
  await chief.post(`${path}/check`, { text: 'title: [' });
  await chief.post(`${path}/check`, { text: readFileSync(RANSOMWARE, 'utf8') });
  const headers = { 'content-type': 'application/json' };
  for (const title of ['断水', '停電', '落雷']) {
    const body = JSON.stringify({ text: `title: ${title}`, version: 1 });
    await chief.send(`${path}/${json.id}`, { method: 'PATCH', headers, body });
  }
  for (const tail of ['', `/${json.id}`, `/${json.id}/file`]) await chief.get(path + tail);
  for (const version of [1, 2]) await chief.delete(`${path}/${json.id}?version=${version}`);
}

/** The plan looked at, changed as a draft, checked, and its parts read. */
async function plans(app: RunningApp, { id: incident }: ReportedCase): Promise<void> {
  const [chief, administrator, path] = [app.as('chief'), app.as('administrator'), `${API}/plan`];
  const { json } = await administrator.post<{ id: string }>(`${path}/versions`, {
    from: 'in-force',
  });
  const version = `${path}/versions/${json.id}`;
  const change = { kind: 'confirmed', people: ['mayor'], from: '2026-11-20' };
  await administrator.post(`${version}/changes`, { change, version: 1 });
  const { json: rules } = await administrator.get<PlanRulesView>(`${version}/rules`);
  await administrator.post(`${version}/rules`, { severity: rules.severity, version: 2 });
  await administrator.get(`${version}/told?category=disaster&level=L4`);
  await administrator.post(`${version}/check`);
  await administrator.post(`${version}/request`, { inForceFrom: '2027-02-30' });
  const body = `file?path=${encodeURIComponent('config/bodies/aozora/body.yaml')}`;
  for (const tail of [
    '',
    `/${body}`,
    '/difference',
    '/export',
    '/transfers/template?at=2027-04-01',
  ]) {
    await administrator.get(`${version}${tail}`);
  }
  const { json: proof } = await chief.post<{ id: string }>(`${path}/proofs`, {});
  await chief.post(`${path}/proofs/${proof.id}/cancel`);
  await chief.post(`${path}/reviews`, { day: '2026-11-01', note: '内部監査' });
  for (const tail of ['versions', 'organisation', 'check', 'proofs/latest', 'reviews']) {
    await chief.get(`${path}/${tail}`);
  }
  await chief.get(`${API}/incidents/${incident}/parties`);
  await chief.get(`${API}/shared-incidents`);
  await chief.get(`${API}/incidents/${incident}/updates/preview`);
  await chief.post(`${API}/incidents/${incident}/bulletin`, { stopped: '窓口', instead: '' });
  const { posted } = (await chief.get<BulletinView>(`${API}/incidents/${incident}/bulletin`)).json;
  await chief.get(`${API}/bulletins`);
  await chief.post(`${API}/incidents/${incident}/bulletin/withdrawal`, { seen: posted?.at });
  await administrator.get(`${API}/diagnosis`);
  await administrator.get(`${API}/first-run`);
  await administrator.post(`${API}/first-run/marks`, { step: 'mail', mark: 'skipped' });
  await administrator.post(`${API}/first-run/sample`, {});
  await administrator.post(`${API}/first-run/sample/removal`, { bodyName: 'ほかの市' });
  await administrator.post(`${API}/first-run/body`, { bodyName: 'みどり市', slug: 'midori' });
  await administrator.get(`${API}/mail-setup`);
  const place = {
    name: '危機管理室',
    url: 'https://chat.example.jp/hook',
    level: 'L2',
    news: ['first'],
  };
  const { json: places } = await administrator.post<DestinationsView>(`${API}/destinations`, place);
  const [added] = places.items;
  for (const tail of ['key', 'tests']) {
    await administrator.post(`${API}/destinations/${added?.id}/${tail}`);
  }
  await administrator.post(`${API}/destinations/${added?.id}/state`, { state: 'paused' });
  await administrator.get(`${API}/destinations`);
  await chief.get(`${API}/incidents/${incident}/register`);
}

/** Everything that can be read about an incident. */
async function reads(reader: Client, { id }: ReportedCase): Promise<void> {
  const tails = [
    '',
    '/runs',
    '/duties',
    '/timeline',
    '/escalation',
    '/updates',
    '/runs/ransomware/move',
  ];
  const parts = tails.map((tail) => `/incidents/${id}${tail}`);
  const others = [
    '/session',
    '/alarms',
    '/contacts',
    '/escalation/preview?category=intentional&level=L4',
    '/board',
    '/my-work',
    '/stats',
    '/plan',
    PLAN_PDF,
    '/playbooks/ransomware',
    '/playbooks/none',
  ];
  const versions = `${API}/playbooks/ransomware/versions`;
  const known = await reader.get<{ digest: string }[]>(versions);
  await reader.get(`${versions}/${known.json[0]?.digest ?? ''}`);
  const lists = [
    '/incidents?phase=open&limit=5',
    '/incidents?limit=0',
    '/notices',
    '/openapi.json',
  ];
  for (const path of [...parts, ...others, ...lists]) await reader.get(API + path);
  const { json } = await reader.get<{ items: { id: string }[] }>(`${API}/notices`);
  await reader.get(`${API}/notices/${json.items[0]?.id ?? ''}`);
}

/** The routes below /api as the router prints them: a tree, four columns a level. */
function routesOf(app: RunningApp): string[] {
  const tree = app.get(HttpAdapterHost).httpAdapter.getInstance().printRoutes();
  const above: string[] = [];
  return tree.split('\n').flatMap((line: string) => {
    const [, indent = '', part = '', methods = ''] =
      /^((?:[│ ] {3})*)[├└]── (\S*)(?: \((.*)\))?$/.exec(line) ?? [];
    above.splice(indent.length / 4, above.length, part);
    const path = above.join('').replaceAll(/:(\w+)/g, '{$1}');
    const served = methods.split(', ').filter((method) => method && method !== 'HEAD');
    return path.startsWith(API) ? served.map((method) => `${method} ${path}`) : [];
  });
}
