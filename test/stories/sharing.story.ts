import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BoardView } from '../../src/board/board.view.js';
import { HOUR, MINUTE, plus } from '../../src/domain/calendar/instant.js';
import type { FileView } from '../../src/evidence/file.view.js';
import type { IncidentPage } from '../../src/incidents/incident.view.js';
import type { NoticePage, NoticeView } from '../../src/notices/notice.view.js';
import type { Problem } from '../../src/shared/problem.js';
import type { PartiesView, PartyView } from '../../src/sharing/party.view.js';
import type { SharedPage, SharedView } from '../../src/sharing/shared.view.js';
import { answerLink } from '../harness/ack.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { verifyChain } from '../harness/chain.js';
import { report, ReportedCase } from '../harness/case.js';
import type { Answer, Json } from '../harness/client.js';
import { EventStream } from '../harness/events.js';
import { attach, photo } from '../harness/files.js';
import { Mailbox } from '../harness/mailbox.js';
import { nameOf, routesOf } from '../harness/routes.js';
import { until } from '../harness/until.js';

const LEAD = 'tokyo-kyodo';
const LEAD_NAME = '東京電子自治体共同運営協議会';
const PARTY = 'shinagawa';
const STRANGER = 'aozora';
const SHARED = '/api/v1/shared-incidents';

/** What the desk wrote that only the lead, or whom it opens everything to, may read. */
const PRIVATE = ['例の職員', '000-000-9999', '第二センター', '端末を外した', '内々の見立て'];

const ASKED = '窓口の状況を知らせてください';
const REASON = '会員団体の住民の手続に影響する';

/** A summary, and nothing else of the incident. */
const SUMMARY_FIELDS = [
  ...['answered', 'asked', 'awareAt', 'categoryLabel', 'desk', 'drill', 'from', 'id', 'leadName'],
  ...['level', 'may', 'next', 'number', 'phase', 'scope', 'summary', 'timeline', 'to'],
];

