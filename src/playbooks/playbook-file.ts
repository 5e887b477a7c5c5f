import type { Playbook } from '../domain/playbook/definition.js';
import type { PlanFiles } from '../shared/plan-files.js';
import { openYaml } from '../shared/yaml-file.js';
import { overrideSchema, type Override } from './override-schema.js';
import { partSchema, playbookSchema, type Part } from './playbook-schema.js';
import { resolve } from './resolve.js';
import { sourceOf, type Library, type Source } from './source.js';

const NOTHING: Library = { playbooks: new Map(), parts: new Map() };

/**
 * Read one playbook file, filled in from `library`.
 * @throws UnusableFile naming every problem with file, line and column.
 */
export function readPlaybook(files: PlanFiles, name: string, library: Library = NOTHING): Playbook {
  return resolve(readSource(files, name), library).playbook;
}

/**
 * Read one playbook file, what it uses not yet filled in.
 * @throws UnusableFile naming every problem with file, line and column.
 */
export function readSource(files: PlanFiles, name: string): Source<Playbook> {
  return sourceOf(openYaml(files, name), playbookSchema);
}

/**
 * Read one shared part, what it uses not yet filled in.
 * @throws UnusableFile naming every problem with file, line and column.
 */
export function readPart(files: PlanFiles, name: string): Source<Part> {
  return sourceOf(openYaml(files, name), partSchema);
}

/** A file of a body's own folder: changes of a shipped playbook, or a playbook of its own. */
export type BodyPlaybookFile =
  { readonly override: Source<Override> } | { readonly own: Source<Playbook> };

/**
 * Read one file of a body's own playbooks.
 * @throws UnusableFile naming every problem with file, line and column.
 */
export function readBodyPlaybook(files: PlanFiles, name: string): BodyPlaybookFile {
  const yaml = openYaml(files, name);
  const { value } = yaml;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'override')
    ? { override: sourceOf(yaml, overrideSchema) }
    : { own: sourceOf(yaml, playbookSchema) };
}
