import '@fastify/cookie';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookie } from '../accounts/session-cookie.js';
import { ProblemError } from '../shared/errors.js';
import { SECRET } from '../shared/secret.js';

/** Of somebody who has no session yet: without it another site could log them in under another name. */
const VISITOR = 'hikeshi-lite';
const RANDOM_BYTES = 16;
const KEY = /^([\w-]{22})~([\w-]{43})$/;

/**
 * The hidden key of a form: it is sent once, so that a form sent twice acts once, and it is signed for one
 * browser, since a text browser does not say which page a form came from (OWASP CSRF cheat sheet, signed
 * double-submit).
 */
@Injectable()
export class FormKeys {
  constructor(
    private readonly cookie: SessionCookie,
    @Inject(SECRET) private readonly secret: string,
  ) {}

  /** A new key for this browser; `session`: one that it has just been given. */
  fresh(request: FastifyRequest, reply: FastifyReply, session?: string): string {
    const random = randomBytes(RANDOM_BYTES).toString('base64url');
    const browser = session ?? this.browserOf(request) ?? this.welcome(request, reply);
    return `${random}~${this.sign(random, browser)}`;
  }

  /** The part that names the command. @throws ProblemError when the key was not made for this browser. */
  check(request: FastifyRequest, key: string): string {
    const [, random = '', signed = ''] = KEY.exec(key) ?? [];
    const browser = this.browserOf(request);
    const expected = Buffer.from(this.sign(random, browser ?? ''));
    const given = Buffer.from(signed);
    const fits = expected.length === given.length && timingSafeEqual(expected, given);
    if (browser === null || !fits) throw new ProblemError('other-origin');
    return random;
  }

  private browserOf(request: FastifyRequest): string | null {
    return this.cookie.read(request) ?? request.cookies[VISITOR] ?? null;
  }

  private welcome(request: FastifyRequest, reply: FastifyReply): string {
    const visitor = randomBytes(RANDOM_BYTES).toString('base64url');
    const secure = this.cookie.isHttps(request);
    const options = { path: '/lite', httpOnly: true, sameSite: 'lax', secure } as const;
    void reply.setCookie(VISITOR, visitor, options);
    return visitor;
  }

  private sign(random: string, browser: string): string {
    return createHmac('sha256', this.secret)
      .update(`lite:${browser}:${random}`)
      .digest('base64url');
  }
}
