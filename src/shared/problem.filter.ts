import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AuthenticatedRequest, Language } from '../accounts/caller.js';
import { Overtaken } from '../database/overtaken.js';
import { Refusal } from '../domain/errors.js';
import { ProblemError } from './errors.js';
import { languageOf } from './language.js';
import { InvalidInput } from './validation.js';
import { problemOf, problemOfStatus, type Problem } from './problem.js';

/** The one place that turns errors into HTTP: application/problem+json (RFC 9457) in the caller's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<AuthenticatedRequest>();
    const language = request.caller?.language ?? languageOf(request.headers['accept-language']);
    const problem = this.toProblem(error, language, request);
    const retry = problem.context.retryAfterSeconds;
    if (typeof retry === 'number') void reply.header('retry-after', String(retry));
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(problem);
  }

  private toProblem(error: unknown, language: Language, request: FastifyRequest): Problem {
    if (error instanceof Refusal || error instanceof ProblemError) {
      return problemOf(error.code, error.details, language);
    }
    if (error instanceof Overtaken) return problemOf('stale-version', {}, language);
    if (error instanceof InvalidInput) return error.problem(language);
    if (error instanceof HttpException) return problemOfStatus(error.getStatus(), language);
    const status = statusOf(error);
    if (status && status < 500) return problemOfStatus(status, language);
    this.log.error(`${request.method} ${request.routeOptions.url ?? ''}: ${stackOf(error)}`);
    return problemOfStatus(500, language);
  }
}

/** Fastify's own errors (malformed JSON, too large a body) carry a status. */
function statusOf(error: unknown): number | null {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : null;
  return typeof status === 'number' ? status : null;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
