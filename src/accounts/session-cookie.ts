import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../shared/config.js';

/** `__Host-` binds the cookie to this host over HTTPS; plain HTTP in a closed network cannot carry it. */
const SECURE = '__Host-hikeshi';
const PLAIN = 'hikeshi';

/** A session's token in the browser: gone when the browser ends, for night desks share one. */
@Injectable()
export class SessionCookie {
  private readonly publicHttps: boolean;

  constructor(@Inject(CONFIG) { publicUrl }: Config) {
    this.publicHttps = publicUrl.startsWith('https:');
  }

  /** The token of a request, or null. */
  read(request: FastifyRequest): string | null {
    return request.cookies[this.nameFor(request)] ?? null;
  }

  /** Give the browser its session. */
  give(request: FastifyRequest, reply: FastifyReply, token: string): void {
    void reply.setCookie(this.nameFor(request), token, this.options(request));
  }

  /** Take the session away from the browser. */
  take(request: FastifyRequest, reply: FastifyReply): void {
    void reply.clearCookie(this.nameFor(request), this.options(request));
  }

  private nameFor(request: FastifyRequest): string {
    return this.isHttps(request) ? SECURE : PLAIN;
  }

  private options(request: FastifyRequest) {
    // Lax, because officers come from a link in a mail; Strict would greet them as strangers.
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.isHttps(request) } as const;
  }

  /** Whether the browser speaks HTTPS; X-Forwarded-Proto is believed only from the proxies of the settings. */
  isHttps({ protocol }: FastifyRequest): boolean {
    return this.publicHttps || protocol === 'https';
  }
}
