import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/queries';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { Hint } from '../ui/field';
import { AreaField } from '../ui/inputs';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';
import { useHeld } from './held';
import { needReason } from './need-reason';
import { OfficeField } from './office-field';
import { useStepPath } from './step-path';
import type { StepProps } from './step-item';

export interface PassingProps extends StepProps {
  readonly onDone: () => void;
}

/** 担当を変える: another office does the step. */
export function ReassignForm({ run, step, onDone }: PassingProps): ReactElement {
  const { t } = useTranslation();
  const title = titleIn(useLanguage(), step);
  const path = useStepPath(run, step);
  const { release } = useHeld();
  const plan = useQuery(planQuery).data;
  return (
    <CommandForm<'AssignmentDto'>
      path={`${path}/assignment`}
      submit={t('steps.reassign')}
      body={(data) => {
        const office = textOf(data, 'office');
        need(!office && { field: 'office', message: t('steps.chooseOffice') });
        return { office, reason: needReason(data, t) };
      }}
      onDone={() => {
        release();
        onDone();
        announce(t('steps.reassignDone', { title }));
      }}
    >
      {step.gate && <Hint>{t('steps.gateOrderKept')}</Hint>}
      <OfficeField plan={plan} label={t('steps.reassignTo')} without={step.office} />
      <AreaField name="reason" label={t('form.reason')} maxLength={2000} required />
    </CommandForm>
  );
}
