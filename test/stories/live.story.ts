import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MINUTE, plus, SECOND } from '../../src/domain/calendar/instant.js';
import type { PresentView } from '../../src/presence/presence.view.js';
import { answerLink } from '../harness/ack.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import { EventStream } from '../harness/events.js';
import { until } from '../harness/until.js';

describe('a page that is open', () => {
  let app: RunningApp;
  let streams: EventStream[];

  beforeEach(async () => {
    app = await startApp({ quiet: true });
    streams = [];
  });
  afterEach(async () => {
    streams.forEach((stream) => stream.close());
    await app?.stop();
  });

  const listen = async (who = 'desk', last?: string, query = ''): Promise<EventStream> => {
    const client = app.as(who);
    await client.get('/api/v1/session');
    const stream = await EventStream.open(
      `${app.base()}/api/v1/events${query}`,
      client.cookie,
      last,
    );
    streams.push(stream);
    return stream;
  };

  it('hears at once which incident has changed, whoever changed it', async () => {
    const stream = await listen('auditor');
    const incident = await report(app);
    const [first] = await stream.changed(1);
    expect(first?.data).toMatchObject({ incident: incident.id });
    const before = stream.changes.length;
    const mail = app.mailbox.to('citizens-manager@aozora.example.jp')[0];
    await answerLink(app, mail, { choice: 'understood' });
    await incident.do('desk', 'entries', { text: '警備員が確認した' });
    const changes = await stream.changed(before + 2);
    expect(new Set(changes.map((each) => each.data.incident))).toEqual(new Set([incident.id]));
  });

  it('hears what the clock has done', async () => {
    await report(app);
    const stream = await listen();
    await app.clock.advance(10 * MINUTE);
    expect(await stream.changed(1)).not.toHaveLength(0);
  });

  it('hears nothing twice and misses nothing over a line that breaks', async () => {
    const stream = await listen();
    const one = await report(app, { kind: 'other' });
    const [seen] = await stream.changed(1);
    stream.close();
    await one.do('desk', 'entries', { text: '聞き逃した記録' });
    const other = await report(app, { kind: 'other' });
    const again = await listen('desk', seen?.id);
    const missed = await again.changed(2);
    expect(missed.map((each) => each.data.incident)).toEqual([one.id, other.id]);
    expect(missed.every((each) => Number(each.id) > Number(seen?.id))).toBe(true);
    const up = await listen('desk', missed.at(-1)?.id);
    await until(() => up.events.length > 0);
    expect(up.changes).toEqual([]);
  });

  it('resumes after a restart of the server', async () => {
    const stream = await listen();
    const incident = await report(app, { kind: 'other' });
    const [seen] = await stream.changed(1);
    await app.restart();
    await until(() => stream.ended);
    await incident.do('desk', 'entries', { text: '再起動の後' });
    const again = await listen('desk', seen?.id);
    expect((await again.changed(1))[0]?.data).toMatchObject({ incident: incident.id });
  });

  it('does not keep the server from ending', async () => {
    await listen();
    await listen('ciso');
    const from = performance.now();
    await app.halt();
    expect(performance.now() - from).toBeLessThan(2_000);
    await app.resume();
  });

  it('gives a sign of life every 15 seconds', async () => {
    const stream = await listen();
    const beats = (): number => stream.events.filter((each) => each.event === 'beat').length;
    for (const count of [1, 2, 3, 4]) {
      await until(() => beats() === count);
      expect(stream.events.at(-1)?.data).toEqual({ now: app.clock.now() });
      await app.clock.advance(15 * SECOND);
    }
  });

  it('hears that mails cease to leave, and that they leave again', async () => {
    const stream = await listen();
    const mails = (): number => stream.events.filter((each) => each.event === 'mail').length;
    await app.mailbox.stop();
    await report(app);
    await until(() => mails() === 1);
    await app.mailbox.start();
    await app.pass(MINUTE);
    await until(() => mails() === 2);
  });

  it('hears nothing more once its user has logged out', async () => {
    const stream = await listen('responder');
    await app.as('responder').delete('/api/v1/session');
    await app.clock.advance(15 * SECOND);
    await until(() => stream.ended);
    const told = stream.changes.length;
    await report(app, { kind: 'other' });
    expect(stream.changes).toHaveLength(told);
  });

  it('is not served to a stranger', async () => {
    const stranger = app.stranger();
    expect((await stranger.once('/api/v1/events', { method: 'GET' })).status).toBe(401);
  });

  it('goes on after the change it names, in a new stream of another page', async () => {
    const stream = await listen();
    const one = await report(app, { kind: 'other' });
    const [seen] = await stream.changed(1);
    stream.close();
    await one.do('desk', 'entries', { text: '引き継ぐ間の記録' });
    const again = await listen('desk', undefined, `?after=${seen?.id}`);
    const missed = await again.changed(1);
    expect(missed.map((each) => each.data.incident)).toEqual([one.id]);
  });

  it('reads everything again where its chain is not as long as what it heard of', async () => {
    const stream = await listen('desk', '999');
    await until(() => stream.events.some((each) => each.event === 'reload'));
    expect(stream.events.find((each) => each.event === 'reload')?.id).toBe('0');
  });

  it('does not keep its reader logged in by saying that it is there', async () => {
    const incident = await report(app, { kind: 'other' });
    const client = app.as('responder');
    await client.get('/api/v1/session');
    const here = async () => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ page: 'forgotten-screen' });
      const path = `/api/v1/incidents/${incident.id}/presence`;
      return (await client.once(path, { method: 'POST', headers, body })).status;
    };
    for (const minute of [30, 60, 90]) {
      app.clock.jump(plus(app.clock.now(), 30 * MINUTE));
      expect([minute, await here()]).toEqual([minute, 200]);
    }
    app.clock.jump(plus(app.clock.now(), 30 * MINUTE));
    expect(await here()).toBe(401);
  });

  it('says who else has the incident open, at once, and forgets them within 60 seconds', async () => {
    const incident = await report(app, { kind: 'other' });
    const at = `/api/v1/incidents/${incident.id}/presence`;
    const here = async (who: string, page = `page-of-${who}`) =>
      (await app.as(who).post<PresentView[]>(at, { page })).json;
    const stream = await listen('chief');
    const came = app.clock.now();
    const told = () => stream.events.filter((each) => each.event === 'presence');
    expect(await here('responder')).toEqual([]);
    await until(() => told().length === 1);
    expect(told()[0]?.data).toEqual({ incident: incident.id });
    expect(await here('chief')).toEqual([{ name: '（例）情報システム係', since: came }]);
    // A second page of the same person is no second person, and closing it does not send them away.
    await here('responder', 'another-page');
    await app.as('responder').delete(`${at}/another-page`);
    expect(await here('chief')).toHaveLength(1);
    // A script that opens pages without end does not fill the memory: from 31 on they are not there.
    const other = await report(app, { kind: 'other', summary: '別の件' });
    const elsewhere = at.replace(incident.id, other.id);
    for (const page of Array.from({ length: 40 }, (_, index) => `page-number-${index}`))
      await app.as('auditor').post(at, { page });
    await app.as('auditor').post(elsewhere, { page: 'page-number-41' });
    expect(
      (await app.as('chief').post<PresentView[]>(elsewhere, { page: 'page-of-chief' })).json,
    ).toEqual([]);
    await app.as('auditor').delete(`${at}/page-number-0`);
    await app.as('auditor').post(elsewhere, { page: 'page-number-41' });
    const seen = await app.as('chief').post<PresentView[]>(elsewhere, { page: 'page-of-chief' });
    expect(seen.json).toHaveLength(1);
    for (const index of Array.from({ length: 30 }, (_, at) => at))
      await app.as('auditor').delete(`${at}/page-number-${index}`);
    await app.as('responder').delete(`${at}/page-of-responder`);
    expect(await here('chief')).toEqual([]);
    await here('responder');
    await app.clock.advance(60 * SECOND);
    expect(await here('chief')).toEqual([]);
    expect((await app.as('desk').post(at, { page: 'short' })).status).toBe(400);
    const unknown = at.replace(incident.id, '01a1f9f2-7960-767b-8927-a3ec9c6abdb4');
    expect((await app.as('desk').post(unknown, { page: 'page-of-desk' })).status).toBe(404);
  });
});
