import type { TFunction } from 'i18next';
import type { Blocker, Run } from '../api/types';
import type { Language } from '../i18n/language';
import { titleIn } from '../playbooks/words';

/** Why a step cannot be done now, in words. */
export function blockerWords(
  blocker: Blocker,
  { steps }: Run,
  { t, language }: { readonly t: TFunction; readonly language: Language },
): string {
  const titleOf = (id: string): string => {
    const step = steps.find((each) => each.id === id);
    return step ? titleIn(language, step) : id;
  };
  switch (blocker.kind) {
    case 'phase':
      return t('steps.blocker.phase', { phase: t(`phase.${blocker.phase}`) });
    case 'step':
      return t('steps.blocker.step', { title: titleOf(blocker.step) });
    case 'gate':
      return t('steps.blocker.gate', { title: titleOf(blocker.step) });
    case 'evidence': {
      const needs = steps.flatMap((step) => step.evidence);
      const title = needs.find(({ id }) => id === blocker.evidence)?.what ?? blocker.evidence;
      return t('steps.blocker.evidence', { title });
    }
    case 'measures':
      return t('steps.blocker.measures');
  }
}
