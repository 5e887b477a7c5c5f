import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { blockerWords } from './blocker-words';
import type { StepProps } from './step-item';
import { comma } from '../i18n/punctuation';

/** Why a step cannot be done now, or is not needed any more. */
export function StepBlockers({ run, step }: StepProps): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const { blockers, off } = step;
  // An approval that is also the step before is said once.
  const gates = blockers.flatMap((each) => (each.kind === 'gate' ? [each.step] : []));
  const told = blockers.filter((each) => each.kind !== 'step' || !gates.includes(each.step));
  const words = off
    ? [t(`steps.off.${off}`)]
    : told.map((blocker) => blockerWords(blocker, run, { t, language }));
  if (words.length === 0) return null;
  return <p className="pl-8 text-dns-14N-130 text-solid-gray-700">{words.join(comma())}</p>;
}
