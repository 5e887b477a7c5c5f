import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, Playbook } from '../api/types';
import type { Language } from '../i18n/language';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from './words';

/** What the words of a playbook are written with. */
export interface Reading {
  readonly playbook: Playbook;
  readonly language: Language;
  readonly t: TFunction;
}

/** A playbook in the language of the page. */
export function useReading(playbook: Playbook): Reading {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(() => ({ playbook, language, t }), [playbook, language, t]);
}

/** What a reference leads to, by its title: a block, or evidence by what it is. */
export function titleOf(id: string, { playbook, language }: Reading): string {
  for (const block of blocksOf(playbook)) {
    if (block.id === id) return titleIn(language, block);
    if (block.block !== 'step') continue;
    const left = block.evidence.find((each) => each.id === id);
    if (left) return left.what;
  }
  return id;
}

/** Every block in reading order, outer before inner. */
export function blocksOf(playbook: Playbook): Block[] {
  return playbook.phases.flatMap((phase) => phase.steps.flatMap(withInner));
}

/** The branches of a block: its tracks, its options, or its only sequence. */
export function branchesOf(block: Block): readonly (readonly Block[])[] {
  if (block.block === 'step') return [];
  if (block.block === 'parallel') return block.tracks.map((track) => track.steps);
  if (block.block === 'choice') return block.options.map((option) => option.steps);
  return [block.steps];
}

function withInner(block: Block): Block[] {
  return [block, ...branchesOf(block).flatMap((steps) => steps.flatMap(withInner))];
}
