import { Injectable } from '@nestjs/common';
import { SessionsService } from '../accounts/sessions.service.js';
import { Clock } from '../clock/clock.js';
import { plus, SECOND } from '../domain/calendar/instant.js';
import { Signals } from '../shared/signals.js';
import type { EventStream } from './event-stream.js';
import { TimelineRepository } from './timeline.repository.js';

const HEARTBEAT = 15 * SECOND;

/** One session's pages; a browser opens six at most. */
const MOST_STREAMS = 8;

/** Who missed more than this reads everything again; that is cheaper than to ask for each. */
const MOST_MISSED = 500;

/** PostgreSQL's largest integer. */
const LARGEST_SEQ = 2_147_483_647;

/** Whose stream it is, and after which event it goes on. */
export interface Follower {
  readonly body: string;
  readonly token: string;
  readonly last: string | undefined;
}

/** Feeds event streams with what changes in a body. */
@Injectable()
export class EventsService {
  private readonly open = new Map<string, Set<EventStream>>();

  constructor(
    private readonly signals: Signals,
    private readonly timeline: TimelineRepository,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
  ) {}

  /** Feed a stream until it ends: first what was missed, then what happens. */
  async follow(stream: EventStream, { body, token, last }: Follower): Promise<void> {
    this.count(stream, token);
    // Listen before looking back, so that nothing falls between; an event told twice does no harm.
    stream.until(
      this.signals.onChanged((change) => {
        const { incident, seq } = change;
        if (change.body === body) stream.send('changed', { incident, seq }, seq);
        // Its place in the lead's chain would tell a party how much the lead records.
        if (change.parties.includes(body)) stream.send('shared', { incident });
      }),
    );
    stream.until(this.signals.onMissed(() => stream.send('reload', {})));
    stream.until(this.signals.onMail(() => stream.send('mail', {})));
    stream.until(
      this.signals.onPresence(({ body: of, incident, news }) => {
        if (news && of === body) stream.send('presence', { incident });
      }),
    );
    this.beat(stream, { token, body });
    const after = Number.parseInt(last ?? '', 10);
    if (Number.isNaN(after)) return;
    stream.send('shared', {});
    await this.catchUp(stream, body, after);
  }

  /** Tell what changed after an event; a lot of it in one word, `reload`. */
  private async catchUp(stream: EventStream, body: string, after: number): Promise<void> {
    const from = Math.min(Math.max(after, 0), LARGEST_SEQ);
    const missed = await this.timeline.changedSince(body, { after: from, limit: MOST_MISSED + 1 });
    // It heard of a chain that is no more: a sample was removed, or its account has another body now.
    if (missed.length === 0 && from > 0) {
      const head = await this.timeline.last(body);
      if (head < from) return stream.send('reload', {}, head);
    }
    if (missed.length > MOST_MISSED) return stream.send('reload', {}, missed.at(-1)?.seq);
    missed.forEach(({ seq, incident_id: incident }) =>
      stream.send('changed', { incident, seq }, seq),
    );
  }

  /** The oldest stream of a session makes room for one too many. */
  private count(stream: EventStream, token: string): void {
    const streams = this.open.get(token) ?? new Set();
    this.open.set(token, streams.add(stream));
    stream.until(() => {
      streams.delete(stream);
      if (streams.size === 0 && this.open.get(token) === streams) this.open.delete(token);
    });
    const [oldest] = streams;
    if (streams.size > MOST_STREAMS) oldest?.end();
  }

  /** Show that the stream lives, now and every 15 seconds; it ends with its session, or when that is of another body. */
  private beat(stream: EventStream, { token, body }: Pick<Follower, 'token' | 'body'>): void {
    let cancel = (): void => undefined;
    const look = (): void => {
      void this.sessions.isAlive(token, body).then(
        (alive) => (alive ? again() : stream.end()),
        () => stream.end(),
      );
    };
    const again = (): void => {
      // It may have ended while the session was looked up.
      if (stream.ended) return;
      stream.send('beat', { now: this.clock.now() });
      cancel = this.clock.at(plus(this.clock.now(), HEARTBEAT), look);
    };
    stream.until(() => cancel());
    again();
  }
}
