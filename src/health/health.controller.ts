import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../accounts/caller.js';
import { CONFIG, type Config } from '../shared/config.js';
import { ProblemError } from '../shared/errors.js';
import { HealthService } from './health.service.js';
import { mayReadMetrics } from './may-read-metrics.js';

/** For monitoring: two words for everybody, figures for those who run the installation. */
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('health/live')
  @Open('It says ok or not, and nothing else.')
  async live(@Res() reply: FastifyReply): Promise<void> {
    await say(reply, this.health.isLive());
  }

  @Get('health/ready')
  @Open('It says ok or not, and nothing else.')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    await say(reply, this.health.isReady());
  }

  @Get('metrics')
  @Open(
    'It asks for the token of the settings; without one only the machine itself gets an answer.',
  )
  async figures(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { socket, headers } = request;
    const asking = { peer: socket.remoteAddress ?? '', headers };
    if (!mayReadMetrics(this.config.metricsToken, asking)) throw new ProblemError('not-found');
    await reply
      .header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(await this.health.figures());
  }
}

async function say(reply: FastifyReply, ok: boolean): Promise<void> {
  await reply
    .status(ok ? 200 : 503)
    .header('content-type', 'text/plain; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(ok ? 'ok\n' : 'not ok\n');
}
