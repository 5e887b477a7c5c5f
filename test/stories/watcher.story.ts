import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE, plus, SECOND } from '../../src/domain/calendar/instant.js';
import { Teller } from '../../src/watch/teller.js';
import { roadsOf } from '../../src/watch/watch-routes.js';
import { WatchRepository } from '../../src/watch/watch.repository.js';
import { Watcher } from '../../src/watch/watcher.js';
import { NIGHT, startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import { testDatabase, type TestDatabase } from '../harness/database.js';
import { Mailbox } from '../harness/mailbox.js';
import { MovableClock } from '../harness/movable-clock.js';
import { built } from '../harness/program.js';
import { ServerProcess } from '../harness/server-process.js';
import { until } from '../harness/until.js';

const ADMINISTRATOR = 'it-administrator@aozora.example.jp';
const PAPER = '宿直室の赤いファイル';

/** Somebody else's system that is asked or told over HTTP. */
class Outside {
  readonly heard: { readonly method: string; readonly body: string }[] = [];
  private readonly server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      this.heard.push({ method: request.method ?? '', body });
      response.end('ok');
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

describe('the watcher beside the server', () => {
  let app: RunningApp;
  let second: Mailbox;
  let outside: Outside;
  let clock: MovableClock;
  let watcher: Watcher;

  beforeEach(async () => {
    app = await startApp({ quiet: true });
    [second, outside] = [new Mailbox(), new Outside()];
    const settings = {
      ...app.config,
      watchTo: ADMINISTRATOR,
      watchSmtpUrl: await second.start(),
      watchUrl: await outside.start(),
    };
    // Its own clock, as its process has: the engine's may stand still.
    clock = new MovableClock(NIGHT, () => watcher.settled());
    watcher = new Watcher({
      clock,
      rows: new WatchRepository(settings),
      teller: new Teller(roadsOf(settings, clock)),
      after: 60 * SECOND,
      paper: PAPER,
      say: () => undefined,
    });
  });
  afterEach(async () => {
    await watcher?.stop();
    await Promise.all([second?.stop(), outside?.stop(), app?.stop()]);
  });

  /** Both clocks go on; the watcher looks every five seconds. */
  async function pass(span: number, engineLives = true): Promise<void> {
    for (let gone = 0; gone < span; gone += 5 * SECOND) {
      if (engineLives) await app.clock.advance(5 * SECOND);
      clock.jump(plus(clock.now(), 5 * SECOND));
      await watcher.lookOnce();
      await watcher.settled();
    }
  }

  it('F4: tells the administrator within 180 seconds that the engine is dead, again every ten minutes, and when it is back', async () => {
    const incident = await report(app, { playbook: 'none' });
    await pass(MINUTE);
    expect(second.mails).toEqual([]);
    await app.halt();
    await pass(70 * SECOND, false);
    const [mail] = second.to(ADMINISTRATOR);
    expect(mail?.subject).toContain('火消しが動いていません');
    expect(mail?.text).toContain(`名簿の場所: ${PAPER}`);
    expect(mail?.text).toContain(incident.number);
    clock.jump(plus(clock.now(), 10 * MINUTE));
    await pass(5 * SECOND, false);
    expect(second.mails).toHaveLength(2);
    await app.resume();
    await pass(MINUTE);
    expect(second.mails.map((each) => each.subject).at(-1)).toContain('復旧');
    expect(second.mails).toHaveLength(3);
    expect(outside.heard.map(({ body }) => JSON.parse(body).state)).toEqual([
      'failing',
      'failing',
      'ok',
    ]);
  });

  it('goes by the other mail server when its own does not answer', async () => {
    await second.stop();
    await app.halt();
    await pass(70 * SECOND, false);
    expect(app.mailbox.to(ADMINISTRATOR)).toHaveLength(1);
  });

  it('says that the work is not being done when the engine ticks but leaves it', async () => {
    await app.database.tamper(
      `INSERT INTO timer (body_id, incident_id, key, due_at, failures) VALUES ('aozora', 'none', 'x', ?, 0)`,
      [plus(app.clock.now(), -HOUR)],
    );
    await app.halt();
    for (let look = 1; look <= 30; look += 1) {
      const tick = plus(NIGHT, look * 5 * SECOND);
      await app.database.tamper('UPDATE engine_tick SET at = ?', [tick]);
      await pass(5 * SECOND, false);
    }
    expect(second.mails.map((each) => each.subject)).toEqual([
      expect.stringContaining('連絡が進んでいません'),
    ]);
  });

  it('an outside URL is asked each minute while the engine works', async () => {
    const ear = new Outside();
    app.config = Object.freeze({ ...app.config, heartbeatUrl: await ear.start() });
    await app.restart();
    await app.clock.advance(3 * MINUTE);
    await until(() => ear.heard.length === 3);
    await ear.stop();
  });
});

describe('the watcher as it ships', () => {
  let database: TestDatabase;
  const mailbox = new Mailbox();
  const processes: ServerProcess[] = [];

  afterEach(async () => {
    await Promise.all(processes.map((each) => each.kill()));
    await mailbox.stop();
    await database?.drop();
  });

  it('F4: sees a server that is stopped in its tracks, and that it goes on', async () => {
    database = await testDatabase();
    const settings = {
      HIKESHI_DATABASE: database.url,
      HIKESHI_PORT: '0',
      HIKESHI_SMTP_URL: await mailbox.start(),
      HIKESHI_WATCH_TO: ADMINISTRATOR,
      HIKESHI_WATCH_AFTER: '15',
    };
    const server = new ServerProcess(settings);
    const watcher = new ServerProcess(settings, built('watch.js'));
    processes.push(server, watcher);
    server.spawn();
    await server.ready();
    watcher.spawn();
    server.pause();
    await until(() => mailbox.to(ADMINISTRATOR).length > 0, 40);
    expect(mailbox.to(ADMINISTRATOR)[0]?.subject).toContain('火消しが動いていません');
    server.goOn();
    await until(() => mailbox.to(ADMINISTRATOR).length > 1, 20);
    expect(mailbox.to(ADMINISTRATOR)[1]?.subject).toContain('復旧');
  }, 90_000);
});
