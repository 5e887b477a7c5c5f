import { z } from 'zod';
import { block } from './block-schema.js';
import { SORTS } from './by-sort.js';
import { guard } from './guard-schema.js';
import { overrideSchema } from './override-schema.js';
import { partSchema, playbookSchema } from './playbook-schema.js';
import { scriptsSchema } from './script-file.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** playbooks/playbook.schema.json: what editors know of playbooks, shared parts and overrides (draft 2020-12). */
export function playbookJsonSchema(): JsonObject {
  const has = (key: string): JsonObject => ({ required: [key] });
  const ref = (id: string): JsonObject => ({ $ref: `#/$defs/${id}` });
  return {
    $schema: DRAFT,
    title: '手順書',
    description: '手順書、共通手順（steps のあるもの）、団体の書換え（override のあるもの）の形',
    type: 'object',
    if: has('override'),
    then: ref('override'),
    else: { if: has('steps'), then: ref('part'), else: ref('playbook') },
    $defs: definitions({ playbook: playbookSchema, part: partSchema, override: overrideSchema }),
  };
}

/** playbooks/scripts.schema.json: what editors know of scripts (*.scripts.yaml, draft 2020-12). */
export function scriptsJsonSchema(): JsonObject {
  const { scripts = {} } = definitions({ scripts: scriptsSchema });
  return { $schema: DRAFT, title: '台本', ...(scripts as JsonObject) };
}

/** Schemas that refer to one another by name, those of blocks and conditions among them. */
function definitions(roots: Readonly<Record<string, z.ZodType>>): JsonObject {
  const registry = z.registry<{ id: string }>();
  const named = Object.entries({ ...roots, ...sortsOf('block', block), ...sortsOf('when', guard) });
  named.forEach(([id, schema]) => registry.add(schema, { id }));
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/$defs/${id}`,
    override: ({ zodSchema, jsonSchema }) => {
      const sorts = SORTS.get(zodSchema);
      const refs = Object.values(sorts ?? {}).map((sort) => registry.get(sort)?.id);
      if (sorts) jsonSchema.anyOf = refs.map((id) => ({ $ref: `#/$defs/${id}` }));
    },
  });
  // What JSON cannot say (undefined, shared objects) does not survive; what is left is plain.
  const plain = JSON.parse(JSON.stringify(schemas)) as Record<string, JsonObject>;
  return Object.fromEntries(
    Object.entries(plain).map(([id, { $id: _id, $schema: _draft, ...rest }]) => [id, tidy(rest)]),
  );
}

function sortsOf(name: string, schema: z.ZodType): Record<string, z.ZodType> {
  const sorts = Object.entries(SORTS.get(schema) ?? {});
  return {
    [name]: schema,
    ...Object.fromEntries(sorts.map(([key, sort]) => [`${name}-${key}`, sort])),
  };
}

/** Without the nulls that stand for a missing key, and defaults that say nothing. */
function tidy(json: Json): Json {
  if (Array.isArray(json)) return json.map(tidy);
  if (typeof json !== 'object' || json === null) return json;
  const { anyOf, default: usual, ...rest } = json as JsonObject;
  const merged = { ...(anyOf !== undefined && withoutNull(anyOf)), ...rest };
  const silent = typeof usual === 'object' || usual === undefined || usual === '';
  return Object.fromEntries(
    Object.entries({ ...merged, ...(!silent && { default: usual }) }).map(([key, value]) => [
      key,
      tidy(value),
    ]),
  );
}

/** "This or null" is how the reader says that a key may be missing. */
function withoutNull(anyOf: Json): JsonObject {
  const kept = Array.isArray(anyOf) ? anyOf.filter((each) => !isNull(each)) : [];
  const [only] = kept;
  return kept.length === 1 && Array.isArray(anyOf) && anyOf.length === 2
    ? (only as JsonObject)
    : { anyOf };
}

function isNull(json: Json): boolean {
  return typeof json === 'object' && json !== null && 'type' in json && json.type === 'null';
}
