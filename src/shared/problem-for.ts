import { HttpException } from '@nestjs/common';
import { failureOf } from '../database/failure.js';
import { Overtaken } from '../database/overtaken.js';
import { Refusal } from '../domain/errors.js';
import { ProblemError } from './errors.js';
import { problemOf, problemOfStatus, type Problem } from './problem.js';
import type { Reader } from './problem-text.js';
import { InvalidInput } from './validation.js';

/** The document of an error that is about what was asked for; null for any other: that one is ours. */
export function problemFor(error: unknown, reader: Reader): Problem | null {
  if (error instanceof Refusal || error instanceof ProblemError) {
    return problemOf(error.code, error.details, reader);
  }
  if (error instanceof Overtaken) return problemOf('stale-version', {}, reader);
  if (error instanceof InvalidInput) return error.problem(reader.language);
  if (error instanceof HttpException) return problemOfStatus(error.getStatus(), reader);
  const status = statusOf(error);
  if (failureOf(error) || !status || status >= 500) return null;
  return problemOfStatus(status, reader);
}

/** Fastify's own errors (malformed JSON, too large a body) carry a status. */
function statusOf(error: unknown): number | null {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : null;
  return typeof status === 'number' ? status : null;
}
