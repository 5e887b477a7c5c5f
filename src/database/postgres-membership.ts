import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { SystemClock } from '../clock/clock.js';
import { plus, SECOND } from '../domain/calendar/instant.js';
import type { Hint, Signals } from '../shared/signals.js';
import { Membership } from './membership.js';
import { Sockets } from './sockets.js';
import type { Tx } from './sql.js';

/**
 * We know that we are cut off at the latest after LOOK_EVERY + ANSWER_WITHIN; the server ends our session, and the
 * others take over, after SILENCE at the earliest. In between nobody sends.
 */
const LOOK_EVERY = 4 * SECOND;
const ANSWER_WITHIN = 6 * SECOND;
const SILENCE = 15 * SECOND;

const AGAIN_AFTER = SECOND;

const CHANNEL = 'hikeshi';
/** PostgreSQL takes less than 8000 bytes. */
const LONGEST_HINT = 7_900;

const KEY = 'hashtextextended($1, 0)';
const FIRST = 'hikeshi: the first node';

export interface Joining {
  /** postgres:// */
  readonly database: string;
  readonly signals: Signals;
  /** Cuts every other connection to the database. */
  readonly cut: () => void;
}

/**
 * An advisory lock on a connection of its own, which the server lets go of as soon as this process is killed, stands
 * still or cannot be reached. Hints to the other nodes go over the same connection (LISTEN, NOTIFY).
 */
export class PostgresMembership extends Membership {
  private readonly log = new Logger('nodes');
  /** Real sockets and the server's own clock: not the clock that tests move. */
  private readonly clock = new SystemClock();
  private readonly sockets = new Sockets();
  private client: pg.Client | null = null;
  private held = randomUUID() as string;
  private first = false;
  private hasLeft = false;
  private hints = new Set<string>();
  private telling = false;
  private cancel: () => void = () => undefined;

  private constructor(private readonly joining: Joining) {
    super();
    joining.signals.passOn((hint) => this.tell(hint));
  }

  /** Be known to the others. @throws the driver's error when the database cannot be reached. */
  static async join(joining: Joining): Promise<PostgresMembership> {
    const membership = new PostgresMembership(joining);
    await membership.hold();
    return membership;
  }

  override get name(): string {
    return this.held;
  }

  override isHeld(): boolean {
    return this.client !== null;
  }

  override isFirst(): boolean {
    return this.first;
  }

  override async gone(tx: Tx, names: readonly string[]): Promise<string[]> {
    const gone: string[] = [];
    for (const name of names.filter((each) => each !== this.held)) {
      // Ours until the end of the transaction: its owner cannot come back meanwhile.
      const [row] = await tx.query<{ free: boolean }>(
        'SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) AS free',
        [name],
      );
      if (row?.free) gone.push(name);
    }
    return gone;
  }

  override async leave(): Promise<void> {
    const { client } = this;
    this.hasLeft = true;
    this.client = null;
    this.cancel();
    await client?.end().catch(() => undefined);
  }

  private async hold(): Promise<void> {
    const name = randomUUID();
    const client = new pg.Client(settings(this.joining.database, this.sockets));
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    client.on('notification', ({ payload }) => this.hear(payload ?? ''));
    try {
      await client.connect();
      await client.query(`SELECT pg_advisory_lock(${KEY})`, [name]);
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      this.sockets.cut();
      throw error;
    }
    if (this.hasLeft) return this.sockets.cut();
    [this.client, this.held] = [client, name];
    await this.look(client);
  }

  /** Show the server that we live, and whether we are the first. */
  private async look(client: pg.Client): Promise<void> {
    try {
      const { rows } = this.first
        ? await client.query<{ first: boolean }>('SELECT true AS first')
        : await client.query<{ first: boolean }>(`SELECT pg_try_advisory_lock(${KEY}) AS first`, [
            FIRST,
          ]);
      if (this.client !== client) return;
      this.first = rows[0]?.first === true;
      this.after(LOOK_EVERY, () => void this.look(client));
    } catch {
      this.lose(client);
    }
  }

  /** The others may hold us for dead: nothing is taken, and what is under way on any connection fails. */
  private lose(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = null;
    this.first = false;
    this.hints.clear();
    this.log.error('the connection that shows that this node lives was lost: it sends nothing');
    this.sockets.cut();
    this.joining.cut();
    this.after(AGAIN_AFTER, () => void this.holdAgain());
  }

  private async holdAgain(): Promise<void> {
    try {
      await this.hold();
    } catch {
      return this.after(AGAIN_AFTER, () => void this.holdAgain());
    }
    this.log.error('this node is known to the others again: it sends');
    // Neither side has heard what the other said meanwhile.
    this.joining.signals.missed();
  }

  private after(span: number, act: () => void): void {
    this.cancel();
    if (!this.hasLeft) this.cancel = this.clock.at(plus(this.clock.now(), span), act);
  }

  private tell(hint: Hint): void {
    if (!this.client) return;
    const said = JSON.stringify({ from: this.held, hint });
    const isShort = Buffer.byteLength(said) <= LONGEST_HINT;
    this.hints.add(isShort ? said : JSON.stringify({ from: this.held, hint: { kind: 'missed' } }));
    if (!this.telling) void this.flush(this.client);
  }

  /** What was said while the last words were on their way goes together, each thing once. */
  private async flush(client: pg.Client): Promise<void> {
    this.telling = true;
    try {
      while (this.hints.size > 0 && this.client === client) {
        const said = [...this.hints];
        this.hints.clear();
        await client.query(`SELECT pg_notify('${CHANNEL}', said) FROM unnest($1::text[]) AS said`, [
          said,
        ]);
      }
    } catch {
      this.lose(client);
    } finally {
      this.telling = false;
    }
  }

  private hear(said: string): void {
    const { from, hint } = JSON.parse(said) as { from: string; hint: Hint };
    if (from !== this.held) this.joining.signals.hear(hint);
  }
}

function settings(database: string, sockets: Sockets): pg.ClientConfig {
  const server = {
    idle_session_timeout: SILENCE,
    // Where a machine vanishes while an answer is on its way to it.
    tcp_keepalives_idle: 5,
    tcp_keepalives_interval: 5,
    tcp_keepalives_count: 2,
    tcp_user_timeout: SILENCE,
  };
  return {
    connectionString: database,
    application_name: 'hikeshi node',
    connectionTimeoutMillis: ANSWER_WITHIN,
    query_timeout: ANSWER_WITHIN,
    keepAlive: true,
    stream: sockets.make,
    options: Object.entries(server)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  };
}
