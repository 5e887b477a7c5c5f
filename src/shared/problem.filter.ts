import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AuthenticatedRequest } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { officeOf } from '../domain/plan/directory.js';
import type { Reader } from './problem-text.js';
import { failureOf } from '../database/failure.js';
import { Overtaken } from '../database/overtaken.js';
import { Refusal } from '../domain/errors.js';
import { ProblemError } from './errors.js';
import { languageOf } from './language.js';
import { InvalidInput } from './validation.js';
import { problemOf, problemOfStatus, type Problem } from './problem.js';

/** A database that starts anew, or is taken over by its copy, is away for about so long. */
const RETRY_AFTER_SECONDS = 10;

/** The one place that turns errors into HTTP: application/problem+json (RFC 9457) in the caller's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  constructor(private readonly bodies: Bodies) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<AuthenticatedRequest>();
    const problem = this.toProblem(error, this.readerOf(request), request);
    const retry = problem.context.retryAfterSeconds;
    if (typeof retry === 'number') void reply.header('retry-after', String(retry));
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(problem);
  }

  private readerOf({ caller, headers }: AuthenticatedRequest): Reader {
    if (!caller) return { language: languageOf(headers['accept-language']) };
    const { offices } = this.bodies.of(caller.body);
    return { language: caller.language, office: (id) => officeOf(offices, id).title };
  }

  private toProblem(error: unknown, reader: Reader, request: FastifyRequest): Problem {
    if (error instanceof Refusal || error instanceof ProblemError) {
      return problemOf(error.code, error.details, reader);
    }
    if (error instanceof Overtaken) return problemOf('stale-version', {}, reader);
    if (error instanceof InvalidInput) return error.problem(reader.language);
    if (error instanceof HttpException) return problemOfStatus(error.getStatus(), reader);
    const failure = failureOf(error);
    if (failure) {
      this.log.error(`${request.method} ${request.routeOptions.url ?? ''}: ${String(error)}`);
      return problemOf(failure, { retryAfterSeconds: RETRY_AFTER_SECONDS }, reader);
    }
    const status = statusOf(error);
    if (status && status < 500) return problemOfStatus(status, reader);
    this.log.error(`${request.method} ${request.routeOptions.url ?? ''}: ${stackOf(error)}`);
    return problemOfStatus(500, reader);
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
