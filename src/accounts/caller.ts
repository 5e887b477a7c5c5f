import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { PersonId } from '../domain/plan/plan.js';

/** What an account may do; a person in a small body has several. */
export const ROLES = ['desk', 'responder', 'officer', 'auditor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export type Language = 'ja' | 'en';

/** A repeated request is known by its key; another body under the same key is refused. */
export interface RequestKey {
  readonly key: string;
  readonly hash: string;
}

/** Who asks: put on the request by the guard, handed to controllers by `@CallerOf()`. */
export interface Caller {
  readonly account: string;
  readonly body: string;
  readonly name: string;
  readonly person: PersonId | null;
  readonly roles: readonly Role[];
  readonly language: Language;
  readonly request: RequestKey | null;
}

export type AuthenticatedRequest = FastifyRequest & { caller?: Caller };

/** Metadata key of a route's roles; every route has it or is `@Open`. */
export const ALLOWED = 'hikeshi:allowed';
export const OPEN = 'hikeshi:open';

/** Metadata key of a route that a page calls by itself. */
export const BY_ITSELF = 'hikeshi:by-itself';

/** A page calls this again and again while nobody touches it: it keeps no session alive. */
export const ByItself = () => SetMetadata(BY_ITSELF, true);

/** The roles that may call a route; any one of them is enough. */
export const Allow = (...roles: readonly Role[]) => SetMetadata(ALLOWED, roles);

/** Everybody with an account. */
export const AllowAll = () => Allow(...ROLES);

/** A route without log-in; say why. */
export const Open = (why: string) => SetMetadata(OPEN, why);

/** The caller of a route that needs a log-in. */
export const CallerOf = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!caller) throw new Error('Only a route without log-in has no caller.');
  return caller;
});
