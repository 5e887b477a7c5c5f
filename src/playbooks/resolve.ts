import type { Block, Playbook, Use } from '../domain/playbook/definition.js';
import { didYouMean } from '../domain/playbook/check/near.js';
import { allBlocks } from '../domain/playbook/walk.js';
import { UnusableFile, type Problem } from '../shared/yaml-file.js';
import type { Part } from './playbook-schema.js';
import { changeBlocks, renamed, renamedDue, withInner } from './rename.js';
import type { Library, Source, Spot } from './source.js';

/** Blocks after filling in, and how deep they nest. */
const MOST_BLOCKS = 400;
const DEEPEST = 12;

/** A playbook with everything it uses filled in, and where each part of it was written. */
export interface Resolved {
  readonly file: string;
  readonly playbook: Playbook;
  /** file:line:column, in the file of the shared part where the block stands there. */
  where(at: Spot): string;
}

/** Where a list of blocks comes from and goes to. */
interface Place {
  readonly source: Source<unknown>;
  /** What the ids get in front; empty in the playbook itself. */
  readonly prefix: string;
  /** The phase it stands in; null for a part read on its own. */
  readonly phase: string | null;
  /** What is being filled in, from the outside in. */
  readonly trail: readonly string[];
  readonly depth: number;
}

/**
 * Fill in the shared parts and playbooks that a playbook uses: ids inside become `<as>.<id>`, facts keep theirs.
 * @throws UnusableFile when a `use` leads nowhere or round in a circle, or the whole grows too large.
 */
export function resolve(source: Source<Playbook>, library: Library): Resolved {
  const { resolved, problems } = resolveAsFar(source, library);
  if (problems.length > 0) throw new UnusableFile(problems);
  return resolved;
}

/** The same as far as it goes: a `use` that leads nowhere stays empty, and its id is among the `empty`. */
export function resolveAsFar(
  source: Source<Playbook>,
  library: Library,
): { resolved: Resolved; problems: readonly Problem[]; empty: ReadonlySet<string> } {
  const filling = new Filling(library);
  const filled: Playbook = {
    ...source.value,
    phases: source.value.phases.map((each) => {
      const trail = [source.value.id];
      const place = { source, prefix: '', phase: each.phase, trail, depth: 1 };
      return { ...each, steps: filling.fill(each.steps, place) };
    }),
  };
  const { problems, empty } = filling;
  const where = (at: Spot): string => filling.where(source, at);
  const resolved = { file: source.file, playbook: acrossPhases(filled, library), where };
  return { resolved, problems, empty };
}

/**
 * Fill in what a shared part uses, to see that it can be.
 * @throws UnusableFile as resolve does.
 */
export function resolvePart(source: Source<Part>, library: Library): void {
  const filling = new Filling(library);
  const trail = [source.value.id];
  filling.fill(source.value.steps, { source, prefix: '', phase: null, trail, depth: 1 });
  filling.refuse();
}

class Filling {
  readonly problems: Problem[] = [];
  /** Each `use` that could not be filled in. */
  readonly empty = new Set<string>();
  private readonly origins = new Map<string, { source: Source<unknown>; id: string }>();
  private count = 0;

  constructor(private readonly library: Library) {}

  fill(blocks: readonly Block[], place: Place): readonly Block[] {
    return blocks.map((block) => {
      const own = below(place.prefix, block.id);
      if (!this.origins.has(own)) this.origins.set(own, { source: place.source, id: block.id });
      this.count += 1;
      if (this.tooLarge(block, place)) return block;
      const here = renamed(block, {
        own: (id) => below(place.prefix, id),
        reference: (id) => below(place.prefix, id),
      });
      if (here.block === 'use') return this.used(here, block.id, place);
      return withInner(here, (inner) => this.fill(inner, { ...place, depth: place.depth + 1 }));
    });
  }

  /** @throws UnusableFile with every problem found. */
  refuse(): void {
    if (this.problems.length > 0) throw new UnusableFile(this.problems);
  }

  where(source: Source<unknown>, at: Spot): string {
    const origin = at.block === null ? undefined : this.origins.get(at.block);
    return origin ? origin.source.where({ ...at, block: origin.id }) : source.where(at);
  }

