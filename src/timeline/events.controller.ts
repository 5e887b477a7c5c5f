import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { Clock } from '../clock/clock.js';
import { plus, SECOND } from '../domain/calendar/instant.js';
import { Signals } from '../shared/signals.js';
import { TimelineRepository } from './timeline.repository.js';

const HEARTBEAT = 15 * SECOND;

/** Live changes: which incident has new entries. A client that was away resumes by `Last-Event-ID`. */
@Controller('api/v1/events')
export class EventsController {
  constructor(
    private readonly signals: Signals,
    private readonly timeline: TimelineRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  @AllowAll()
  async stream(
    @CallerOf() caller: Caller,
    @Headers('last-event-id') last: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const missed = last === undefined ? [] : await this.missed(caller.body, last);
    reply.hijack();
    const stream = reply.raw;
    const held = reply.getHeaders() as Record<string, string>;
    stream.writeHead(200, {
      ...held,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const send = (event: string, data: object, id?: number): void => {
      const mark = id === undefined ? '' : `id: ${id}\n`;
      stream.write(`${mark}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    };
    missed.forEach(({ seq, incident_id: incident }) => send('changed', { incident, seq }, seq));
    const stops = [
      this.signals.onChanged(({ body, incident, seq }) => {
        if (body === caller.body) send('changed', { incident, seq }, seq);
      }),
      this.signals.onMail(() => send('mail', {})),
      this.beat(() => send('beat', { now: this.clock.now() })),
    ];
    stream.on('close', () => stops.forEach((stop) => stop()));
  }

  private missed(body: string, last: string): Promise<{ seq: number; incident_id: string }[]> {
    const after = Number.parseInt(last, 10);
    return Number.isSafeInteger(after)
      ? this.timeline.changedSince(body, after)
      : Promise.resolve([]);
  }

  /** Once now and again every 15 seconds; returns the way to stop. */
  private beat(send: () => void): () => void {
    send();
    let cancel = (): void => undefined;
    const again = (): void => {
      cancel = this.clock.at(plus(this.clock.now(), HEARTBEAT), () => {
        send();
        again();
      });
    };
    again();
    return () => cancel();
  }
}
