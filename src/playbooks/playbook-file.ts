import { basename } from 'node:path';
import type { Playbook } from '../domain/playbook/definition.js';
import { openYaml } from '../shared/yaml-file.js';
import { overrideSchema, type Override } from './override-schema.js';
import { partSchema, playbookSchema, type Part } from './playbook-schema.js';
import { resolve } from './resolve.js';
import { sourceOf, type Library, type Source } from './source.js';

const NOTHING: Library = { playbooks: new Map(), parts: new Map() };

/**
 * Read one playbook file, filled in from `library`; `name` is how problems call it.
 * @throws UnusableFile naming every problem with file, line and column.
 */
export function readPlaybook(
  path: string,
  library: Library = NOTHING,
  name = basename(path),
): Playbook {
  return resolve(readSource(path, name), library).playbook;
}

/**
 * Read one playbook file, what it uses not yet filled in.
 * @throws UnusableFile naming every problem with file, line and column.
 */
export function readSource(path: string, name: string): Source<Playbook> {
  return sourceOf(openYaml(path, name), playbookSchema);
}

/**
 * Read one shared part, what it uses not yet filled in.
 * @throws UnusableFile naming every problem with file, line and column.
 */
export function readPart(path: string, name: string): Source<Part> {
  return sourceOf(openYaml(path, name), partSchema);
}

/** A file of a body's own folder: changes of a shipped playbook, or a playbook of its own. */
export type BodyPlaybookFile =
  { readonly override: Source<Override> } | { readonly own: Source<Playbook> };

/**
 * Read one file of a body's own playbooks.
 * @throws UnusableFile naming every problem with file, line and column.
 */
export function readBodyPlaybook(path: string, name: string): BodyPlaybookFile {
  const yaml = openYaml(path, name);
  const { value } = yaml;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'override')
    ? { override: sourceOf(yaml, overrideSchema) }
    : { own: sourceOf(yaml, playbookSchema) };
}
