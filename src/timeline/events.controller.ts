import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { SessionCookie } from '../accounts/session-cookie.js';
import { EventStream } from './event-stream.js';
import { EventsDto } from './events.dto.js';
import { EventsService } from './events.service.js';

/** Live changes: which incident has new entries. A client that was away resumes by `Last-Event-ID`. */
@Controller('api/v1/events')
export class EventsController {
  constructor(
    private readonly events: EventsService,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @AllowAll()
  async stream(
    @CallerOf() caller: Caller,
    @Headers('last-event-id') last: string | undefined,
    @Query() { after }: EventsDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    reply.hijack();
    const stream = new EventStream(reply.raw);
    stream.open(reply.getHeaders() as Record<string, string>);
    const token = this.cookie.read(request) ?? '';
    await this.events.follow(stream, { body: caller.body, token, last: last ?? after?.toString() });
  }
}
