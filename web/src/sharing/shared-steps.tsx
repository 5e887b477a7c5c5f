import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body } from '../api/types';
import { Due } from '../format/due';
import { Tag } from '../ui/chip';
import { Section } from '../ui/page';
import { PartyCompleteForm } from './party-complete-form';
import { bracketed } from '../i18n/punctuation';

type Run = Body<'SharedRunView'>;

interface Props {
  readonly shared: Body<'SharedView'>;
  readonly runs: readonly Run[];
  readonly may: boolean;
}

/** The steps of a shared incident: those given to one's own body first, with a form each. */
export function SharedSteps({ shared, runs, may }: Props): ReactElement {
  const { t } = useTranslation();
  const { id, officeTitle } = shared;
  const mine = runs.flatMap(({ run, steps }) =>
    steps.filter((step) => step.mine).map((step) => ({ run, step })),
  );
  return (
    <>
      {officeTitle && (
        <Section title={t('sharing.mine', { office: officeTitle })}>
          {mine.length === 0 && <p>{t('sharing.mineNone')}</p>}
          {mine.map(({ run, step }) => (
            <div key={`${run}:${step.id}`} className="rounded-8 border border-solid-gray-420 p-3">
              <h3>{step.title}</h3>
              <p className="whitespace-pre-line">{step.how}</p>
              {may && (
                <PartyCompleteForm path={`/shared-incidents/${id}/runs/${run}`} step={step} />
              )}
            </div>
          ))}
        </Section>
      )}
      <Section title={t('sharing.steps')}>
        {runs.map((run) => (
          <section key={run.run}>
            <h3>{run.title}</h3>
            <ol className="list-decimal pl-8">
              {run.steps
                .filter(({ state }) => state !== 'off')
                .map((step) => (
                  <li key={step.id}>
                    {step.title}
                    {bracketed(step.officeTitle)} <Tag>{t(`steps.state.${step.state}`)}</Tag>{' '}
                    {step.dueAt && !step.settledAt && <Due at={step.dueAt} />}
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </Section>
    </>
  );
}
