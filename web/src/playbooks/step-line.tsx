import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaybookStep } from '../api/types';
import { Tag } from '../ui/chip';
import { moreOf } from './fields';
import { LongTag } from './long-tag';
import type { Reading } from './reading';
import { howIn, officesOf, titleIn } from './words';

interface Props {
  readonly step: PlaybookStep;
  readonly reading: Reading;
}

/** One step as written: who, by when, how, and what it asks for. */
export function StepLine({ step, reading }: Props): ReactElement {
  const { t } = useTranslation();
  const { playbook, language } = reading;
  const { id, kind, office, required, target, irreversible } = step;
  const due = playbook.dueTexts[id];
  const how = howIn(language, step);
  return (
    <div
      id={`step-${id}`}
      tabIndex={-1}
      className="scroll-mt-4 rounded-8 border border-solid-gray-200 p-3 target:border-2 target:border-key-900"
    >
      <p className="flex flex-wrap items-center gap-2">
        <span aria-hidden="true">□</span>
        <span className="text-std-16B-170 min-w-0 flex-1 basis-32">{titleIn(language, step)}</span>
        {kind !== 'do' && <Tag>{t(`playbooks.kind.${kind}`)}</Tag>}
        <span className="text-dns-14N-130">{officesOf(playbook, [office])}</span>
        {!required && <Tag>{t('steps.optional')}</Tag>}
        {due && <LongTag>{due}</LongTag>}
        {target && <LongTag>{t('steps.target', { target })}</LongTag>}
        {irreversible && <LongTag grave>{t(`steps.irreversible.${irreversible}`)}</LongTag>}
      </p>
      {how && <p className="mt-1 max-w-prose whitespace-pre-line sm:pl-6">{how}</p>}
      <dl className="mt-1 text-dns-14N-130 sm:pl-6">
        {moreOf(step, reading).map(([name, text]) => (
          <div key={name} className="mt-1 flex flex-wrap gap-x-2">
            <dt className="min-w-32 text-solid-gray-700">{t(`playbooks.field.${name}`)}</dt>
            <dd className="min-w-0 flex-1 basis-64 whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
