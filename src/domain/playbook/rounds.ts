import type { Block, Choice, Due, Item, Option, Playbook, Repeat, Step } from './definition.js';
import { allBlocks, flatten } from './walk.js';

const MARK = '~';

/** The id of a step in a round of its repeat: the first keeps the written one, then `~2`, `~3` … */
export function inRound(id: string, round: number): string {
  return round === 1 ? id : `${id}${MARK}${round}`;
}

/** The written id of a step, whatever its round. */
export function writtenId(id: string): string {
  return id.split(MARK)[0] ?? id;
}

/** The round a step's id belongs to. */
export function roundOf(id: string): number {
  return Number(id.split(MARK)[1] ?? 1);
}

/** A step, choice or question by its id, as it is written, whatever its round; undefined when there is none. */
export function writtenItem(playbook: Playbook, id: string): Item | undefined {
  const written = writtenId(id);
  const block = allBlocks(playbook).find((each) => each.id === written);
  if (block?.block === 'repeat') return questionOf(block, 1);
  return block?.block === 'step' || block?.block === 'choice' ? block : undefined;
}

/** The steps of one round: ids and references between them carry the round. */
export function stepsOfRound(repeat: Repeat, round: number): readonly Block[] {
  if (round === 1) return repeat.steps;
  const known = ROUNDS.get(repeat)?.get(round);
  if (known) return known;
  const inside = flatten(repeat.steps);
  const ids = new Set(inside.map((block) => block.id));
  const kept = inside.flatMap((block) =>
    block.block === 'step' ? block.evidence.map((each) => each.id) : [],
  );
  const rename = (id: string): string =>
    ids.has(id) || kept.includes(id) ? inRound(id, round) : id;
  const steps = repeat.steps.map((block) => renamed(block, rename));
  const rounds = ROUNDS.get(repeat) ?? new Map<number, readonly Block[]>();
  ROUNDS.set(repeat, rounds.set(round, steps));
  return steps;
}

/** Definitions never change, so what is derived from them is kept. */
const ROUNDS = new WeakMap<Repeat, Map<number, readonly Block[]>>();

/** もう一度 or 終わり: what is asked after each round. */
export function questionOf(repeat: Repeat, round: number): Choice {
  const { title, how, en, office, until } = repeat;
  return {
    block: 'choice',
    id: inRound(repeat.id, round),
    title,
    how,
    en,
    office,
    due: null,
    late: null,
    options: [
      option('again', 'もう一度', 'Again', { otherwise: until !== null }),
      option('enough', '終わり', 'Enough', { when: until }),
    ],
  };
}

function option(id: string, title: string, en: string, change: Partial<Option>): Option {
  return { id, title, en, when: null, otherwise: false, steps: [], ...change };
}

type Rename = (id: string) => string;

function renamed(block: Block, rename: Rename): Block {
  const inside = (blocks: readonly Block[]): Block[] => blocks.map((each) => renamed(each, rename));
  const id = rename(block.id);
  switch (block.block) {
    case 'step':
      return { ...renamedStep(block, rename), id };
    case 'parallel':
      return {
        ...block,
        id,
        tracks: block.tracks.map((each) => ({ ...each, steps: inside(each.steps) })),
      };
    case 'choice':
      return {
        ...block,
        id,
        due: renamedDue(block.due, rename),
        options: block.options.map((each) => ({ ...each, steps: inside(each.steps) })),
      };
    case 'repeat':
    case 'use':
      return { ...block, id, steps: inside(block.steps) };
  }
}

function renamedStep(step: Step, rename: Rename): Step {
  const { evidence, needs, due } = step;
  return {
    ...step,
    due: renamedDue(due, rename),
    evidence: evidence.map((each) => ({ ...each, id: rename(each.id) })),
    needs: { ...needs, evidence: needs.evidence.map(rename), gates: needs.gates.map(rename) },
  };
}

function renamedDue(due: Due | null, rename: Rename): Due | null {
  return due?.step ? { ...due, step: rename(due.step) } : due;
}
