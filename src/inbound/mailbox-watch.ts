import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { MINUTE, plus, SECOND, type Milliseconds } from '../domain/calendar/instant.js';
import { InboxHealth } from '../notices/inbox-health.js';
import { withoutAddresses } from '../notices/withhold.js';
import { CONFIG, type Config } from '../shared/config.js';
import { InboundService } from './inbound.service.js';
import { MailboxConnection } from './mailbox-connection.js';
import { mailboxName, parseMailbox, type MailboxSettings } from './mailbox-settings.js';

/** Looked at least so often, whatever the server announces: a deputy is told within a minute of a bounce. */
const POLL = 20 * SECOND;

/** A server that says nothing for so long is let go of. */
const LONGEST_LOOK = MINUTE;

const FIRST_RETRY = 5 * SECOND;
const LONGEST_RETRY = 5 * MINUTE;

/**
 * Reads the mailbox of replies and bounces, beside the engine and never in its way: connects again for ever. Each
 * mail is noted in the transaction of what follows from it, so that nothing is missed or counted twice.
 */
@Injectable()
export class MailboxWatch implements OnApplicationShutdown {
  private readonly log = new Logger('inbound');
  private readonly mailbox: MailboxSettings | null;
  private connection: MailboxConnection | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = true;
  private failures = 0;
  private cancel: () => void = () => undefined;

  constructor(
    @Inject(CONFIG) { imapUrl }: Config,
    private readonly inbound: InboundService,
    private readonly health: InboxHealth,
    private readonly clock: Clock,
  ) {
    this.mailbox = imapUrl ? parseMailbox(imapUrl) : null;
  }

  /** Begin to read; without a mailbox nothing happens. */
  start(): void {
    this.stopped = false;
    if (this.mailbox) void this.look();
  }

  /** Look for new mails now; resolves when those that lie there are handled, or the mailbox cannot be read. */
  look(): Promise<void> {
    this.again = true;
    if (!this.stopped) this.running ??= this.run();
    return this.running ?? Promise.resolve();
  }

  /** Let go of the mailbox. */
  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.cancel();
    this.connection?.close();
    await this.running;
  }

  private async run(): Promise<void> {
    const { mailbox } = this;
    while (mailbox && this.again && !this.stopped) {
      this.again = false;
      await this.read(mailbox);
    }
    this.running = null;
    if (this.stopped) return;
    this.cancel();
    this.cancel = this.clock.at(plus(this.clock.now(), this.pause()), () => void this.look());
  }

  private async read(mailbox: MailboxSettings): Promise<void> {
    const end = this.clock.at(plus(this.clock.now(), LONGEST_LOOK), () => this.connection?.close());
    try {
      // A connection that idled may have died without a word: that alone is no failure.
      if (!(await this.readOpen(mailbox))) {
        this.connection = await this.connect(mailbox);
        await this.readNew(mailbox, this.connection);
      }
      this.failures = 0;
      this.health.read();
    } catch (error) {
      this.failed(error);
    } finally {
      end();
    }
  }

  /** Read by the connection that is open; false when there is none that works. */
  private async readOpen(mailbox: MailboxSettings): Promise<boolean> {
    const { connection } = this;
    if (!connection) return false;
    try {
      await this.readNew(mailbox, connection);
      return true;
    } catch {
      connection.close();
      this.connection = null;
      return false;
    }
  }

  private async connect(mailbox: MailboxSettings): Promise<MailboxConnection> {
    let opened: MailboxConnection | null = null;
    opened = await MailboxConnection.open(mailbox, {
      onNews: () => void this.look(),
      onEnd: () => this.ended(opened),
    });
    return opened;
  }

  private async readNew(mailbox: MailboxSettings, connection: MailboxConnection): Promise<void> {
    const { uidValidity } = connection;
    const name = mailboxName(mailbox);
    const last = await this.inbound.lastUid(name, uidValidity);
    for (const uid of await connection.above(last)) {
      if (this.stopped) return;
      const source = await connection.source(uid);
      await this.inbound.take({ mailbox: name, uidValidity, uid, source });
    }
  }

  /** The server hung up: connected anew after the shortest pause. */
  private ended(which: MailboxConnection | null): void {
    if (this.connection !== which) return;
    this.connection = null;
    if (this.stopped || this.running) return;
    this.cancel();
    this.cancel = this.clock.at(plus(this.clock.now(), FIRST_RETRY), () => void this.look());
  }

  private failed(error: unknown): void {
    this.connection?.close();
    this.connection = null;
    if (this.stopped) return;
    this.failures += 1;
    const said = error instanceof Error ? error.message : String(error);
    const what = withoutAddresses(said).slice(0, 300);
    if (this.failures === 1) this.log.warn(`the mailbox of replies cannot be read: ${what}`);
    this.health.failed(what, this.clock.now());
  }

  private pause(): Milliseconds {
    if (this.failures === 0) return POLL;
    return Math.min(FIRST_RETRY * 2 ** Math.min(this.failures - 1, 10), LONGEST_RETRY);
  }
}