  private used(use: Use, written: string, place: Place): Block {
    const { playbook: id } = use;
    const wrong = (what: string): Block => {
      this.problems.push({ place: this.whereOf(written, 'use', place), what });
      this.empty.add(use.id);
      return use;
    };
    if (place.trail.includes(id)) return wrong(circle([...place.trail, id]));
    const found = this.look(id, place);
    if (typeof found === 'string') return wrong(found);
    const inner: Place = {
      source: found.source,
      prefix: use.id,
      phase: place.phase,
      trail: [...place.trail, id],
      depth: place.depth + 1,
    };
    return {
      ...use,
      title: use.title || found.title,
      en: use.en ?? found.en,
      steps: this.fill(found.steps, inner),
    };
  }

  /** What a `use` names, or why it cannot be used there. */
  private look(
    id: string,
    place: Place,
  ):
    | string
    | { source: Source<unknown>; title: string; en: string | null; steps: readonly Block[] } {
    const part = this.library.parts.get(id);
    if (part) return { source: part, ...part.value };
    const source = this.library.playbooks.get(id);
    if (!source) {
      return nowhere(id, this.library);
    }
    const { title, en, phases } = source.value;
    const steps = phases.find(({ phase }) => phase === place.phase)?.steps;
    if (!steps) return `手順書「${id}」には、段階 ${place.phase ?? '（不明）'} の手順がありません`;
    return { source, title, en: en?.title ?? null, steps };
  }

  private tooLarge(block: Block, place: Place): boolean {
    const deep = place.depth > DEEPEST;
    if (!deep && this.count <= MOST_BLOCKS) return false;
    const what = deep
      ? `入れ子が深すぎます（共通手順の中も数えて${DEEPEST}段まで）`
      : `手順が多すぎます（共通手順の中も数えて${MOST_BLOCKS}まで）`;
    if (!this.problems.some((problem) => problem.what === what)) {
      this.problems.push({ place: this.whereOf(block.id, null, place), what });
    }
    return true;
  }

  private whereOf(block: string, field: string | null, { source, phase }: Place): string {
    return source.where({ block, phase, field });
  }
}

function below(prefix: string, id: string): string {
  return prefix === '' ? id : `${prefix}.${id}`;
}

/** Why nothing of that id can be used: its file cannot be read, or there is none. */
function nowhere(id: string, { parts, playbooks, unread }: Library): string {
  const file = unread?.get(id);
  if (file !== undefined)
    return `「${id}」は ${file} に誤りがあり、使えません。先にそのファイルを直してください`;
  const hint = didYouMean(id, [...parts.keys(), ...playbooks.keys()]);
  const list = hint === '' ? `共通手順は次のとおりです: ${[...parts.keys()].join('、')}` : '';
  return `「${id}」という共通手順（playbooks/parts）も手順書もありません。${hint}${list}`;
}

function circle(trail: readonly string[]): string {
  return `輪になっています: ${trail.join(' → ')}。どれかの use を外してください`;
}

/**
 * A used playbook may refer from one phase to another, though each phase is filled in by a `use` of its own:
 * what one does not have is looked for in the others of the same playbook.
 */
function acrossPhases(playbook: Playbook, library: Library): Playbook {
  const blocks = allBlocks(playbook);
  const known = new Set(
    blocks.flatMap((block) => [
      block.id,
      ...(block.block === 'step' ? block.evidence.map(({ id }) => id) : []),
    ]),
  );
  const uses = blocks.flatMap((block) =>
    block.block === 'use' && library.playbooks.has(block.playbook) ? [block] : [],
  );
  const reference = (id: string): string => {
    if (known.has(id)) return id;
    const from = uses.find((use) => id.startsWith(`${use.id}.`));
    if (!from) return id;
    const candidates = uses
      .filter((use) => use.playbook === from.playbook)
      .map((use) => use.id + id.slice(from.id.length));
    return candidates.find((candidate) => known.has(candidate)) ?? id;
  };
  const own = (id: string): string => id;
  return {
    ...playbook,
    due: renamedDue(playbook.due, reference),
    phases: playbook.phases.map((phase) => ({
      ...phase,
      due: renamedDue(phase.due, reference),
      steps: changeBlocks(phase.steps, (block) => renamed(block, { own, reference })),
    })),
  };
}
