import type { ZodType } from 'zod';
import type { Playbook } from '../domain/playbook/definition.js';
import {
  UnusableFile,
  fitOf,
  placeText,
  type OpenYaml,
  type Problem,
} from '../shared/yaml-file.js';
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
  /** Files that cannot be read, by the id they should have. */
  readonly unread?: ReadonlyMap<string, string>;
}

/**
 * What an opened playbook file says.
 * @throws UnusableFile with file:line:column for every problem.
 */
export function sourceOf<T>(yaml: OpenYaml, schema: ZodType<T>): Source<T> {
  const { data, problems, yaml: read } = fitOf(yaml, schema, labelIn);
  const all = [...problems, ...repeatedIds(read)];
  if (all.length > 0 || data === undefined) throw new UnusableFile(all);
  return sourceIn(read, data);
}

/** A value with the places of the file it was read from. */
export function sourceIn<T>(yaml: OpenYaml, value: T): Source<T> {
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

/** Names a path in a raw file to its author. */
export function labelIn(value: unknown): (path: readonly PropertyKey[]) => string {
  return (path) => nameOf(value, path);
}

/** Every id that a block has after another one, each with the line of the first. */
export function repeatedIds(yaml: OpenYaml): Problem[] {
  const { blocks, repeated } = outlineOf(yaml.value);
  return repeated.map(({ id, path, isUse }) => {
    const first = yaml.placeOf(blocks.get(id) ?? []);
    const mend = isUse
      ? 'この use に as: <別の id> を足してください'
      : 'どちらかの id を変えてください（needs などで指しているところも直します）';
    return {
      place: placeText(yaml.name, yaml.placeOf(path)),
      what: `id「${id}」は ${first.line} 行目にもあります。${mend}`,
    };
  });
}
