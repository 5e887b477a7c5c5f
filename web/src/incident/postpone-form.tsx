import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../api/server-time';
import { dayAndTime } from '../format/date-input';
import { formatMoment } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { Hint } from '../ui/field';
import { AreaField } from '../ui/inputs';
import { need } from '../ui/need';
import { WhenField, type When } from '../ui/when-field';
import { useHeld } from './held';
import { needReason } from './need-reason';
import { readUntil } from './read-when';
import type { PassingProps } from './reassign-form';
import { useStepPath } from './step-path';

/** 期限を延ばす, with the reason. */
export function PostponeForm({ run, step, onDone }: PassingProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = titleIn(language, step);
  const path = useStepPath(run, step);
  const { hold, release } = useHeld();
  const [until, setUntil] = useState<When>({ day: dayAndTime(serverNow()).day, time: '' });
  return (
    <CommandForm<'PostponementDto'>
      path={`${path}/postponement`}
      submit={t('steps.postpone')}
      body={(data) => {
        const at = readUntil('until', until, t);
        need(!at && { field: 'until', message: t('steps.needUntil') });
        return { until: at ?? '', reason: needReason(data, t) };
      }}
      onDone={() => {
        release();
        onDone();
        announce(t('steps.postponeDone', { title }));
      }}
    >
      {step.dueAt && <Hint>{t('steps.nowDue', { time: formatMoment(step.dueAt, language) })}</Hint>}
      <WhenField
        name="until"
        legend={t('steps.postponeTo')}
        side="future"
        soon
        value={until}
        onChange={(when) => {
          hold();
          setUntil(when);
        }}
        required
      />
      <AreaField name="reason" label={t('steps.postponeReason')} maxLength={2000} required />
    </CommandForm>
  );
}
