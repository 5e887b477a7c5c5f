import { CATEGORY_NAMES } from '../plan-document/words.js';
import type {
  Block,
  Card,
  PhaseDefinition,
  Playbook,
  Use,
  Without,
} from '../playbook/definition.js';
import { PLAYBOOK_PHASE_WORDS } from '../playbook/playbook-words.js';
import {
  blockFields,
  dueWords,
  lateText,
  optionFields,
  TRACK,
  type BookWords,
} from './block-fields.js';
import { itself, said, type Item, type Writers } from './item.js';

/** A block with the shared parts around it, the innermost last. */
export interface BlockItem extends Item {
  readonly uses: readonly Use[];
}

/** What stands around a sequence of blocks. */
interface Around {
  readonly list: { readonly id: string; readonly title: string };
  readonly uses: readonly Use[];
  /** The phase before a title; within a shared part it depends on who uses it. */
  readonly prefix: string;
}

const words = (text: string): string => text.trim();

/** What a playbook says beside its steps. */
export function bookItems(playbook: Playbook, book: BookWords): Item[] {
  const { names } = book;
  const writers: Writers<Playbook> = {
    ...{ id: null, card: null, without: null, phases: null },
    title: ['題名', words],
    summary: ['概要', words],
    en: ['英語', ({ title, summary }) => `${title}\n${summary}`.trim()],
    category: ['事案区分', (category) => CATEGORY_NAMES[category]],
    duties: ['外への報告・届出', (ids) => ids.map(names.duty).join('\n')],
    residents: ['住民へのお知らせ', words],
    due: ['全体の期限', (due) => dueWords(due, book)],
    late: ['遅れたとき', (late) => lateText(late, names)],
  };
  const card: Writers<Card> = {
    do: ['最初の10分にすること', (all) => all.join('\n')],
    dont: ['してはならないこと', (all) => all.join('\n')],
    call: ['電話する順', names.offices],
  };
  const phase: Writers<PhaseDefinition> = {
    ...{ phase: null, steps: null },
    goal: ['めざす状態', words],
    due: ['期限', (due) => dueWords(due, book)],
  };
  return [
    itself([
      ...said(playbook, writers),
      ...said(playbook.card, card),
      ...said(playbook.without, WITHOUT),
    ]),
    ...playbook.phases.map(({ steps: _, ...own }): Item => ({
      ...{ id: `phase/${own.phase}`, title: `段階「${PLAYBOOK_PHASE_WORDS[own.phase].ja}」` },
      ...{ list: { id: '', title: '' }, value: own },
      fields: () => said({ ...own, steps: [] }, phase),
    })),
  ];
}

const WITHOUT: Writers<Without> = {
  network: ['ネットワークが使えないとき', words],
  power: ['電気が使えないとき', words],
  superior: ['上司に連絡がつかないとき', words],
};

/** Every block of a playbook in reading order, each with the list it stands in. */
export function blockItems(playbook: Playbook, book: BookWords): BlockItem[] {
  return playbook.phases.flatMap(({ phase, steps }) => {
    const { ja } = PLAYBOOK_PHASE_WORDS[phase];
    const list = { id: phase, title: ja };
    return sequence(steps, { list, uses: [], prefix: `${ja} ` }, book);
  });
}

function sequence(blocks: readonly Block[], around: Around, book: BookWords): BlockItem[] {
  return blocks.flatMap((block) => [
    blockItem(block, around, book),
    ...inside(block, around, book),
  ]);
}

const BLOCK_NAMES = {
  step: '手順',
  choice: '選択',
  parallel: '同時に進める手順',
  repeat: '繰返し',
  use: '共通手順',
} as const satisfies Record<Block['block'], string>;

function blockItem(block: Block, { list, uses, prefix }: Around, book: BookWords): BlockItem {
  const title = `${prefix}${BLOCK_NAMES[block.block]}「${block.title}」`;
  const value = withoutInside(block);
  return { id: block.id, title, list, uses, value, fields: () => blockFields(block, book) };
}

/** What is inside a block is compared by itself. */
function withoutInside(block: Block): object {
  switch (block.block) {
    case 'step':
      return block;
    case 'parallel':
      return { ...block, tracks: null };
    case 'choice':
      return { ...block, options: null };
    case 'repeat':
    case 'use':
      return { ...block, steps: null };
  }
}

function inside(block: Block, around: Around, book: BookWords): BlockItem[] {
  switch (block.block) {
    case 'step':
      return [];
    case 'repeat':
      return sequence(block.steps, within(block.id, block.title, around), book);
    case 'use': {
      const list = { id: block.id, title: block.title };
      const uses = [...around.uses, block];
      return sequence(block.steps, { list, uses, prefix: '' }, book);
    }
    case 'parallel':
      return block.tracks.flatMap(({ steps, ...track }) =>
        branch(
          block,
          { ...track, word: '道', value: track, steps },
          {
            around,
            book,
            fields: () => said({ ...track, steps }, TRACK),
          },
        ),
      );
    case 'choice':
      return block.options.flatMap((option) => {
        const { steps, ...own } = option;
        return branch(
          block,
          { ...own, word: '選択肢', value: own, steps },
          {
            around,
            book,
            fields: () => optionFields(block, option, book),
          },
        );
      });
  }
}

interface Branch {
  readonly id: string;
  readonly title: string;
  readonly word: string;
  readonly value: object;
  readonly steps: readonly Block[];
}

/** A track or an option, and its blocks. */
function branch(
  block: Block,
  { id, title, word, value, steps }: Branch,
  { around, book, fields }: { around: Around; book: BookWords; fields: Item['fields'] },
): BlockItem[] {
  const own: BlockItem = {
    ...{
      id: `${block.id}/${id}`,
      title: `${around.prefix}「${block.title}」の${word}「${title}」`,
    },
    ...{ list: { id: `${block.id}/`, title: block.title }, uses: around.uses, value, fields },
  };
  const inner = within(`${block.id}/${id}`, `${block.title} › ${title}`, around);
  return [own, ...sequence(steps, inner, book)];
}

function within(id: string, title: string, around: Around): Around {
  return { ...around, list: { id, title: `${around.list.title} › ${title}` } };
}
