import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dutiesQuery } from '../api/queries';
import type { Duties, OutsideDuty } from '../api/types';
import { useMay } from '../session/use-session';
import { Disclosure } from '../ui/disclosure';
import { Hint } from '../ui/field';
import { Loaded } from '../ui/loaded';
import { FoldedSection, Section } from '../ui/page';
import { DutyCard } from './duty-card';
import { DutyFactsForm } from './duty-facts-form';
import { OrganPart } from './organ-part';
import { useIncident } from './use-incident';
import { bracketed, comma } from '../i18n/punctuation';

/** 外部報告: what is due by when and why, what hangs on missing facts, what is done, what is not needed. */
export function DutiesTab(): ReactElement {
  const { id } = useIncident();
  const query = useQuery(dutiesQuery(id));
  return <Loaded query={query}>{(duties) => <Board duties={duties} />}</Loaded>;
}

type Listed = Pick<Duties, 'duties' | 'facts'>;

const SETTLED: readonly OutsideDuty['state'][] = ['reported', 'judged'];

function Board({ duties: { organ, duties, facts } }: { readonly duties: Duties }): ReactElement {
  const { t } = useTranslation();
  const { drill } = useIncident();
  const of = (...states: OutsideDuty['state'][]): OutsideDuty[] =>
    duties.filter(({ state }) => states.includes(state));
  if (duties.length === 0) return <p>{t('duties.none')}</p>;
  const [due, undecided, settled] = [of('due'), of('undecided'), of(...SETTLED)];
  return (
    <div className="flex flex-col gap-4">
      <p>{drill ? t('duties.drill') : t('duties.intro')}</p>
      <OrganPart organ={organ} />
      <Section title={`${t('duties.due')}${bracketed(due.length)}`}>
        {due.length === 0 && <p>{t('duties.dueNone')}</p>}
        <Cards duties={due} facts={facts} />
      </Section>
      {undecided.length > 0 && (
        <Section title={`${t('duties.undecided')}${bracketed(undecided.length)}`}>
          <Hint>{t('duties.undecidedHint')}</Hint>
          <Missing duties={undecided} facts={facts} />
          <Cards duties={undecided} facts={facts} folded />
        </Section>
      )}
      {settled.length > 0 && (
        <FoldedSection title={`${t('duties.settled')}${bracketed(settled.length)}`}>
          <Cards duties={settled} facts={facts} />
        </FoldedSection>
      )}
      <NotDue duties={of('not-due')} />
      <EveryFact facts={facts} />
    </div>
  );
}

function Cards({ duties, facts, folded }: Listed & { readonly folded?: boolean }): ReactElement {
  return (
    <ul className="grid items-start gap-3 lg:grid-cols-2">
      {duties.map((duty, index) => (
        <DutyCard key={`${duty.id} ${index}`} duty={duty} facts={facts} folded={folded} />
      ))}
    </ul>
  );
}

/** The facts that several duties wait for, recorded in one go. */
function Missing({ duties, facts }: Listed): ReactElement | null {
  const { t } = useTranslation();
  const may = useMay('desk', 'responder', 'officer');
  const ids = new Set(duties.flatMap(({ missing }) => missing));
  const asked = facts.filter((fact) => ids.has(fact.id));
  if (!may || asked.length === 0) return null;
  return (
    <Disclosure label={`${t('duties.facts')}${bracketed(asked.length)}`}>
      {(close) => <DutyFactsForm facts={asked} onDone={close} />}
    </Disclosure>
  );
}

function EveryFact({ facts }: Pick<Duties, 'facts'>): ReactElement | null {
  const { t } = useTranslation();
  if (!useMay('desk', 'responder', 'officer')) return null;
  return (
    <Disclosure label={t('duties.factsAll')}>
      {(close) => <DutyFactsForm facts={facts} onDone={close} />}
    </Disclosure>
  );
}

function NotDue({ duties }: Pick<Duties, 'duties'>): ReactElement | null {
  const { t } = useTranslation();
  if (duties.length === 0) return null;
  const why = ({ why: reason, exemption }: OutsideDuty): string => {
    if (exemption) return t('duties.exempt', { why: exemption });
    return reason === 'other-organ' ? t('duties.whyOrgan') : t('duties.whyFacts');
  };
  return (
    <FoldedSection title={`${t('duties.notDue')}${bracketed(duties.length)}`}>
      <ul className="flex flex-col gap-2">
        {duties.map((duty, index) => (
          <li key={`${duty.id} ${index}`}>
            <strong>{duty.title}</strong>　{why(duty)}
            {duty.because.length > 0 && (
              <span className="block text-dns-14N-130">
                {duty.because
                  .map(({ label, value }) => `${label}: ${said(value, t('steps.unknown'))}`)
                  .join(comma())}
              </span>
            )}
          </li>
        ))}
      </ul>
    </FoldedSection>
  );

  function said(value: string | number | null, unknown: string): string {
    if (value === null) return unknown;
    return value === 'yes' || value === 'no' ? t(`steps.${value}`) : String(value);
  }
}
