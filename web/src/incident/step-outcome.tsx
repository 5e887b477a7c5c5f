import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactNeed, FactValue, Outcome, Step } from '../api/types';
import { formatMoment } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { Facts } from '../ui/facts';
import { OfficeName } from './office-name';

/** What was recorded when a step was done, answered, decided or left out. */
export function StepOutcome({ step }: { readonly step: Step }): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const { outcome } = step;
  if (!outcome || outcome.state === 'requested') return null;
  const { byName: name, at, note, option } = outcome;
  const chosen = step.options.find((each) => each.id === option)?.title;
  const value = (need: FactNeed): string => factWords(need, outcome.facts[need.id] ?? null);
  return (
    <div className="rounded-8 bg-solid-gray-50 p-3">
      <p className="text-dns-14N-130">
        {t(`steps.state.${outcome.state}`)}{' '}
        {t('steps.by', { name, time: formatMoment(at, language) })}
      </p>
      <Decided outcome={outcome} />
      {chosen && <p className="text-std-16B-170">{chosen}</p>}
      {note && <p className="whitespace-pre-line">{note}</p>}
      <Facts
        rows={[
          ...step.evidence
            .filter(({ id }) => outcome.evidence[id])
            .map(({ id, what }) => [what, outcome.evidence[id] ?? ''] as const),
          ...(outcome.state === 'done'
            ? step.facts.map((need) => [need.label, value(need)] as const)
            : []),
        ]}
      />
    </div>
  );

  function factWords(need: FactNeed, fact: FactValue): string {
    if (fact === null) return t('steps.unknown');
    if (fact === 'yes' || fact === 'no') return t(`steps.${fact}`);
    return need.type === 'time' ? formatMoment(String(fact), language) : String(fact);
  }
}

function Decided({ outcome }: { readonly outcome: Outcome }): ReactElement | null {
  const { t } = useTranslation();
  const { office, inPlaceOf, conflict } = outcome;
  if (!office) return null;
  return (
    <p className="text-dns-14N-130">
      {inPlaceOf && (
        <OfficeName id={inPlaceOf}>{(title) => t('steps.inPlaceOf', { office: title })}</OfficeName>
      )}{' '}
      <OfficeName id={office}>{(title) => t('steps.decidedBy', { office: title })}</OfficeName>{' '}
      {conflict && t('steps.conflictWas', { reason: conflict })}
    </p>
  );
}
