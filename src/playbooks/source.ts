import type { ZodType } from 'zod';
import type { Playbook } from '../domain/playbook/definition.js';
import { fitYaml, placeText, type OpenYaml } from '../shared/yaml-file.js';
import { nameOf, outlineOf, withKeys } from './outline.js';
import type { Part } from './playbook-schema.js';

/** What one file says, and where. */
export interface Source<T> {
  /** The file's name as problems show it. */
  readonly file: string;
  readonly value: T;
  /** file:line:column of a block, phase or key; as near as the file has it. */
  where(at: Spot): string;
}

/**
 * Something in a playbook: a block or a phase, and a key of it: dots between nested keys, members of lists by
 * their id.
 */
export interface Spot {
  readonly block: string | null;
  readonly phase: string | null;
  readonly field: string | null;
}

/** All that a `use` may name. */
export interface Library {
  readonly playbooks: ReadonlyMap<string, Source<Playbook>>;
  readonly parts: ReadonlyMap<string, Source<Part>>;
}

/**
 * What an opened playbook file says.
 * @throws UnusableFile with file:line:column for every problem.
 */
export function sourceOf<T>(yaml: OpenYaml, schema: ZodType<T>): Source<T> {
  const value = fitYaml(yaml, schema, (path) => nameOf(yaml.value, path));
  const { blocks, phases } = outlineOf(yaml.value);
  return {
    file: yaml.name,
    value,
    where: ({ block, phase, field }) => {
      const path = (block !== null ? blocks.get(block) : phases.get(phase ?? '')) ?? [];
      const keys = field === null ? [] : field.split('.');
      return placeText(yaml.name, yaml.placeOf(withKeys(yaml.value, path, keys)));
    },
  };
}
