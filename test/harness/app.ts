import { Logger } from '@nestjs/common';
import type { SetupDoneView, SetupView } from '../../src/accounts/account.view.js';
import { SetupService } from '../../src/accounts/setup.service.js';
import { AppModule } from '../../src/app.module.js';
import { Bodies } from '../../src/bodies/bodies.service.js';
import { createApp, type App } from '../../src/app.js';
import { Loop } from '../../src/clock/loop.js';
import { TimerRepository } from '../../src/clock/timer.repository.js';
import {
  plus,
  SECOND,
  type Instant,
  type Milliseconds,
} from '../../src/domain/calendar/instant.js';
import { MailboxWatch } from '../../src/inbound/mailbox-watch.js';
import { NoticeRepository } from '../../src/notices/notice.repository.js';
import { Address } from '../../src/shared/address.js';
import { loadConfig, type Config } from '../../src/shared/config.js';
import { Client } from './client.js';
import { testDatabase, type TestDatabase } from './database.js';
import { Mailbox } from './mailbox.js';
import { MovableClock } from './movable-clock.js';

/** 令和8年11月21日(土) 02時13分: the night the README tells of. */
export const NIGHT: Instant = '2026-11-20T17:13:00.000Z';

const ADMINISTRATOR = { loginId: 'administrator', password: '火の用心 マッチ一本 火事のもと' };

export interface StartOptions {
  readonly now?: Instant;
  /** A relay of our own takes the mails (so by default); else the built-in catcher does. */
  readonly smtp?: boolean;
  /** Other relays than the mailbox: the first, and the second. */
  readonly relays?: readonly string[];
  /** Errors are meant to happen: none is printed. */
  readonly quiet?: boolean;
  /** Another folder with config/ and playbooks/, whose files the story may change. */
  readonly root?: string;
  /** The mailbox of replies; else none is read. */
  readonly imapUrl?: string;
  /** Whom alarms of the installation and the daily test mail go to; else nobody. */
  readonly watchTo?: string;
  /** The body that is set up; else the sample city. */
  readonly body?: string;
  /** An address inside that destinations may have, also over plain HTTP; else none. */
  readonly webhookNetworks?: string;
  /** The database is reached over another line than its own: its URL, and what the settings name instead. */
  readonly over?: (url: string) => Promise<string>;
}

/** Start a real application on a free port, with an administrator and the sample accounts. */
export async function startApp(options: StartOptions = {}): Promise<RunningApp> {
  const { now = NIGHT, smtp = true, quiet = false, root = process.cwd() } = options;
  const { relays, body = '', imapUrl = '', watchTo = '', webhookNetworks = '' } = options;
  const database = await testDatabase();
  const mailbox = new Mailbox();
  const smtpUrls = relays ?? (smtp ? [await mailbox.start()] : []);
  const url = (await options.over?.(database.url)) ?? database.url;
  const config = configOf({ ...database, url }, smtpUrls, {
    root,
    body,
    imapUrl,
    watchTo,
    webhookNetworks,
  });
  const running = new RunningApp(config, { database, mailbox, now, quiet });
  try {
    await running.resume();
    await running.setUp();
    return running;
  } catch (error) {
    await running.stop();
    throw error;
  }
}

/** One installation with its people, its time and its mail. */
export class RunningApp {
  readonly database: TestDatabase;
  readonly mailbox: Mailbox;
  readonly clock: MovableClock;
  /** What else may keep us waiting for an answer that never comes. */
  hangs: () => Promise<void> = () => new Promise(() => undefined);
  private readonly quiet: boolean;
  /** The body that was set up first. */
  private first = '';
  private readonly passwords = new Map<string, string>();
  private readonly people = new Map<string, Client>();
  private app: App | null = null;

  constructor(
    public config: Config,
    parts: { database: TestDatabase; mailbox: Mailbox; now: Instant; quiet: boolean },
  ) {
    this.database = parts.database;
    this.mailbox = parts.mailbox;
    this.quiet = parts.quiet;
    this.clock = new MovableClock(parts.now, () => this.settled());
  }

  /** Somebody who logs in at the first request: a sample account or `administrator`. */
  as(loginId: string, body = this.first): Client {
    const who = `${body}/${loginId}`;
    const known = this.people.get(who);
    if (known) return known;
    const password = this.passwords.get(who);
    if (!password) throw new Error(`nobody has the log-in id ${who}`);
    const client = new Client(
      () => this.base(),
      async (asked) => {
        const order = JSON.stringify({ body, loginId, password });
        const headers = { 'content-type': 'application/json' };
        await asked.once('/api/v1/session', { method: 'POST', headers, body: order });
      },
    );
    this.people.set(who, client);
    return client;
  }

  /** What somebody types to log in. */
  passwordOf(loginId: string, body = this.first): string {
    return this.passwords.get(`${body}/${loginId}`) ?? '';
  }

