import { hash } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { canonicalize } from 'json-canonicalize';
import { ProblemError } from '../shared/errors.js';
import { languageOf } from '../shared/language.js';
import {
  ALLOWED,
  OPEN,
  type AuthenticatedRequest,
  type Caller,
  type RequestKey,
  type Role,
} from './caller.js';
import { isSameOrigin } from './same-origin.js';
import { tokenIn } from './session-cookie.js';
import { rolesOf, SessionsService } from './sessions.service.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const KEY = /^[\x21-\x7e]{1,200}$/;

/** Every route: from our own pages, by somebody who may call it. A route that does not say who is refused. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (!SAFE.has(request.method)) mustBeSameOrigin(request);
    const handler = context.getHandler();
    if (this.reflector.get<string | undefined>(OPEN, handler)) return true;
    const allowed = this.reflector.get<readonly Role[] | undefined>(ALLOWED, handler);
    if (!allowed) throw new Error(`${handler.name} does not say who may call it.`);
    const caller = await this.callerOf(request);
    if (!allowed.some((role) => caller.roles.includes(role))) {
      throw new ProblemError('forbidden', { allowed });
    }
    request.caller = caller;
    return true;
  }

  private async callerOf(request: AuthenticatedRequest): Promise<Caller> {
    const token = tokenIn(request);
    const session = token ? await this.sessions.find(token) : undefined;
    if (!session) throw new ProblemError('log-in-needed');
    return {
      account: session.account_id,
      body: session.body_id,
      name: session.name,
      person: session.person,
      roles: rolesOf(session),
      language: languageOf(request.headers['accept-language']),
      request: keyOf(request),
    };
  }
}

function mustBeSameOrigin({ headers }: AuthenticatedRequest): void {
  const site = headers['sec-fetch-site'];
  const secFetchSite = Array.isArray(site) ? site[0] : site;
  if (!isSameOrigin({ origin: headers.origin, secFetchSite, host: headers.host })) {
    throw new ProblemError('other-origin');
  }
}

/** A repeated request is the same when method, address and body are. */
function keyOf({ method, url, headers, body }: AuthenticatedRequest): RequestKey | null {
  const key = headers['idempotency-key'];
  if (SAFE.has(method) || key === undefined) return null;
  if (typeof key !== 'string' || !KEY.test(key)) throw new ProblemError('bad-request');
  return { key, hash: hash('sha256', `${method} ${url}\n${canonicalize(body ?? null)}`, 'hex') };
}
