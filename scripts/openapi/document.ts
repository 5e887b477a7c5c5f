import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RouteParamtypes } from '@nestjs/common/internal';
import { AppModule } from '../../src/app.module.js';
import { loadConfig } from '../../src/shared/config.js';
import { InvalidInput } from '../../src/shared/validation.js';
import { constrain } from './constraints.js';
import { operationOf, pathOf, type Typed } from './operation.js';
import { problemResponses } from './problems.js';
import { routesOf, type Route } from './routes.js';
import { nameOf, type Schema, type Schemas } from './schema.js';
import { Types } from './types.js';
import { DESCRIPTION, TAGS } from './words.js';

const BELOW = '/api/v1/';

const COOKIE = { type: 'apiKey', in: 'cookie' };

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Made by the client, new for each command; the same key again gives the same answer.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
};

/** The description of the API: routes from Nest's metadata, types from the sources, limits from the DTOs. */
export function documentOf(root: string): object {
  const routes = routesOf(AppModule.with(loadConfig(root, {})), BELOW);
  const types = new Types(root);
  const typed = routes.map((route) => typedRoute(route, types));
  const problem = problemSchema(types);
  constrain(
    types.schemas,
    routes.flatMap((route) => route.input),
  );
  const paths = pathsOf(typed, types.schemas);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hikeshi 火消し',
      version: versionOf(root),
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: tagsOf(routes, types),
    paths,
    components: {
      schemas: sorted({ ...withoutQueries(types.schemas, typed), Problem: problem }),
      responses: problemResponses(),
      parameters: { IdempotencyKey: IDEMPOTENCY_KEY },
      securitySchemes: {
        session: { ...COOKIE, name: 'hikeshi', description: 'Over HTTP.' },
        secureSession: { ...COOKIE, name: '__Host-hikeshi', description: 'Over HTTPS.' },
      },
    },
  };
}

function typedRoute(route: Route, types: Types): Typed {
  const taken = (wanted: RouteParamtypes): Schema | null => {
    const argument = route.args.find(({ kind, name }) => kind === wanted && name === undefined);
    return argument ? types.argumentOf(route, argument.index) : null;
  };
  return {
    route,
    comment: types.commentOf(`${route.controller.name}.${route.method}`),
    answer: types.answerOf(route),
    body: taken(RouteParamtypes.BODY),
    query: taken(RouteParamtypes.QUERY),
  };
}

function pathsOf(
  typed: readonly Typed[],
  schemas: Schemas,
): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const each of typed) {
    const path = (paths[pathOf(each.route)] ??= {});
    path[each.route.verb] = operationOf(each, schemas);
  }
  return paths;
}

/** A problem document as its writer declares it; only invalid input names fields. */
function problemSchema(types: Types): Schema {
  const schema = types.answerOf({ controller: InvalidInput, method: 'problem' }) ?? {};
  return { ...schema, required: schema.required?.filter((name) => name !== 'errors') };
}

function tagsOf(routes: readonly Route[], types: Types): object[] {
  const controllers = new Map(
    routes.map(({ id, controller }) => [id.split('.')[0] ?? '', controller]),
  );
  return [...controllers].map(([subject, { name }]) => ({
    name: TAGS[subject],
    description: types.commentOf(name),
  }));
}

/** What a query takes is written out as parameters. */
function withoutQueries(schemas: Schemas, typed: readonly Typed[]): Schemas {
  const queries = new Set(typed.map(({ query }) => query && nameOf(query)));
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => !queries.has(name)));
}

function sorted(schemas: Schemas): Schemas {
  return Object.fromEntries(
    Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
