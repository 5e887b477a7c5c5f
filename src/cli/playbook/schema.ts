import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { playbookJsonSchema, scriptsJsonSchema } from '../../playbooks/json-schema.js';
import type { Folders, Said } from './command.js';

/** The published JSON Schemas by their file, as text. */
export function schemaFiles(): Readonly<Record<string, string>> {
  const text = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;
  return {
    'playbooks/playbook.schema.json': text(playbookJsonSchema()),
    'playbooks/scripts.schema.json': text(scriptsJsonSchema()),
  };
}

/** Write the published JSON Schemas anew. */
export function writeSchemas(_args: readonly string[], { root }: Folders): Said {
  const files = Object.entries(schemaFiles());
  for (const [file, text] of files) writeFileSync(join(root, file), text);
  return { lines: files.map(([file]) => `${file} を書きました`), exitCode: 0 };
}
