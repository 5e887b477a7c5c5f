import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ProblemError } from '../shared/errors.js';
import { languageOf } from '../shared/language.js';
import {
  ALLOWED,
  BY_ITSELF,
  OPEN,
  type AuthenticatedRequest,
  type Caller,
  type Role,
} from './caller.js';
import { requestKeyOf } from './request-key.js';
import { SessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

/** Every route is called by somebody who may call it. A route that does not say who is refused. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (this.reflector.get<string | undefined>(OPEN, handler)) return true;
    const allowed = this.reflector.get<readonly Role[] | undefined>(ALLOWED, handler);
    if (!allowed) throw new Error(`${handler.name} does not say who may call it.`);
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const isUse = !this.reflector.get<boolean | undefined>(BY_ITSELF, handler);
    const caller = await this.callerOf(request, isUse);
    if (!allowed.some((role) => caller.roles.includes(role))) {
      throw new ProblemError('forbidden', { allowed });
    }
    request.caller = caller;
    return true;
  }

  private async callerOf(request: AuthenticatedRequest, isUse: boolean): Promise<Caller> {
    const token = this.cookie.read(request);
    const session = token === null ? null : await this.sessions.find(token, isUse);
    if (!session) throw new ProblemError('log-in-needed');
    return {
      ...session,
      language: languageOf(request.headers['accept-language']),
      request: request.method === 'GET' ? null : requestKeyOf(request),
    };
  }
}
