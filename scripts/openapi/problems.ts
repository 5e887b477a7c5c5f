import { problemText, problemType, TEXT_CODES } from '../../src/shared/problem-text.js';
import type { Schema } from './schema.js';

interface Kind {
  readonly type: string;
  readonly title: string;
}

/** Every status a problem can have, with the problems that have it. */
export const PROBLEMS: ReadonlyMap<number, readonly Kind[]> = new Map(
  TEXT_CODES.map((code) => problemText(code, {}, { language: 'ja' }).status)
    .toSorted((one, other) => one - other)
    .map((status) => [status, kindsOf(status)]),
);

function kindsOf(status: number): Kind[] {
  return TEXT_CODES.filter((code) => textOf(code, 'ja').status === status).map((code) => ({
    type: problemType(code),
    title: `${textOf(code, 'ja').title} ${textOf(code, 'en').title}`,
  }));
}

function textOf(code: (typeof TEXT_CODES)[number], language: 'ja' | 'en') {
  return problemText(code, {}, { language });
}

/** The response of each status, for the document's components. */
export function problemResponses(): Record<string, object> {
  return Object.fromEntries(
    [...PROBLEMS].map(([status, kinds]) => [`Problem${status}`, toResponse(status, kinds)]),
  );
}

/** Where a response to a status is described. */
export function problemResponse(status: number): Schema {
  return { $ref: `#/components/responses/Problem${status}` };
}

function toResponse(status: number, kinds: readonly Kind[]): object {
  const types = kinds.map(({ type }) => type);
  const own = { properties: { type: { type: 'string', enum: types } }, required: ['type'] };
  const schema = { allOf: [{ $ref: '#/components/schemas/Problem' }, own] };
  return {
    description: kinds.map(({ type, title }) => `- \`${type}\` ${title}`).join('\n'),
    ...(status === 429 ? { headers: { 'Retry-After': RETRY_AFTER } } : {}),
    content: { 'application/problem+json': { schema } },
  };
}

const RETRY_AFTER = { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } };
