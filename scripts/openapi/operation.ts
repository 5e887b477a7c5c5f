import { RouteParamtypes } from '@nestjs/common/internal';
import { ROLES } from '../../src/accounts/caller.js';
import { problemResponse } from './problems.js';
import type { Route } from './routes.js';
import { nameOf, type Schema, type Schemas } from './schema.js';
import { KEPT, MORE_PROBLEMS, SUMMARIES, TAGS } from './words.js';

/** A route with the schemas of what it takes and gives. */
export interface Typed {
  readonly route: Route;
  readonly comment: string;
  readonly answer: Schema | null;
  readonly body: Schema | null;
  readonly query: Schema | null;
}

/** Who is logged in, over HTTP or over HTTPS. */
const LOGGED_IN = [{ session: [] }, { secureSession: [] }];

/** A path as OpenAPI writes it. */
export function pathOf({ path }: Pick<Route, 'path'>): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}

/** The operation of a route. */
export function operationOf(typed: Typed, schemas: Schemas): object {
  const { route, comment, body } = typed;
  const problems = problemsOf(typed);
  return {
    tags: [wordOf(TAGS, route.id.split('.')[0] ?? '')],
    operationId: route.id,
    summary: wordOf(SUMMARIES, route.id),
    ...(comment ? { description: comment } : {}),
    ...(route.roles
      ? { 'x-roles': route.roles, security: LOGGED_IN }
      : { 'x-open': route.open, security: [] }),
    parameters: [...pathParameters(route), ...queryParameters(typed, schemas), ...headers(typed)],
    ...(body ? { requestBody: { required: true, content: json(body) } } : {}),
    responses: {
      [route.status]: answerOf(typed, schemas),
      ...Object.fromEntries(problems.map((status) => [status, problemResponse(status)])),
    },
  };
}

function answerOf({ route, answer }: Typed, schemas: Schemas): object {
  if (answer && route.contentType) {
    return { description: 'A file.', content: { [route.contentType]: { schema: answer } } };
  }
  if (answer) return { description: describe(answer, schemas), content: json(answer) };
  if (!writesItself(route)) return { description: 'Done.' };
  const schema = { type: 'string' };
  return { description: 'A stream.', content: { 'text/event-stream': { schema } } };
}

function describe(answer: Schema, schemas: Schemas): string {
  const schema = schemas[nameOf(answer.items ?? answer) ?? ''];
  return schema?.description ?? 'Done.';
}

/** A stream is the only answer a controller writes itself. */
function writesItself({ args, status }: Route): boolean {
  return status === 200 && args.some(({ kind }) => kind === RouteParamtypes.RESPONSE);
}

function pathParameters({ path, args }: Route): object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => {
    const isUuid = args.some((each) => each.name === name && each.isUuid);
    const schema = isUuid ? { type: 'string', format: 'uuid' } : { type: 'string' };
    return { name, in: 'path', required: true, schema };
  });
}

function queryParameters({ query }: Typed, schemas: Schemas): object[] {
  const { properties = {}, required = [] } = schemas[(query && nameOf(query)) ?? ''] ?? {};
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description ? { description } : {}),
    schema,
  }));
}

function headers(typed: Typed): object[] {
  const named = typed.route.args
    .filter(({ kind, name }) => kind === RouteParamtypes.HEADERS && name)
    .map(({ name }) => ({ name, in: 'header', required: false, schema: { type: 'string' } }));
  return isKept(typed) ? [...named, { $ref: '#/components/parameters/IdempotencyKey' }] : named;
}

/** A command on an incident answers with its receipt. */
function isCommand({ answer }: Typed): boolean {
  return answer !== null && nameOf(answer) === 'Receipt';
}

/** Repeated under its key it gives the same answer again and does nothing twice. */
function isKept(typed: Typed): boolean {
  return isCommand(typed) || KEPT.has(typed.route.id);
}

/** The refusals a route can answer with, by status. */
function problemsOf(typed: Typed): number[] {
  const { route, body } = typed;
  const { roles, verb, path, input, args, id } = route;
  const changes = verb !== 'get';
  const command = isCommand(typed);
  const applies: readonly (readonly [number, boolean])[] = [
    [400, input.length > 0 || args.some(({ isUuid }) => isUuid)],
    [401, roles !== null],
    [403, changes || (roles !== null && roles.length < ROLES.length)],
    [404, path.includes(':')],
    [409, command],
    [413, body !== null],
    [422, isKept(typed)],
  ];
  const all = applies.filter(([, does]) => does).map(([status]) => status);
  return [...new Set([...all, ...(MORE_PROBLEMS[id] ?? [])])].toSorted((a, b) => a - b);
}

function json(schema: Schema): object {
  return { 'application/json': { schema } };
}

/** @throws Error for something new that has no word yet. */
function wordOf(words: Readonly<Record<string, string>>, name: string): string {
  const word = words[name];
  if (!word) throw new Error(`Say in scripts/openapi/words.ts what ${name} is called.`);
  return word;
}
