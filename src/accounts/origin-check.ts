import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../shared/config.js';
import { ProblemError } from '../shared/errors.js';
import { hostOf, originOf, type Origin } from './same-origin.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what other sites make a browser send (reliability F24), before any body is read. Cookies are not the
 * only thing at stake: a foreign page must not log somebody in under another name either.
 */
@Injectable()
export class OriginCheck implements OnModuleInit {
  private readonly publicHost: string | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(CONFIG) { publicUrl }: Config,
  ) {
    this.publicHost = hostOf(publicUrl) ?? undefined;
  }

  /** Before every route of this server. */
  onModuleInit(): void {
    const fastify: FastifyInstance = this.host.httpAdapter.getInstance();
    fastify.addHook('onRequest', async (request) => this.check(request));
  }

  private check(request: FastifyRequest): void {
    if (SAFE.has(request.method)) return;
    const origin = this.originOf(request);
    const hasKey = hasKeyInAddress(request) || hasKeyInForm(request);
    if (origin === 'other' || (origin === 'unknown' && !hasKey)) {
      throw new ProblemError('other-origin');
    }
  }

  private originOf({ headers, host }: FastifyRequest): Origin {
    return originOf({
      origin: headers.origin,
      secFetchSite: headers['sec-fetch-site']?.toString(),
      hosts: [headers.host, host, this.publicHost],
    });
  }
}

/** A route whose address holds a secret looks at no cookie; old browsers may post its form without an origin. */
function hasKeyInAddress({ routeOptions }: FastifyRequest): boolean {
  return /\/:token(\/|$)/.test(routeOptions.url ?? '');
}

/** A text browser names no origin: forms of 軽量表示 carry a key that only their own page knows (`FormKeys`). */
function hasKeyInForm({ routeOptions, headers }: FastifyRequest): boolean {
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  return isForm && /^\/lite(\/|$)/.test(routeOptions.url ?? '');
}
