import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step, StepState } from '../api/types';
import { Due } from '../format/due';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { Tag, type Tone } from '../ui/chip';
import { cls } from '../ui/class';
import { isSettled } from './step-order';

/** Shapes beside the words, so that neither is needed alone. */
export const MARKS: Record<StepState, string> = {
  ready: '□',
  begun: '▶',
  blocked: '□',
  off: '－',
  done: '☑',
  answered: '☑',
  approved: '☑',
  'acted-first': '☑',
  skipped: '☒',
  rejected: '☒',
  requested: '…',
};

const TONES: Record<StepState, Tone> = {
  ready: 'good',
  begun: 'good',
  blocked: 'plain',
  off: 'plain',
  done: 'plain',
  answered: 'plain',
  approved: 'plain',
  'acted-first': 'warn',
  skipped: 'plain',
  rejected: 'plain',
  requested: 'warn',
};

interface Props {
  readonly step: Step;
  readonly active?: boolean;
}

/** The line of a step: title, state, who, by when. */
export function StepHead({ step, active = false }: Props): ReactElement {
  const language = useLanguage();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span aria-hidden="true" className="text-std-20B-150">
        {MARKS[step.state]}
      </span>
      <span className={cls('min-w-0 flex-1 basis-48', active && 'text-std-17B-170')}>
        {titleIn(language, step)}
      </span>
      <Tags step={step} />
      <span className="text-dns-14N-130">{whoOf(step)}</span>
      {!active && (
        <span aria-hidden="true" className="no-print">
          ▼
        </span>
      )}
    </div>
  );
}

function Tags({ step }: { readonly step: Step }): ReactElement {
  const { t } = useTranslation();
  const { state, required, added, postponed, legal, dueAt } = step;
  const open = !isSettled(state);
  return (
    <>
      <Tag tone={TONES[state]}>{t(`steps.state.${state}`)}</Tag>
      {open && dueAt && <Due at={dueAt} />}
      {/* An added step carries its due time from the beginning: it was not put off. */}
      {open && postponed && !added && <Tag>{t('steps.postponed')}</Tag>}
      {open && legal && <Tag>{t('steps.legal')}</Tag>}
      {step.changed.length > 0 && <Tag tone="warn">{t('steps.changed')}</Tag>}
      {added && <Tag>{t('steps.added')}</Tag>}
      {!required && <Tag>{t('steps.optional')}</Tag>}
    </>
  );
}

/** The office that acts now, and the person it was handed to. */
export function whoOf({ officeTitle, assigned }: Step): string {
  return assigned?.personName ? `${officeTitle} ${assigned.personName}` : officeTitle;
}
