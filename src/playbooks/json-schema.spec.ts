import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { WATER, changedText } from '../../test/fixtures/playbook-folder.js';
import { schemaFiles } from '../cli/playbook/schema.js';
import { readLibrary } from './library.js';
import { playbookJsonSchema, scriptsJsonSchema } from './json-schema.js';
import { diskFiles } from '../shared/disk-files.js';

const library = readLibrary(diskFiles('.'));
const shipped = [...library.playbooks.values(), ...library.parts.values()].map(({ file }) => file);
const ajv = new Ajv2020({ strictTypes: false, validateFormats: false });
const fits = ajv.compile(playbookJsonSchema());

/** The keys below a JSON Schema that have no description, by their path. */
function undescribed(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = Object.entries(schema).flatMap(([key, value]) =>
    undescribed(value, `${path}/${key}`),
  );
  const properties = 'properties' in schema ? (schema.properties as object) : {};
  return [
    ...Object.entries(properties as Record<string, { description?: string }>)
      .filter(([, property]) => !/[ぁ-ん一-龠]/.test(property.description ?? ''))
      .map(([key]) => `${path}: ${key}`),
    ...inner,
  ];
}

describe('the published JSON Schema', () => {
  it.each(Object.entries(schemaFiles()))(
    '%s is as `npm run playbook -- schema` writes it',
    (file, text) => {
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );

  it('tells in Japanese what each key means', () => {
    expect(undescribed(playbookJsonSchema())).toEqual([]);
    expect(undescribed(scriptsJsonSchema())).toEqual([]);
  });

  it.each(shipped)('takes %s', (file) => {
    fits(parse(readFileSync(file, 'utf8')));
    expect(fits.errors).toBeNull();
  });

  it('takes the template and a body’s changes', () => {
    expect(fits(parse(WATER))).toBe(true);
    expect(fits({ override: 'ransomware', steps: { 'keep.image': { office: 'chief' } } })).toBe(
      true,
    );
  });

  it.each([
    ['an unknown key', '      - id: check-water', '      - id: check-water\n        colour: red'],
    ['an unknown kind', 'kind: tell', 'kind: dance'],
    ['a time in English', 'within: 30分', 'within: 30 minutes'],
    ['a missing title', /^title: .*$/m, ''],
    ['a condition without a test', '{ fact: water-cooled, is: yes }', '{ water-cooled: yes }'],
  ])('refuses %s', (_what, from, to) => {
    expect(fits(parse(changedText(WATER, from, to)))).toBe(false);
  });
});
