import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome, Step } from '../api/types';
import { formatMoment } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { Facts } from '../ui/facts';
import { factWords } from './fact-words';
import { OfficeName } from './office-name';

/** `by` of what the program recorded by itself. */
export const SYSTEM = 'system';

/** What was recorded when a step was done, answered, decided or left out. */
export function StepOutcome({ step }: { readonly step: Step }): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const { outcome } = step;
  if (!outcome || outcome.state === 'requested') return null;
  const { byName: name, at, note, option } = outcome;
  const chosen = step.options.find((each) => each.id === option);
  const byFacts = step.block === 'choice' && outcome.by === SYSTEM;
  return (
    <div className="rounded-8 bg-solid-gray-50 p-3">
      <p className="text-dns-14N-130">
        {t(`steps.state.${outcome.state}`)}{' '}
        {t('steps.by', { name: byFacts ? '' : name, time: formatMoment(at, language) })}
      </p>
      <Decided outcome={outcome} alone={step.gate?.with.length === 0} />
      {chosen && <p className="text-std-16B-170">{titleIn(language, chosen)}</p>}
      {byFacts && <p>{t('steps.answeredByFacts')}</p>}
      <Changed step={step} />
      {note && <p className="whitespace-pre-line">{note}</p>}
      <Facts
        rows={[
          ...step.evidence
            .filter(({ id }) => outcome.evidence[id])
            .map(({ id, what }) => [what, outcome.evidence[id] ?? ''] as const),
          ...(outcome.state === 'done'
            ? step.facts.map((need) => {
                const value = outcome.facts[need.id];
                // 不明 is what somebody chose; whatever may be left out and was is not on record.
                const words =
                  value === undefined
                    ? t('steps.notRecorded')
                    : factWords(need, value, { t, language });
                return [need.label, words] as const;
              })
            : []),
        ]}
      />
    </div>
  );
}

/** What the answer rests on and is known otherwise now. */
function Changed({ step: { changed } }: { readonly step: Step }): ReactElement | null {
  const { t } = useTranslation();
  if (changed.length === 0) return null;
  return (
    <div role="note">
      <p>
        <strong>{t('steps.changed')}</strong>
      </p>
      <ul className="list-disc pl-6">
        {changed.map((each) => (
          <li key={each.label}>{t('steps.changedFact', each)}</li>
        ))}
      </ul>
      <p>{t('steps.changedHint')}</p>
    </div>
  );
}

/** As which office, and in whose place. Where several have agreed they are listed at the gate. */
function Decided({ outcome, alone }: { outcome: Outcome; alone: boolean }): ReactElement | null {
  const { t } = useTranslation();
  const { office, inPlaceOf, conflict } = outcome;
  if (!office || (!alone && !inPlaceOf && !conflict)) return null;
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
