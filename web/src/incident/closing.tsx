import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { runsQuery } from '../api/queries';
import type { Incident, PlaybookPhase } from '../api/types';
import { formatMoment } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { useMay } from '../session/use-session';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { Facts } from '../ui/facts';
import { AreaField, TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { Section } from '../ui/page';
import { RadioRow } from '../ui/radio-row';
import { choiceOf, textOf } from '../ui/read-form';
import { DecisionForm } from './decision-form';
import { missing, needReason } from './need-reason';
import { OpenSteps, openIn } from './open-steps';

/** All of them: nothing required is left behind. */
const PHASES: readonly PlaybookPhase[] = [
  ...(['intake', 'triage', 'containment', 'recovery', 'prevention'] as const),
];

/** 終結: asked for, approved or returned; and taken up again. */
export function Closing({ incident }: { readonly incident: Incident }): ReactElement | null {
  const { t } = useTranslation();
  const may = useMay('responder', 'officer');
  const { phase, closure, lessons, retentionYears, closedBy } = incident;
  // A merged one goes on elsewhere; taking the merger back is offered where that is said.
  if ((phase !== 'prevention' && phase !== 'closed') || incident.merged) return null;
  return (
    <Section id="closure" title={t('incident.closure')}>
      {phase === 'closed' && (
        <Facts
          rows={[
            [t('incident.lessons'), lessons || t('state.notEntered')],
            [t('incident.retention'), retentionYears ?? t('state.notEntered')],
            [t('incident.approvedBy'), closedBy || t('state.none')],
          ]}
        />
      )}
      {closure && <Waiting incident={incident} />}
      {may && phase === 'prevention' && !closure && <RequestForm incident={incident} />}
      {may && phase === 'closed' && <ReopenForm id={incident.id} />}
    </Section>
  );
}

function Waiting({
  incident: { id, closure },
}: {
  readonly incident: Incident;
}): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const officer = useMay('officer');
  if (!closure) return null;
  const { byName: name, at, lessons, retentionYears } = closure;
  return (
    <>
      <p>{t('incident.closureWaiting', { name, time: formatMoment(at, language) })}</p>
      <Facts
        rows={[
          [t('incident.lessons'), lessons],
          [t('incident.retention'), retentionYears],
        ]}
      />
      {officer && (
        <DecisionForm
          path={`/incidents/${id}/closure`}
          yes={t('incident.approveClosure')}
          no={t('incident.returnClosure')}
        />
      )}
    </>
  );
}

/** As the server has it. */
const MOST_YEARS = 100;

function RequestForm({ incident }: { readonly incident: Incident }): ReactElement {
  const { t } = useTranslation();
  const severe = incident.severity.level >= 'L3';
  const open = openIn(useQuery(runsQuery(incident.id)).data ?? [], PHASES);
  if (open.length > 0) {
    return (
      <div>
        <p>{t('incident.closeOpen')}</p>
        <OpenSteps open={open} reasons />
      </div>
    );
  }
  return (
    <Disclosure label={t('incident.requestClosure')} look="second">
      {(close) => (
        <CommandForm<'ClosureRequestDto'>
          path={`/incidents/${incident.id}/closure-request`}
          submit={t('incident.requestClosure')}
          body={(data) => {
            const retentionYears = Number(textOf(data, 'retentionYears').normalize('NFKC'));
            const isSpan = Number.isInteger(retentionYears) && retentionYears >= 1;
            need(
              ...missing(data, ['lessons'], t),
              !(isSpan && retentionYears <= MOST_YEARS) && {
                ...{ field: 'retentionYears', message: t('incident.badYears') },
              },
            );
            return { lessons: textOf(data, 'lessons'), retentionYears };
          }}
          onDone={close}
        >
          <AreaField name="lessons" label={t('incident.lessons')} maxLength={4000} required />
          <TextField
            name="retentionYears"
            label={t('incident.retention')}
            inputMode="numeric"
            defaultValue={severe ? '10' : '5'}
            required
          />
        </CommandForm>
      )}
    </Disclosure>
  );
}

function ReopenForm({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <Disclosure label={t('incident.reopen')}>
      {() => (
        <CommandForm<'ReopeningDto'>
          path={`/incidents/${id}/reopening`}
          submit={t('incident.reopen')}
          body={(data) => ({
            to: choiceOf(data, 'to', ['triage', 'containment']) ?? 'triage',
            reason: needReason(data, t),
          })}
        >
          <RadioRow
            name="to"
            legend={t('incident.reopenTo')}
            initial="triage"
            options={[
              { value: 'triage', label: t('phase.triage') },
              { value: 'containment', label: t('phase.containment') },
            ]}
          />
          <AreaField name="reason" label={t('form.reason')} maxLength={2000} required />
        </CommandForm>
      )}
    </Disclosure>
  );
}
