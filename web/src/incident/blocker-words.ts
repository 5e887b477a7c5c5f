import type { TFunction } from 'i18next';
import type { Blocker, Run } from '../api/types';

/** Why a step cannot be done now, in words. */
export function blockerWords(blocker: Blocker, { steps }: Run, t: TFunction): string {
  const titleOf = (id: string): string => steps.find((step) => step.id === id)?.title ?? id;
  switch (blocker.kind) {
    case 'phase':
      return t('steps.blocker.phase', { phase: t(`phase.${blocker.phase}`) });
    case 'step':
      return t('steps.blocker.step', { title: blocker.title });
    case 'gate':
      return t('steps.blocker.gate', { title: titleOf(blocker.step) });
    case 'evidence': {
      const needs = steps.flatMap((step) => step.evidence);
      const title = needs.find(({ id }) => id === blocker.evidence)?.what ?? blocker.evidence;
      return t('steps.blocker.evidence', { title });
    }
  }
}
