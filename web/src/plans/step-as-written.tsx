import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaybookStep } from '../api/types';
import { spanOf } from '../format/elapsed';
import { Tag } from '../ui/chip';

interface Props {
  readonly step: PlaybookStep;
  readonly titles: Readonly<Record<string, string>>;
}

/** One step of a playbook: who, by when, how, what it leaves behind. */
export function StepAsWritten({ step, titles }: Props): ReactElement {
  const { t } = useTranslation();
  const named = (offices: readonly string[]): string =>
    offices.map((office) => titles[office] ?? office).join(' → ');
  const { due, gate, target, irreversible } = step;
  return (
    <div className="rounded-8 border border-solid-gray-200 p-3">
      <p className="flex flex-wrap items-center gap-2">
        <span aria-hidden="true">□</span>
        <span className="text-std-16B-170 min-w-0 flex-1 basis-48">{step.title}</span>
        <span className="text-dns-14N-130">{named([step.office])}</span>
        {!step.required && <Tag>{t('steps.optional')}</Tag>}
        {due && <Tag>{t(`plan.due.${due.from}`, { span: spanOf(due.within / 60_000, t) })}</Tag>}
        {target && <Tag>{t('steps.target', { target })}</Tag>}
        {irreversible && <Tag tone="bad">{t(`steps.irreversible.${irreversible}`)}</Tag>}
      </p>
      <p className="max-w-prose pl-6 whitespace-pre-line">{step.how.trim()}</p>
      <ul className="list-disc pl-12">
        {gate && (
          <li>
            {t('plan.gate', { offices: named(gate.authority) })}
            {gate.ratifyWithin !== null &&
              `　${t('plan.ratify', { span: spanOf(gate.ratifyWithin / 60_000, t) })}`}
          </li>
        )}
        {step.evidence.map(({ id, what }) => (
          <li key={id}>
            {t('steps.evidence')}: {what}
          </li>
        ))}
        {step.facts.map(({ id, label }) => (
          <li key={id}>
            {t('steps.facts')}: {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
