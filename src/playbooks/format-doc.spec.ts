import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { PlaybookFolder } from '../../test/fixtures/playbook-folder.js';
import { openYaml } from '../shared/yaml-file.js';
import { playbookJsonSchema } from './json-schema.js';
import { overrideSchema } from './override-schema.js';
import { partSchema, playbookSchema } from './playbook-schema.js';
import { scriptsOf } from './script-file.js';
import { sourceOf } from './source.js';

const PAGE = readFileSync('docs/playbook-format.md', 'utf8');
const examples = [...PAGE.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text = '']) => text);
const folder = new PlaybookFolder();
afterAll(() => folder.remove());

/** A list of steps and blocks, as the steps of a part. */
function asPart(text: string): string {
  const steps = text.replace(/^/gm, '  ').trimEnd();
  return text.startsWith('-') ? `id: example\ntitle: 例\nsteps:\n${steps}\n` : text;
}

function read(text: string): void {
  folder.write('example.yaml', asPart(text));
  const yaml = openYaml(folder.files, 'example.yaml');
  const keys = Object.keys(yaml.value as object);
  if (keys.includes('scripts')) scriptsOf(yaml);
  else if (keys.includes('override')) sourceOf(yaml, overrideSchema);
  else if (keys.includes('phases')) sourceOf(yaml, playbookSchema);
  else sourceOf(yaml, partSchema);
}

describe('the page on the form of playbooks', () => {
  it.each(examples.map((text) => [text.split('\n')[0] ?? '', text] as const))(
    'shows with “%s” what can be read',
    (_first, text) => {
      expect(() => read(text)).not.toThrow();
    },
  );

  it('names every key there is', () => {
    const keys = new Set<string>();
    JSON.stringify(playbookJsonSchema(), (key, value: unknown) => {
      if (key === 'properties') Object.keys(value as object).forEach((each) => keys.add(each));
      return value;
    });
    const shown = (key: string): boolean =>
      PAGE.includes(`\`${key}\``) || new RegExp(`\\b${key}:`).test(PAGE);
    expect([...keys].filter((key) => !shown(key))).toEqual([]);
  });

  it('explains every rule of the checker', () => {
    const sources = readdirSync('src/domain/playbook/check')
      .filter((file) => !file.endsWith('.spec.ts'))
      .map((file) => readFileSync(`src/domain/playbook/check/${file}`, 'utf8'));
    const codes = new Set(sources.join('\n').match(/(?<=')[SRTEC][1-7](?=')/g));
    expect(codes.size).toBeGreaterThan(10);
    expect([...codes].filter((code) => !PAGE.includes(`\n| ${code} |`))).toEqual([]);
  });

  it('shows only keys that editors take, too', () => {
    const fits = new Ajv2020({ strictTypes: false }).compile(playbookJsonSchema());
    const texts = examples.filter((text) => !text.includes('scripts:'));
    expect(texts.filter((text) => !fits(parse(asPart(text))))).toEqual([]);
  });
});
