import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consent, Step } from '../api/types';
import { formatMoment } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { useOfficeTitle } from './office-name';

interface Agreed extends Pick<Consent, 'byName' | 'at' | 'reason'> {
  readonly office: string | null;
}

/** One of the offices a gate needs, and what it has said. */
interface Part {
  readonly title: string;
  readonly consent: Agreed | null;
}

/** 二人承認: which offices have agreed, when, and who is still waited for. Nothing where one office is enough. */
export function GateParts({ step }: { readonly step: Step }): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const titleOf = useOfficeTitle();
  if (!step.gate || step.gate.with.length === 0 || step.state === 'acted-first') return null;
  return (
    <ul className="flex flex-col gap-1">
      {partsOf(step, titleOf).map(({ title, consent }) => (
        <li key={title} className="flex gap-2">
          <span aria-hidden="true">{consent ? '✓' : '…'}</span>
          <span className="min-w-0">
            {consent
              ? t('steps.consented', {
                  office: title,
                  name: consent.byName,
                  time: formatMoment(consent.at, language),
                })
              : t('steps.notYet', { office: title })}
            {consent?.reason && (
              <span className="block whitespace-pre-line text-dns-14N-130">{consent.reason}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );

  function partsOf({ gate, state, outcome }: Step, office: (id: string) => string): Part[] {
    const consents = gate?.consents ?? [];
    // Whoever agreed last opened the gate: that one is the outcome itself.
    const last = state === 'approved' && outcome ? { ...outcome, reason: outcome.note } : null;
    const of = (titles: readonly string[]): Part['consent'] =>
      consents.find((each) => titles.includes(office(each.office))) ?? last;
    const authority = gate?.authority ?? [];
    const first = of(authority);
    const decided = first?.office ? office(first.office) : null;
    const inOrder = t('steps.inOrder', { offices: authority.join(' → ') });
    return [
      { title: decided ?? inOrder, consent: first },
      ...(gate?.with ?? []).map((title) => ({ title, consent: of([title]) })),
    ];
  }
}
