import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { Schema, Schemas } from './schema.js';

type Constraint = ReturnType<
  ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']
>[number];
type Keywords = (args: readonly unknown[], schema: Schema) => Schema;

const SAID_BY_TYPE: Keywords = () => ({});

/** What class-validator's constraints are in JSON Schema, by its names for them. */
const KEYWORDS: Readonly<Record<string, Keywords>> = {
  isString: SAID_BY_TYPE,
  isBoolean: SAID_BY_TYPE,
  isArray: SAID_BY_TYPE,
  isObject: SAID_BY_TYPE,
  nestedValidation: SAID_BY_TYPE,
  isOptional: SAID_BY_TYPE,
  conditionalValidation: SAID_BY_TYPE,
  isInt: (_, { type }) => ({ type: Array.isArray(type) ? ['integer', 'null'] : 'integer' }),
  min: ([minimum]) => ({ minimum }),
  max: ([maximum]) => ({ maximum }),
  isLength: ([minLength, maxLength]) => ({ minLength, maxLength }),
  maxLength: ([maxLength]) => ({ maxLength }),
  // A type of literals says it already, under its own name.
  isIn: ([values], { type }) =>
    type === 'string' && Array.isArray(values) ? { enum: values } : {},
  matches: ([pattern]) => (pattern instanceof RegExp ? { pattern: pattern.source } : {}),
  isIso8601: () => ({ format: 'date-time' }),
  isEmail: () => ({ format: 'email' }),
  isUuid: () => ({ format: 'uuid' }),
  isDay: () => ({ format: 'date' }),
  // 9999日: what lies between the units' own limits is refused in words.
  isPlanSpan: () => ({ maximum: 9999 * 1440 }),
  arrayUnique: () => ({ uniqueItems: true }),
  arrayMinSize: ([minItems]) => ({ minItems }),
  arrayMaxSize: ([maxItems]) => ({ maxItems }),
  // The limits of src/playbooks/is-values.ts.
  isTexts: () => ({ maxProperties: 50, additionalProperties: { type: 'string', maxLength: 4000 } }),
  isFactValues: () => ({ maxProperties: 50 }),
};

/** Add to the schemas of input classes what their decorators demand beyond their types. */
export function constrain(schemas: Schemas, inputs: readonly Type[]): void {
  const done = new Set<Type>();
  const visit = (input: Type): void => {
    const schema = schemas[input.name];
    if (done.has(input) || !schema?.properties) return;
    done.add(input);
    schema.additionalProperties = false;
    for (const metadata of metadataOf(input)) {
      const property = schema.properties[metadata.propertyName];
      if (property) addTo(property, metadata);
      visit(Reflect.getMetadata('design:type', input.prototype, metadata.propertyName));
    }
  };
  inputs.forEach(visit);
}

function addTo(property: Schema, { name, type, constraints, each }: Constraint): void {
  const schema = each && property.items ? property.items : property;
  Object.assign(schema, keywordsOf(name ?? type)(constraints ?? [], schema));
}

/** @throws Error for a constraint that has no line above. */
function keywordsOf(name: string): Keywords {
  const keywords = KEYWORDS[name];
  if (!keywords) throw new Error(`Say in scripts/openapi/constraints.ts what ${name} is.`);
  return keywords;
}

function metadataOf(input: Type): Constraint[] {
  return getMetadataStorage().getTargetValidationMetadatas(input, '', false, false);
}
