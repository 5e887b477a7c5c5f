import type { Block, Use } from '../playbook/definition.js';
import { flatten } from '../playbook/walk.js';
import type { ReadPlaybook } from './source.js';

/** Steps that several playbooks have in common, printed once. */
export interface SharedPart {
  /** 共通手順3 */
  readonly name: string;
  readonly use: Use;
  /** The playbook it is taken from, for its words. */
  readonly read: ReadPlaybook;
}

/** The shared parts by their id, in the order in which playbooks first use them. */
export type SharedParts = ReadonlyMap<string, SharedPart>;

/** What at least two playbooks use, unless it is a playbook of its own, which is printed as one. */
export function sharedParts(playbooks: readonly ReadPlaybook[]): SharedParts {
  const own = new Set(playbooks.map(({ playbook }) => playbook.id));
  const uses = playbooks.flatMap((read) =>
    usesOf(read.playbook.phases.flatMap(({ steps }) => steps)).map((use) => ({ use, read })),
  );
  const parts = new Map<string, SharedPart>();
  for (const { use, read } of uses) {
    const often = uses.filter((each) => each.use.playbook === use.playbook).length > 1;
    if (!often || own.has(use.playbook) || parts.has(use.playbook)) continue;
    parts.set(use.playbook, { name: `共通手順${parts.size + 1}`, use, read });
  }
  return parts;
}

/** The shared part that says the same as this use of it; a body may have changed it in one playbook alone. */
export function sameAs(use: Use, parts: SharedParts): SharedPart | undefined {
  const part = parts.get(use.playbook);
  return part && bare(part.use) === bare(use) ? part : undefined;
}

function usesOf(blocks: readonly Block[]): Use[] {
  return flatten(blocks).filter((block) => block.block === 'use');
}

/** The steps under the ids they have in the part itself. */
function bare({ id, steps }: Use): string {
  return JSON.stringify(steps).replaceAll(`"${id}.`, '"');
}
