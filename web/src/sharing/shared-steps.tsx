import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body } from '../api/types';
import { Due } from '../format/due';
import { announce } from '../ui/announcer';
import { Tag } from '../ui/chip';
import { CommandForm } from '../ui/command-form';
import { AreaField } from '../ui/inputs';
import { Section } from '../ui/page';

type Run = Body<'SharedRunView'>;
type Step = Body<'SharedStepView'>;

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
              {may && <CompleteForm path={`/shared-incidents/${id}/runs/${run}`} step={step} />}
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
                    {step.title}（{step.officeTitle}） <Tag>{t(`steps.state.${step.state}`)}</Tag>{' '}
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

function CompleteForm({
  path,
  step,
}: {
  readonly path: string;
  readonly step: Step;
}): ReactElement {
  const { t } = useTranslation();
  const { evidence, facts } = step;
  return (
    <CommandForm<'PartyCompletionDto', null>
      path={`${path}/steps/${encodeURIComponent(step.id)}/completion`}
      submit={t('sharing.completeSubmit')}
      body={(data) => ({
        evidence: Object.fromEntries(
          evidence.map(({ id }) => [id, String(data.get(`evidence.${id}`) ?? '')]),
        ),
        facts: Object.fromEntries(facts.map(({ id }) => [id, null])),
        note: String(data.get('note') ?? ''),
      })}
      onDone={() => announce(t('sharing.completeDone'))}
    >
      {evidence.map(({ id, what }) => (
        <AreaField key={id} name={`evidence.${id}`} label={what} required />
      ))}
      <AreaField
        name="note"
        label={t('sharing.memo')}
        hint={facts.length > 0 ? t('sharing.factsUnknown') : undefined}
        maxLength={2000}
        required={step.decides}
      />
    </CommandForm>
  );
}