describe('one incident, several bodies', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp({ body: LEAD });
    await app.serve(PARTY);
    await app.serve(STRANGER);
    incident = await report(app, {
      summary: '電子申請が止まった',
      kind: 'vendor-incident',
      contact: { name: PRIVATE[0], phone: PRIVATE[1] },
      place: PRIVATE[2],
      done: PRIVATE[3],
    });
    await incident.do('desk', 'entries', { text: PRIVATE[4] });
    await incident.do('ciso', 'severity', { impact: 2, urgency: 3, facts: [], reason: REASON });
    app.mailbox.fresh();
  }, 60_000);
  afterAll(() => app?.stop());

  const letIn = (who: string, input: Json = {}): Promise<[number, string]> =>
    incident.refused(who, 'parties', {
      ...{ party: PARTY, scope: 'summary', asked: ASKED, reason: REASON },
      ...input,
    });
  const ACCEPTED = [200, 'accepted'];
  const shared = (who = 'desk', body = PARTY): Promise<Answer<SharedView & Problem>> =>
    app.as(who, body).get<SharedView & Problem>(`${SHARED}/${incident.id}`);
  const act = async (what: string, body: Json, who = 'desk'): Promise<[number, string]> => {
    const answer = await app.as(who, PARTY).post<Problem>(`${SHARED}/${incident.id}/${what}`, body);
    await app.settled();
    return [answer.status, answer.json.type?.replace('/problems/', '') ?? 'accepted'];
  };
  const lines = async (body: string): Promise<SharedPage['items']> =>
    (await app.as('desk', body).get<SharedPage>(SHARED)).json.items;
  const parties = async (): Promise<PartiesView> =>
    (await app.as('ciso').get<PartiesView>(`/api/v1/incidents/${incident.id}/parties`)).json;
  const party = async (): Promise<PartyView | undefined> =>
    (await parties()).parties.find((each) => each.party === PARTY);
  const sentTo = (address: string) => app.mailbox.to(`${address}@${PARTY}.example.jp`);

  it('is there for nobody but its own body, until a party is let in', async () => {
    expect((await shared()).status).toBe(404);
    expect(await lines(PARTY)).toEqual([]);
  });

  it('offers the other bodies of the installation, with what the profile calls them', async () => {
    const { candidates, deciders, mayDecide } = await parties();
    expect(candidates).toEqual([
      { party: STRANGER, name: 'あおぞら市', role: null, office: null, seen: '-' },
      { party: PARTY, name: '品川区', role: '会員団体', office: 'section-manager', seen: '-' },
    ]);
    expect(deciders).toEqual(['委員長', '事務局長']);
    expect(mayDecide).toBe(true);
  });

  it('lets a party in by 委員長 or 事務局長 alone, with a reason, and only a body of the installation', async () => {
    expect(await letIn('responder')).toEqual([403, 'forbidden']);
    expect(await letIn('system-manager')).toEqual([403, 'not-authorised']);
    expect(await letIn('ciso', { reason: '' })).toEqual([400, 'invalid-input']);
    expect(await letIn('ciso', { reason: ' ' })).toEqual([422, 'reason-missing']);
    expect(await letIn('ciso', { party: LEAD })).toEqual([422, 'unknown-reference']);
    expect(await letIn('ciso', { party: 'uenohara' })).toEqual([422, 'unknown-reference']);
    expect(await letIn('ciso', { to: '2020-01-01T00:00:00Z' })).toEqual([422, 'not-later']);
    expect(await letIn('ciso', { office: 'no-such' })).toEqual([422, 'unknown-reference']);
    expect(await lines(PARTY)).toEqual([]);
    expect(await letIn('ciso', { next: plus(app.clock.now(), HOUR) })).toEqual(ACCEPTED);
  });

  it('tells the party’s own officers by its own directory, and names the body that leads', async () => {
    expect(app.mailbox.fresh()).toEqual([
      `joho-bucho@${PARTY}.example.jp`,
      `joho-security@${PARTY}.example.jp`,
    ]);
    const [mail] = sentTo('joho-bucho');
    expect(mail?.subject).toContain(`【事案の共有】${LEAD_NAME}`);
    expect(mail?.text).toContain(`/shared/${incident.id}`);
    expect(mail?.text).toContain(ASKED);
    for (const secret of PRIVATE) expect(mail?.text).not.toContain(secret);
    // The lead keeps the mail, and not the address of somebody else's officer.
    const { items } = (await app.as('desk').get<NoticePage>('/api/v1/notices')).json;
    const kept = items.find(({ template }) => template === 'party');
    expect(kept).toMatchObject({ partyName: '品川区', address: '', status: 'accepted' });
    const own = await app.as('desk', PARTY).get<NoticePage>('/api/v1/notices');
    expect(own.json.items).toEqual([]);
  });

  it('has a link that shows number, lead, level and telephone, and answers once without a log-in', async () => {
    const mail = sentTo('joho-security').at(-1);
    const link = Mailbox.linkIn(mail);
    const page = await app.stranger().once(link, { method: 'GET' });
    expect(page.status).toBe(200);
    for (const said of [incident.number, LEAD_NAME, 'L3', '000-000-4000']) {
      expect([said, page.text.includes(said)]).toEqual([said, true]);
    }
    const more = [...PRIVATE, ASKED, REASON, '電子申請が止まった', '担当を変更', '第一報'];
    for (const secret of more)
      expect([secret, page.text.includes(secret)]).toEqual([secret, false]);
    expect((await party())?.answered).toBeNull();
    expect((await answerLink(app, mail, { choice: 'hand-over' })).status).toBe(400);
    expect((await answerLink(app, mail, { choice: 'understood', code: '12' })).status).toBe(403);
    expect((await party())?.answered).toBeNull();
    const note = '係で見ています';
    expect((await answerLink(app, mail, { choice: 'understood', note })).status).toBe(200);
    const [entry, ...rest] = await incident.entries('party-answered');
    expect(entry?.by).toMatch(/^品川区 （例）/u);
    expect(rest).toEqual([]);
    // The other one's link says that it is answered, and not by whom of the party or with which words.
    const other = sentTo('joho-bucho').at(-1);
    const after = await answerLink(app, other, { choice: 'call-me' });
    expect(after.text).toContain('回答済みです');
    expect(after.text).not.toContain(note);
    expect(after.text).not.toContain(entry?.by);
    expect((await party())?.answered).toMatchObject({ choice: 'understood', note });
    // Nobody of the lead can answer in the name of the party, whatever they see of the mail.
    const { items } = (await app.as('desk').get<NoticePage>('/api/v1/notices')).json;
    const kept = items.find(({ template }) => template === 'party');
    const seen = await app.as('administrator').get<NoticeView>(`/api/v1/notices/${kept?.id}`);
    expect(seen.json.text).not.toContain('/ack/');
    expect(seen.json.text).not.toContain(Mailbox.codeIn(mail));
  });

  it('shows a party with the summary what is in it and nothing else, to the last field', async () => {
    const { json, text } = await shared();
    const given = Object.entries(json).flatMap(([key, value]) => (value === null ? [] : [key]));
    const may = SUMMARY_FIELDS.filter((key) => key !== 'to');
    expect(given.toSorted()).toEqual(may.toSorted());
    expect(json).toMatchObject({ leadName: LEAD_NAME, number: incident.number, asked: ASKED });
    expect(json).toMatchObject({ scope: 'summary', steps: null, details: null, duties: null });
    expect(json.timeline.map(({ kind }) => kind)).toEqual(['party-let-in', 'party-answered']);
    for (const secret of [...PRIVATE, REASON]) expect(text.includes(secret)).toBe(false);
    expect(await lines(PARTY)).toMatchObject([{ number: incident.number, leadName: LEAD_NAME }]);
  });

  it('stays unknown to a party on every other address, and to a stranger on all of them', async () => {
    const [run] = await incident.runs();
    const [notice] = (await app.as('desk').get<NoticePage>('/api/v1/notices')).json.items;
    const client = app.as('desk');
    await attach(client, incident.id, { name: 'a.jpg', bytes: photo(20), on: { shared: true } });
    const files = await client.get<FileView[]>(`/api/v1/incidents/${incident.id}/files`);
    const ids: Readonly<Record<string, string>> = {
      file: files.json[0]?.file ?? '',
      ...{ incidents: incident.id, 'shared-incidents': incident.id, notices: notice?.id ?? '' },
      ...{ run: run?.run ?? '', step: run?.steps[0]?.id ?? '' },
    };
    const reads = routesOf(app).filter(
      ({ method, path }) =>
        method === 'GET' && /^\/api\/v1\/(incidents|shared|notices).*:/.test(path),
    );
    expect(reads.length).toBeGreaterThanOrEqual(8);
    for (const route of reads) {
      const [, , , collection = ''] = route.path.split('/');
      const path = route.path
        .replace(':id', ids[collection] ?? '')
        .replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? '');
      // A summary opens no entry of the lead's, nor what is attached by one.
      const isFile = path.includes('/files/');
      const asParty = collection === 'shared-incidents' && !isFile ? 200 : 404;
      for (const [body, status] of [
        [PARTY, asParty],
        [STRANGER, 404],
      ] as const) {
        const { status: answered } = await app.as('chief', body).get(path);
        expect([nameOf(route), body, answered]).toEqual([nameOf(route), body, status]);
      }
    }
  });

  it('comes into no list, search, board or number of the party’s own', async () => {
    const client = app.as('desk', PARTY);
    const found = await client.get<IncidentPage>(
      `/api/v1/incidents?q=${encodeURIComponent('電子申請')}`,
    );
    expect(found.json.items).toEqual([]);
    expect((await client.get<IncidentPage>('/api/v1/incidents')).json.items).toEqual([]);
    expect((await client.get<BoardView>('/api/v1/board')).json.open).toEqual([]);
    const mine = { summary: '窓口の端末の故障', kind: 'other', aware: { at: app.clock.now() } };
    expect((await client.post('/api/v1/incidents', mine)).json.number).toBe('R8-001');
  });

  it('refuses every command of the lead to the party, as unknown', async () => {
    for (const [what, body] of Object.entries({
      entries: { text: 'x' },
      severity: { impact: 1, urgency: 1, facts: [] },
      phase: { confirmation: 'x' },
      'stand-down': { reason: 'x' },
      parties: { party: STRANGER, scope: 'all', asked: 'x', reason: 'x' },
      [`parties/${PARTY}/out`]: { reason: 'x' },
    })) {
      const path = `/api/v1/incidents/${incident.id}/${what}`;
      expect([what, (await app.as('chief', PARTY).post(path, body)).status]).toEqual([what, 404]);
    }
  });

  it('takes the party’s answer and notes, under the name of its body, once however often they are sent', async () => {
    const key = { 'idempotency-key': 'answer-1' };
    const path = `${SHARED}/${incident.id}/answer`;
    const answer = { choice: 'call-me', note: '窓口は混んでいる' };
    for (const no of [1, 2]) {
      const { status } = await app.as('desk', PARTY).post(path, answer, key);
      expect([no, status]).toEqual([no, 204]);
    }
    expect(await act('entries', { text: '午前の受付は紙で行った' })).toEqual([204, 'accepted']);
    const [noted, ...more] = await incident.entries('party-noted');
    expect(more).toEqual([]);
    expect(noted).toMatchObject({ by: expect.stringMatching(/^品川区 /u) });
    expect(noted?.text).toBe('品川区: 午前の受付は紙で行った');
    expect(await incident.entries('party-answered')).toHaveLength(2);
    expect(await party()).toMatchObject({ state: 'in', answered: { choice: 'call-me' } });
    expect((await shared()).json.timeline.map(({ kind }) => kind)).toEqual([
      'party-let-in',
      'party-answered',
      'party-answered',
      'party-noted',
    ]);
  });

  it('shows the lead that the party wants a call, until somebody notes that there was one', async () => {
    const wanted = async (): Promise<string[]> =>
      ((await app.as('desk').get<BoardView>('/api/v1/board')).json.open[0]?.wantCalls ?? [])
        .filter(({ party: isParty }) => isParty)
        .map(({ officeTitle }) => officeTitle);
    expect(await wanted()).toEqual(['品川区']);
    expect(await party()).toMatchObject({ wantsCall: true, called: null });
    expect((await party())?.desk?.phone).toMatch(/^000-/u);
    const call = { note: '係長と話した。窓口は動いている' };
    const path = `parties/${PARTY}/call`;
    expect(await incident.refused('desk', path, { note: ' ' })).toEqual([422, 'reason-missing']);
    expect(await incident.refused('desk', path, call)).toEqual(ACCEPTED);
    expect(await wanted()).toEqual([]);
    expect(await party()).toMatchObject({ wantsCall: false, called: call });
    expect(await incident.refused('desk', path, call)).toEqual([409, 'already-answered']);
    const other = `parties/${STRANGER}/call`;
    expect(await incident.refused('desk', other, call)).toEqual([422, 'unknown-reference']);
    const { json, text } = await shared();
    expect(json.timeline.at(-1)?.text).toBe('品川区 に電話した');
    expect(text).not.toContain(call.note);
  });

  it('tells the party’s screens of what it may see, and of nothing else', async () => {
    const client = app.as('desk', PARTY);
    await client.get('/api/v1/session');
    const stream = await EventStream.open(`${app.base()}/api/v1/events`, client.cookie);
    await incident.do('desk', 'entries', { text: 'まだ言えないこと' });
    await incident.do('ciso', 'severity', { impact: 4, urgency: 3, facts: [], reason: '広がった' });
    await until(() => stream.events.some(({ event }) => event === 'shared'));
    stream.close();
    const told = stream.events.filter(({ event }) => event === 'shared' || event === 'changed');
    expect(told).toEqual([{ id: '', event: 'shared', data: { incident: incident.id } }]);
    expect((await shared()).json.level).toBe('L4');
  });

  it('refuses the party the steps of an incident of which it sees the summary', async () => {
    const [run] = await incident.runs();
    const step = run?.steps[0]?.id;
    const at = `runs/${run?.run}/steps/${step}/completion`;
    expect(await act(at, {})).toEqual([403, 'not-shared']);
  });

  it('opens steps and 経過 without free text and names, when the lead says so', async () => {
    await incident.do('desk', 'entries', { text: '復旧は昼の見込み', shared: true });
    const input = { scope: 'steps', office: 'section-manager' };
    expect(await letIn('chief', input)).toEqual(ACCEPTED);
    const { json, text } = await shared();
    expect(json.steps?.[0]?.steps.length).toBeGreaterThan(5);
    expect(json.details).toBeNull();
    for (const secret of [...PRIVATE, REASON]) expect(text.includes(secret)).toBe(false);
    const by = json.timeline.map((each) => each.by).filter((each) => !each.startsWith('品川区 '));
    expect(new Set(by)).toEqual(new Set([LEAD_NAME]));
    const texts = json.timeline.map((each) => each.text);
    expect(texts).toContain('復旧は昼の見込み');
    expect(texts.some((each) => each.startsWith('重要度を「L4'))).toBe(true);
    expect(json.timeline.every(({ seq }) => seq === 0)).toBe(true);
  });

  it('lets the party tick the steps of the office it was given, and no other', async () => {
    const own = (await shared()).json.steps?.[0]?.steps.find(({ mine }) => mine);
    const run = (await shared()).json.steps?.[0]?.run;
    if (!own) throw new Error('no step is the party’s own');
    const done = {
      evidence: Object.fromEntries(own.evidence.map(({ id }) => [id, '記録第1号'])),
      note: '確かめた',
    };
    expect(await act(`runs/${run}/steps/${own.id}/completion`, done)).toEqual([204, 'accepted']);
    const [entry] = (await incident.entries('step-completed')).slice(-1);
    // It was asked for facts and gave none: nothing was recorded of them, not even 不明.
    const outcome = (await incident.runs())
      .flatMap(({ steps }) => steps)
      .find(({ id }) => id === own.id)?.outcome;
    expect([own.facts.length > 0, outcome?.facts ?? {}]).toEqual([own.facts.length > 0, {}]);
    expect(entry?.by).toMatch(/^品川区 /u);
    const other = (await shared()).json.steps?.[0]?.steps.find(
      ({ officeTitle }) => officeTitle !== '会員団体の管理者',
    );
    const at = `runs/${run}/steps/${other?.id}/completion`;
    expect(await act(at, done)).toEqual([403, 'not-shared']);
  });

  it('opens everything when the lead says so', async () => {
    expect(await letIn('ciso', { scope: 'all' })).toEqual(ACCEPTED);
    const { json, text } = await shared();
    expect(json.details).toMatchObject({ place: PRIVATE[2], contact: { phone: PRIVATE[1] } });
    expect(json.duties).not.toBeNull();
    expect(text).toContain(PRIVATE[4]);
  });

  it('never has what was agreed with a party written over, or ended, by whoever has not seen it', async () => {
    const seen = async (of = PARTY): Promise<string | undefined> =>
      (await parties()).candidates.find((each) => each.party === of)?.seen;
    const before = { scope: 'all', seen: await seen() };
    await app.pass(MINUTE);
    const both = await Promise.all(
      ['住民への案内を止めてください', '窓口の数を知らせてください'].map((asked) =>
        letIn('ciso', { ...before, asked }),
      ),
    );
    expect(both.toSorted()).toEqual([ACCEPTED, [409, 'stale-version']]);
    const asked = (await party())?.asked;
    const out = `parties/${PARTY}/out`;
    const late = await incident.try<Problem>('ciso', out, { reason: REASON, seen: before.seen });
    expect([late.status, late.json.context]).toMatchObject([409, { party: { asked } }]);
    // Nor is one let in over another's letting in, where neither stood there before.
    const none = { party: STRANGER, seen: await seen(STRANGER) };
    expect(await letIn('ciso', none)).toEqual(ACCEPTED);
    expect(await letIn('ciso', none)).toEqual([409, 'stale-version']);
    const reason = '要らなくなった';
    await incident.do('ciso', `parties/${STRANGER}/out`, { reason, seen: await seen(STRANGER) });
    expect(await letIn('ciso', { scope: 'all', seen: await seen() })).toEqual(ACCEPTED);
  });

  it('names the people of another party by their body alone, even where everything is open', async () => {
    const input = { party: STRANGER, scope: 'all', asked: ASKED, reason: REASON };
    await incident.do('ciso', 'parties', input);
    const path = `${SHARED}/${incident.id}/entries`;
    await app.as('desk', STRANGER).post(path, { text: 'こちらは平常' });
    const run = (await shared()).json.steps?.[0]?.run;
    const { json } = await shared('desk', STRANGER);
    const bySteps = json.timeline.filter(({ kind }) => kind === 'step-completed');
    expect(bySteps.map(({ by }) => by)).toContain('品川区');
    expect([run === undefined, json.timeline.some(({ by }) => by.startsWith('品川区 '))]).toEqual([
      false,
      false,
    ]);
    expect(json.timeline.some(({ by }) => by.startsWith('あおぞら市 '))).toBe(true);
    await incident.do('ciso', `parties/${STRANGER}/out`, { reason: '要らなくなった' });
  });

  it('takes sixty notes an hour from a party, then asks it to telephone, and more an hour later', async () => {
    let accepted = 0;
    let last = await act('entries', { text: '一' });
    for (; last[0] === 204 && accepted < 70; accepted += 1)
      last = await act('entries', { text: '続' });
    expect(last).toEqual([429, 'too-often']);
    expect(accepted).toBeLessThanOrEqual(60);
    await app.pass(HOUR);
    expect(await act('entries', { text: '次の時間' })).toEqual([204, 'accepted']);
  });

  it('shows a party that was let out nothing from then on, and takes nothing from it', async () => {
    const stream = async (): Promise<EventStream> =>
      EventStream.open(`${app.base()}/api/v1/events`, app.as('desk', PARTY).cookie);
    const out = await incident.refused('ciso', `parties/${PARTY}/out`, { reason: '復旧した' });
    expect(out).toEqual(ACCEPTED);
    expect((await shared()).status).toBe(404);
    expect(await lines(PARTY)).toEqual([]);
    expect(await act('entries', { text: 'まだある' })).toEqual([404, 'not-found']);
    const listening = await stream();
    await incident.do('ciso', 'severity', { impact: 4, urgency: 2, facts: [], reason: '落着いた' });
    await app.as('desk', PARTY).post('/api/v1/incidents', {
      ...{ summary: '別の故障', kind: 'other', aware: { at: app.clock.now() } },
    });
    await listening.changed(1);
    listening.close();
    expect(listening.events.filter(({ event }) => event === 'shared')).toEqual([]);
    expect(await party()).toMatchObject({ state: 'out', out: { reason: '復旧した' } });
    const again = await incident.refused('ciso', `parties/${PARTY}/out`, { reason: '復旧した' });
    expect(again).toEqual([422, 'unknown-reference']);
  });

  it('begins and ends by itself at its times; whoever is there when the mail leaves gets it', async () => {
    const [from, to] = [HOUR, 3 * HOUR].map((span) => plus(app.clock.now(), span));
    app.mailbox.fresh();
    expect(await letIn('ciso', { from, to })).toEqual(ACCEPTED);
    expect((await shared()).status).toBe(404);
    expect(await party()).toMatchObject({ state: 'ahead' });
    const away = { person: 'joho-security', from: app.clock.now(), to };
    expect((await app.as('desk', PARTY).post('/api/v1/absences', away)).status).toBe(201);
    await app.pass(HOUR + MINUTE);
    const told = app.mailbox.fresh().filter((each) => each.endsWith(`@${PARTY}.example.jp`));
    expect(told).toEqual([`joho-bucho@${PARTY}.example.jp`, `joho-kakaricho@${PARTY}.example.jp`]);
    expect((await shared()).status).toBe(200);
    await app.pass(2 * HOUR);
    expect((await shared()).status).toBe(404);
    expect(await party()).toMatchObject({ state: 'ended' });
  });

  it('tells the next of the office when a mail cannot be delivered', async () => {
    app.mailbox.refuse = (address) =>
      address.startsWith('joho-bucho@') ? { code: 550, text: 'no such user' } : null;
    expect(await letIn('ciso')).toEqual(ACCEPTED);
    await app.pass(MINUTE);
    app.mailbox.refuse = () => null;
    expect(sentTo('joho-kacho')).toHaveLength(1);
    expect((await incident.entries('party-unreached')).at(-1)?.text).toContain(
      '宛先のアドレスが受け付けられません',
    );
    expect((await party())?.told.filter(({ unreached }) => unreached !== null)).toHaveLength(1);
  });

  it('tells nobody of a party in a drill, unless it takes part; then the mail says it is one', async () => {
    const drill = await report(app, {
      summary: '訓練の想定',
      kind: 'vendor-incident',
      drill: true,
    });
    app.mailbox.fresh();
    const input = { party: PARTY, scope: 'summary', asked: ASKED, reason: REASON };
    const sent = () => app.mailbox.fresh().filter((each) => each.endsWith(`@${PARTY}.example.jp`));
    await drill.do('ciso', 'parties', input);
    expect(sent()).toEqual([]);
    await drill.do('ciso', 'parties', { ...input, takesPart: true });
    expect(sent().length).toBeGreaterThan(0);
    const mail = app.mailbox.mails.at(-1);
    expect(mail?.subject).toMatch(/^【訓練】【事案の共有】/u);
    expect((await lines(PARTY)).find(({ drill: is }) => is)?.number).toBe(drill.number);
  });

  it('has a link that asks for no 確認番号 which its mail did not carry, though the level rose since', async () => {
    const minor = await report(app, { summary: '遅い', kind: 'other' });
    const input = { party: PARTY, scope: 'summary', asked: ASKED, reason: REASON };
    await minor.do('ciso', 'parties', input);
    const mail = app.mailbox.mails.at(-1);
    expect([mail?.text?.includes(minor.number), Mailbox.codeIn(mail)]).toEqual([true, '']);
    await minor.do('ciso', 'severity', { impact: 4, urgency: 3, facts: [], reason: REASON });
    expect((await minor.view()).severity.level).toBe('L4');
    expect((await answerLink(app, mail, { choice: 'understood' })).status).toBe(200);
    expect(await minor.entries('party-answered')).toHaveLength(1);
  });

  it('goes on after a restart, and verify finds the record as it was written', async () => {
    await app.restart();
    expect((await shared()).status).toBe(200);
    for (const body of [LEAD, PARTY]) {
      expect((await verifyChain(app.config.database, body)).findings).toEqual([]);
    }
  });
});