  /** Somebody who is not logged in. */
  stranger(): Client {
    return new Client(() => this.base());
  }

  /** A provider of the application as it runs now. */
  get<T>(token: Parameters<App['get']>[0] & (abstract new (...given: never[]) => T)): T {
    return this.running().get<T>(token);
  }

  base(): string {
    return this.get(Address).of('');
  }

  /** Whatever lies in the mailbox of replies is read, and what follows has happened. */
  async readReplies(): Promise<void> {
    await this.get(MailboxWatch).look();
    await this.settled();
  }

  /** Everything that is due now has happened; or a relay keeps us waiting for an answer it never gives. */
  settled(): Promise<void> {
    return Promise.race([this.get(Loop).settled(), this.mailbox.hangs(), this.hangs()]);
  }

  /** Time passes; what falls due happens at its own time. Unlike `clock.advance` it skips idle looks at the clock. */
  async pass(by: Milliseconds): Promise<void> {
    const end = plus(this.clock.now(), by);
    for (let due = await this.nextDue(); due && due <= end; due = await this.nextDue()) {
      if (due > this.clock.now()) this.clock.jump(due);
      await this.clock.advance(0);
      // Still due: something keeps us waiting, and time goes on meanwhile.
      if ((await this.nextDue()) === due) await this.clock.advance(SECOND);
    }
    if (end > this.clock.now()) this.clock.jump(end);
    await this.clock.advance(0);
  }

  /** The process ends. */
  async halt(): Promise<void> {
    const { app } = this;
    this.app = null;
    await app?.stop();
  }

  /** Another node at work on the same database, with a clock of its own that shows the same time. */
  async beside(): Promise<RunningApp> {
    const { config, database, mailbox, quiet } = this;
    const other = new RunningApp(config, { database, mailbox, now: this.clock.now(), quiet });
    await other.resume();
    return other;
  }

  /** It begins again on the same database. */
  async resume(): Promise<void> {
    this.app = await createApp(this.config, AppModule.with(this.config, this.clock));
    if (this.quiet) Logger.overrideLogger(false);
    await this.app.start();
    await this.settled();
  }

  async restart(): Promise<void> {
    await this.halt();
    await this.resume();
  }

  /** The story is over. */
  async stop(): Promise<void> {
    await this.halt();
    await this.mailbox.stop();
    await this.database.drop();
  }

  /** The installation serves one more body: it starts with that setting, and is set up for it. */
  async serve(body: string): Promise<void> {
    await this.halt();
    this.config = Object.freeze({ ...this.config, body });
    await this.resume();
    await this.setUp();
  }

  /** Make the first administrator and the sample accounts, as the console does. */
  async setUp(): Promise<void> {
    const { id: body } = (await this.stranger().get<SetupView>('/api/v1/setup')).json.body;
    this.first ||= body;
    const code = await this.get(SetupService).code();
    const input = { ...ADMINISTRATOR, code, name: '（例）管理者', samples: true };
    const done = await this.stranger().post<SetupDoneView>('/api/v1/setup', input);
    if (done.status !== 201) throw new Error(`set-up: ${done.status} ${done.text}`);
    for (const { loginId, password } of [ADMINISTRATOR, ...done.json.accounts]) {
      this.passwords.set(`${body}/${loginId}`, password);
    }
  }

  private async nextDue(): Promise<Instant | null> {
    const times = [
      await this.get(TimerRepository).next(),
      await this.get(NoticeRepository).next(),
      await this.get(Bodies).nextTurn(),
    ].filter((each) => each !== null);
    return times.toSorted()[0] ?? null;
  }

  private running(): App {
    if (!this.app) throw new Error('the application is not running');
    return this.app;
  }
}

function configOf(
  { url, folder }: TestDatabase,
  [smtpUrl = '', smtpUrl2 = '']: readonly string[],
  {
    root,
    body,
    imapUrl,
    watchTo,
    webhookNetworks,
  }: Required<Pick<StartOptions, 'root' | 'body' | 'imapUrl' | 'watchTo' | 'webhookNetworks'>>,
): Config {
  const settings = {
    HIKESHI_DATABASE: url,
    HIKESHI_PORT: '0',
    HIKESHI_SMTP_URL: smtpUrl,
    HIKESHI_SMTP_URL2: smtpUrl2,
    HIKESHI_LOG_LEVEL: 'error',
    HIKESHI_BODY: body,
    HIKESHI_IMAP_URL: imapUrl,
    HIKESHI_WATCH_TO: watchTo,
    HIKESHI_WEBHOOK_NETWORKS: webhookNetworks,
    HIKESHI_WEBHOOK_PLAIN_HOSTS: webhookNetworks,
  };
  return Object.freeze({ ...loadConfig(root, settings), folder });
}
