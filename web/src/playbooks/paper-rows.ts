import type { Block, PlaybookChoice, PlaybookPhase, PlaybookStep } from '../api/types';
import { joinText, roundsText, whenText } from './field-texts';
import type { Reading } from './reading';
import { titleIn } from './words';

/** A line of the checklist. `depth` says how many tracks, ways, repeats and parts it stands in. */
export type Row =
  | {
      readonly row: 'phase';
      readonly id: string;
      readonly phase: PlaybookPhase;
      readonly goal: string;
    }
  | {
      readonly row: 'heading';
      readonly id: string;
      readonly depth: number;
      readonly text: string;
      readonly note: string;
      /** For a way of a choice: somebody ticks the one that is taken. */
      readonly option: { readonly choice: string; readonly id: string } | null;
    }
  | {
      readonly row: 'rounds';
      readonly id: string;
      readonly depth: number;
      readonly repeat: string;
      readonly atMost: number;
    }
  | {
      readonly row: 'step';
      readonly id: string;
      readonly depth: number;
      readonly no: number;
      readonly step: PlaybookStep;
      /** How often it may come, inside a repeat; null outside. */
      readonly rounds: number | null;
    }
  | {
      readonly row: 'choice';
      readonly id: string;
      readonly depth: number;
      readonly no: number;
      readonly choice: PlaybookChoice;
    };

/** A playbook as the lines of a checklist, steps and choices numbered in reading order. */
export function rowsOf(reading: Reading): Row[] {
  const count = { no: 0 };
  return reading.playbook.phases.flatMap(({ phase, goal, steps }): Row[] => [
    { row: 'phase', id: phase, phase, goal },
    ...sequence(steps, 0, { reading, rounds: null, count }),
  ]);
}

interface Writing {
  readonly reading: Reading;
  /** Of the repeat around; repeats do not nest. */
  readonly rounds: number | null;
  readonly count: { no: number };
}

function sequence(blocks: readonly Block[], depth: number, writing: Writing): Row[] {
  return blocks.flatMap((block) => rowsOfBlock(block, depth, writing));
}

function rowsOfBlock(block: Block, depth: number, writing: Writing): Row[] {
  const { reading, rounds, count } = writing;
  const { t, language } = reading;
  const { id } = block;
  const title = titleIn(language, block);
  const inner = (blocks: readonly Block[]): Row[] => sequence(blocks, depth + 1, writing);
  switch (block.block) {
    case 'step':
      count.no += 1;
      return [{ row: 'step', id, depth, no: count.no, step: block, rounds }];
    case 'use':
      return [heading({ id, depth }, `${t('playbooks.use')}: ${title}`), ...inner(block.steps)];
    case 'repeat':
      return [
        heading({ id, depth }, `${t('playbooks.repeat')}: ${title}`, roundsText(block, reading)),
        { row: 'rounds', id: `${id}/rounds`, depth: depth + 1, repeat: id, atMost: block.atMost },
        ...sequence(block.steps, depth + 1, { ...writing, rounds: block.atMost }),
      ];
    case 'parallel':
      return [
        heading({ id, depth }, `${t('playbooks.parallel')}: ${title}`, joinText(block, t)),
        ...block.tracks.flatMap((track) => [
          heading(
            { id: `${id}/${track.id}`, depth },
            `${t('playbooks.track')}: ${titleIn(language, track)}`,
          ),
          ...inner(track.steps),
        ]),
      ];
    case 'choice':
      count.no += 1;
      return [
        { row: 'choice', id, depth, no: count.no, choice: block },
        ...block.options.flatMap((option) => way(block, option, { depth, writing })),
      ];
  }
}

function way(
  choice: PlaybookChoice,
  option: PlaybookChoice['options'][number],
  { depth, writing }: { readonly depth: number; readonly writing: Writing },
): Row[] {
  const { reading } = writing;
  const id = `${choice.id}/${option.id}`;
  const head: Row = {
    row: 'heading',
    id,
    depth: depth + 1,
    text: titleIn(reading.language, option),
    note: whenText(choice, option, reading),
    option: { choice: choice.id, id: option.id },
  };
  if (option.steps.length > 0) return [head, ...sequence(option.steps, depth + 2, writing)];
  return [
    head,
    heading({ id: `${id}/nothing`, depth: depth + 2 }, '', reading.t('playbooks.nothing')),
  ];
}

function heading(
  at: { readonly id: string; readonly depth: number },
  text: string,
  note = '',
): Row {
  return { row: 'heading', ...at, text, note, option: null };
}
