import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AuthenticatedRequest } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { officeOf } from '../domain/plan/directory.js';
import type { Reader } from './problem-text.js';
import { failureOf } from '../database/failure.js';
import { languageOf } from './language.js';
import { problemFor } from './problem-for.js';
import { problemOf, problemOfStatus, type Problem } from './problem.js';

/** A database that starts anew, or is taken over by its copy, is away for about so long. */
const RETRY_AFTER_SECONDS = 10;

/** The one place that turns errors into HTTP: application/problem+json (RFC 9457) in the caller's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  constructor(protected readonly bodies: Bodies) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<AuthenticatedRequest>();
    const problem = this.toProblem(error, this.readerOf(request), request);
    const retry = problem.context.retryAfterSeconds;
    if (typeof retry === 'number') void reply.header('retry-after', String(retry));
    this.send(reply, problem, request);
  }

  /** As a document for programs; pages without JavaScript say it otherwise. */
  protected send(reply: FastifyReply, problem: Problem, _: AuthenticatedRequest): void {
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
    const problem = problemFor(error, reader);
    if (problem) return problem;
    const place = `${request.method} ${request.routeOptions.url ?? ''}`;
    const failure = failureOf(error);
    if (failure) {
      this.log.error(`${place}: ${String(error)}`);
      return problemOf(failure, { retryAfterSeconds: RETRY_AFTER_SECONDS }, reader);
    }
    this.log.error(`${place}: ${stackOf(error)}`);
    return problemOfStatus(500, reader);
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
