import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MINUTE } from '../../src/domain/calendar/instant.js';
import type { IncidentPage } from '../../src/incidents/incident.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { board, report, type ReportedCase } from '../harness/case.js';
import { LightBrowser, valuesOf, type LightPage } from '../harness/light-browser.js';

/** The first packets of a connection, so that a page stands after one round trip. */
const WIRE = 14_000;
const SUMMARY = '庁舎の<b>電話</b>が & 𠮷野係長の内線まで止まった\n続きの行';

const shows = (page: LightPage, text: string): void => expect(page.html).toContain(text);
const idIn = ({ path }: LightPage): string => /incidents\/([0-9a-f-]{36})/u.exec(path)?.[1] ?? '';

/** Something written into every field of evidence. */
const evidenceOf = ({ html }: LightPage): Record<string, string> =>
  Object.fromEntries(
    Object.keys(valuesOf(html))
      .filter((name) => name.startsWith('evidence.'))
      .map((name) => [name, '公用携帯3号機、02:16']),
  );

describe('軽量表示', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
    incident = await report(app);
  });
  afterAll(() => app.stop());

  const openIncidents = async (): Promise<number> => {
    const { json } = await app.as('desk').get<IncidentPage>('/api/v1/incidents');
    return json.items.length;
  };
  const at = (who: string, path: string): Promise<LightPage> =>
    new LightBrowser(app).logIn(who, path);

  it('asks a stranger to log in and then shows where they were going', async () => {
    const browser = new LightBrowser(app);
    const asked = await browser.get(`/lite/incidents/${incident.id}`);
    expect(asked.status).toBe(401);
    shows(asked, 'ログインしてください');
    const wrong = await browser.submit(asked, { loginId: 'desk', password: '違う合い言葉です' });
    expect(wrong.status).toBe(401);
    shows(wrong, 'value="desk"');
    const page = await browser.submit(wrong, { password: app.passwordOf('desk') });
    expect([page.status, page.path]).toEqual([200, `/lite/incidents/${incident.id}`]);
    shows(page, '税務課の印刷機から脅迫文が出た');
  });

  it('shows the board in Japanese, and in English to whoever chooses it', async () => {
    const browser = new LightBrowser(app);
    shows(await browser.logIn('desk'), 'L4 危機');
    const english = await browser.get('/lite/language/en');
    shows(english, '<html lang="en">');
    shows(english, 'L4 crisis');
    shows(english, 'Next step');
  });

  it('registers a report once, however often its form is sent', async () => {
    const browser = new LightBrowser(app);
    const form = await browser.logIn('desk', '/lite/report');
    const before = await openIncidents();
    const typed = { ...valuesOf(form.html), summary: SUMMARY, kind: 'unknown', place: '本庁舎' };
    const first = await browser.send('/lite/report', typed);
    const again = await browser.send('/lite/report', typed);
    expect([idIn(again), await openIncidents()]).toEqual([idIn(first), before + 1]);
    shows(first, '登録しました。');
    shows(first, '庁舎の&lt;b&gt;電話&lt;/b&gt;が &amp; 𠮷野係長の内線まで止まった');
    expect(first.html).not.toContain('<b>電話');
    const changed = await browser.send('/lite/report', { ...typed, place: '別館' });
    expect([changed.status, await openIncidents()]).toEqual([422, before + 1]);
    shows(changed, 'もう一度押してください');
    shows(changed, 'value="別館"');
  });

  it('says at the field what is wrong, and keeps what was typed', async () => {
    const browser = new LightBrowser(app);
    const form = await browser.logIn('desk', '/lite/report');
    const typed = { summary: '', kind: '', place: '"二階" <西>', 'aware.at': 'きのう' };
    const unread = await browser.submit(form, typed);
    expect(unread.status).toBe(400);
    shows(unread, 'href="#f-aware-at"');
    const empty = await browser.submit(unread, {
      'aware.at': 'R8.11.21',
      'aware.time': '２時１３分',
    });
    expect(empty.status).toBe(400);
    for (const field of ['f-summary', 'f-kind']) {
      shows(empty, `href="#${field}"`);
      shows(empty, `aria-describedby="${field}-wrong"`);
    }
    expect(valuesOf(empty.html)).toMatchObject({ place: '"二階" <西>', 'aware.at': 'R8.11.21' });
    const long = await browser.submit(empty, { summary: '長'.repeat(2001), kind: 'unknown' });
    shows(long, 'href="#f-summary"');
    expect(valuesOf(long.html).summary).toBe('長'.repeat(2001));
  });

  it('takes the day and time as people write them', async () => {
    const browser = new LightBrowser(app);
    const form = await browser.logIn('desk', '/lite/report');
    const typed = { summary: '和暦で書いた', kind: 'other', 'aware.at': '令和8年11月20日' };
    const page = await browser.submit(form, { ...typed, 'aware.time': '2315' });
    shows(page, '令和8年11月20日(金)（2026-11-20）23時15分');
  });

  it('ticks a step, asks for its evidence, and says who was first', async () => {
    const browser = new LightBrowser(app);
    const page = await browser.logIn('responder', `/lite/incidents/${incident.id}`);
    shows(page, 'LANケーブルを抜き、無線をオフにする');
    const path = `/lite/incidents/${incident.id}/steps/ransomware/unplug`;
    const step = await browser.get(path);
    shows(await browser.submit(step, { note: '三階の二台' }), '完了にしました。');
    expect((await incident.step('unplug')).outcome).toMatchObject({
      state: 'done',
      note: '三階の二台',
    });
    const late = await browser.submit(step, { note: '遅れて来た人' });
    expect(late.status).toBe(422);
    const photo = await browser.get(`/lite/incidents/${incident.id}/steps/ransomware/photograph`);
    const missing = await browser.submit(photo, { note: '撮った' });
    expect(missing.status).toBe(422);
    expect(missing.html).toMatch(/href="#f-evidence-[^"]+"/u);
    expect(valuesOf(missing.html).note).toBe('撮った');
    shows(await browser.submit(missing, evidenceOf(photo)), '完了にしました。');
    expect((await incident.step('photograph')).state).toBe('done');
  });

  it('records what is known of a step, and leaves the rest unknown', async () => {
    const lost = await report(app, { kind: 'lost-media', summary: '公用端末を電車に置き忘れた' });
    const { facts } = await lost.step('report-loss');
    const time = facts.find(({ type }) => type === 'time')?.id ?? '';
    const browser = new LightBrowser(app);
    const path = `/lite/incidents/${lost.id}/steps/lost-media/report-loss`;
    const page = await browser.logIn('responder', path);
    const unread = await browser.submit(page, { [`facts.${time}`]: '昨夜' });
    expect(unread.status).toBe(400);
    shows(unread, `href="#f-facts-${time}"`);
    const when = { [`facts.${time}`]: 'R8.11.20', [`facts.${time}.time`]: '23:40' };
    shows(await browser.submit(unread, { ...when, ...evidenceOf(page) }), '完了にしました。');
    const { outcome } = await lost.step('report-loss');
    const unknown = Object.fromEntries(facts.map(({ id }) => [id, null]));
    expect(outcome?.facts).toEqual({ ...unknown, [time]: '2026-11-20T23:40:00+09:00' });
  });

  it('takes an answer heard on the telephone, and the office is waited for no more', async () => {
    const rung = await incident.rung('section-manager');
    const browser = new LightBrowser(app);
    const path = `/lite/incidents/${incident.id}/rungs/${encodeURIComponent(rung.id)}`;
    const page = await browser.logIn('desk', path);
    const nobody = await browser.submit(page, {});
    expect(nobody.status).toBe(400);
    shows(nobody, '話した相手を選んでください。');
    const person = rung.told[0]?.person ?? '';
    const done = await browser.submit(nobody, { person, choice: 'understood', note: '自宅' });
    shows(done, '回答を記録しました。');
    const [told] = (await incident.rung('section-manager')).told;
    expect(told?.answered).toMatchObject({ via: 'telephone', choice: 'understood', note: '自宅' });
  });

  it('keeps what was typed when the session ends before it is sent', async () => {
    const browser = new LightBrowser(app);
    const form = await browser.logIn('desk', '/lite/report');
    browser.forget();
    const typed = { ...valuesOf(form.html), summary: 'ログインが切れても残る', kind: 'other' };
    const asked = await browser.send('/lite/report', typed);
    expect(asked.status).toBe(401);
    shows(asked, '書いた内容は残っています');
    const before = await openIncidents();
    const again = await browser.submit(asked, {
      loginId: 'desk',
      password: app.passwordOf('desk'),
    });
    shows(again, 'まだ送られていません');
    expect(await openIncidents()).toBe(before);
    shows(await browser.submit(again, {}), 'ログインが切れても残る');
    expect(await openIncidents()).toBe(before + 1);
  });

  it('takes no form of another site, nor one whose key is another browser’s', async () => {
    const mine = new LightBrowser(app);
    const form = valuesOf((await mine.logIn('desk', '/lite/report')).html);
    const typed = { ...form, summary: 'よそから', kind: 'other' };
    const foreign = { origin: 'https://evil.example' };
    expect((await mine.send('/lite/report', typed, foreign)).status).toBe(403);
    expect((await mine.send('/lite/report', { ...typed, key: '' })).status).toBe(403);
    const theirs = new LightBrowser(app);
    await theirs.logIn('responder');
    expect((await theirs.send('/lite/report', typed)).status).toBe(403);
    const stranger = new LightBrowser(app);
    const login = { loginId: 'desk', password: app.passwordOf('desk') };
    expect((await stranger.send('/lite/login', login)).status).toBe(403);
  });

  it('offers a form to nobody who may not send it', async () => {
    const page = await at('auditor', `/lite/incidents/${incident.id}/steps/ransomware/unplug`);
    expect(page.html).not.toContain('完了にする</button>');
    expect((await at('auditor', '/lite/report')).status).toBe(403);
  });

  it('answers an address that leads nowhere with a page', async () => {
    const nowhere = await at('desk', '/lite/incidents/00000000-0000-7000-8000-000000000000');
    expect(nowhere.status).toBe(404);
    shows(nowhere, '<h1>受け付けられません</h1>');
  });

  it('keeps every page within 14 kB, heading included, on the fullest night', async () => {
    const words = '窓口の端末が動かず、住民票の証明書を出せない。'.repeat(20);
    for (let each = 0; each < 12; each += 1) {
      await report(app, { summary: `${each}: ${words}`, place: '本庁舎', done: words });
    }
    await app.pass(40 * MINUTE);
    const { open } = await board(app);
    expect(open.length).toBeGreaterThan(10);
    const rung = await incident.rung('ciso');
    const steps =
      (await incident.runs())[0]?.steps.map(({ id }) => `/steps/ransomware/${id}`) ?? [];
    const of = (id: string): string => `/lite/incidents/${id}`;
    const paths = [
      '/lite/login',
      '/lite',
      '/lite/report',
      ...open.map((line) => of(line.incident.id)),
      of(incident.id) + `/rungs/${encodeURIComponent(rung.id)}`,
      ...steps.map((step) => of(incident.id) + step),
    ];
    const browser = new LightBrowser(app);
    await browser.logIn('responder');
    const heavy: [string, number][] = [];
    for (const path of paths) {
      const { status, bytes } = await browser.get(path);
      expect([path, status]).toEqual([path, 200]);
      if (bytes > WIRE) heavy.push([path, bytes]);
    }
    expect(heavy).toEqual([]);
  }, 180_000);
});
