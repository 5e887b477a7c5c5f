import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/queries';
import type { Incident, PlaybookPhase, Run } from '../api/types';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { AreaField, TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { RadioRow } from '../ui/radio-row';
import { choiceOf, filled, textOf } from '../ui/read-form';
import { WhenField, type When } from '../ui/when-field';
import { OfficeField } from './office-field';
import { readUntil } from './read-when';
import { useIncident } from './use-incident';

const PHASES = ['containment', 'recovery', 'prevention', 'closing'] as const;

interface Props {
  readonly run: Run;
  readonly onDone: () => void;
}

/** 臨時の手順: a step nobody foresaw. */
export function AddStepForm({ run, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const incident = useIncident();
  const plan = useQuery(planQuery).data;
  const [until, setUntil] = useState<When>({ day: '', time: '' });
  return (
    <CommandForm<'NewStepDto'>
      path={`/incidents/${incident.id}/runs/${run.run}/steps`}
      submit={t('runs.addSend')}
      body={(data) => {
        const title = textOf(data, 'title');
        const office = textOf(data, 'office');
        need(
          !title && { field: 'title', message: t('runs.needTitle') },
          !office && { field: 'office', message: t('steps.chooseOffice') },
        );
        const at = readUntil('until', until, t);
        need(until.day.trim() !== '' && !at && { field: 'until', message: t('when.badTime') });
        return {
          phase: choiceOf(data, 'phase', PHASES) ?? phaseNow(incident),
          title,
          office,
          ...filled({ how: textOf(data, 'how') }),
          ...(at ? { until: at } : {}),
        };
      }}
      onDone={() => {
        onDone();
        announce(t('runs.addDone'));
      }}
    >
      <TextField name="title" label={t('runs.addTitle')} maxLength={120} required />
      <OfficeField plan={plan} label={t('runs.addOffice')} />
      <WhenField
        name="until"
        legend={t('runs.addUntil')}
        hint={t('runs.addUntilHint')}
        side="future"
        soon
        value={until}
        onChange={setUntil}
      />
      <AreaField name="how" label={t('runs.addHow')} maxLength={2000} />
      <RadioRow
        name="phase"
        legend={t('runs.addPhase')}
        initial={phaseNow(incident)}
        options={PHASES.map((value) => ({ value, label: t(`phase.${value}`) }))}
      />
    </CommandForm>
  );
}

/** The phase in which something added now is done, unless somebody says otherwise. */
function phaseNow({ phase }: Incident): PlaybookPhase {
  return phase === 'recovery' || phase === 'prevention' ? phase : 'containment';
}
