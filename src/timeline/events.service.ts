import { Injectable } from '@nestjs/common';
import { SessionsService } from '../accounts/sessions.service.js';
import { Clock } from '../clock/clock.js';
import { plus, SECOND } from '../domain/calendar/instant.js';
import { Signals } from '../shared/signals.js';
import type { EventStream } from './event-stream.js';
import { TimelineRepository } from './timeline.repository.js';

const HEARTBEAT = 15 * SECOND;

/** Whose stream it is, and after which event it goes on. */
export interface Follower {
  readonly body: string;
  readonly token: string;
  readonly last: string | undefined;
}

/** Feeds event streams with what changes in a body. */
@Injectable()
export class EventsService {
  constructor(
    private readonly signals: Signals,
    private readonly timeline: TimelineRepository,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
  ) {}

  /** Feed a stream until it ends: first what was missed, then what happens. */
  async follow(stream: EventStream, { body, token, last }: Follower): Promise<void> {
    // Listen before looking back, so that nothing falls between; an event told twice does no harm.
    stream.until(
      this.signals.onChanged((change) => {
        const { incident, seq } = change;
        if (change.body === body) stream.send('changed', { incident, seq }, seq);
      }),
    );
    stream.until(this.signals.onMail(() => stream.send('mail', {})));
    this.beat(stream, token);
    const after = Number.parseInt(last ?? '', 10);
    const missed = Number.isSafeInteger(after) ? await this.timeline.changedSince(body, after) : [];
    missed.forEach(({ seq, incident_id: incident }) =>
      stream.send('changed', { incident, seq }, seq),
    );
  }

  /** Show that the stream lives, now and every 15 seconds; it ends with its session. */
  private beat(stream: EventStream, token: string): void {
    let cancel = (): void => undefined;
    const look = (): void => {
      void this.sessions.isAlive(token).then(
        (alive) => (alive ? again() : stream.end()),
        () => stream.end(),
      );
    };
    const again = (): void => {
      stream.send('beat', { now: this.clock.now() });
      cancel = this.clock.at(plus(this.clock.now(), HEARTBEAT), look);
    };
    stream.until(() => cancel());
    again();
  }
}
