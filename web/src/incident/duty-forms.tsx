import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../api/server-time';
import type { OutsideDuty } from '../api/types';
import { dayAndTime } from '../format/date-input';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { AreaField, TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { filled, textOf } from '../ui/read-form';
import { WhenField, type When } from '../ui/when-field';
import { missing } from './need-reason';
import { readWhen } from './read-when';
import { useIncident } from './use-incident';

interface Props {
  readonly duty: OutsideDuty;
  readonly onDone: () => void;
}

/** 報告の記録: when, under which number, by whom. */
export function DutyReportForm({ duty, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  const [when, setWhen] = useState<When>(() => dayAndTime(serverNow()));
  return (
    <CommandForm<'DutyReportDto'>
      path={`/incidents/${id}/duties/${duty.id}/report`}
      submit={t('action.save')}
      body={(data) => {
        const at = readWhen('at', when, t);
        need(!at && { field: 'at', message: t('when.badTime') }, ...missing(data, ['by'], t));
        return {
          at: at ?? '',
          by: textOf(data, 'by'),
          ...filled({ number: textOf(data, 'number') }),
        };
      }}
      onDone={() => {
        onDone();
        announce(t('duties.reportDone'));
      }}
    >
      <WhenField
        name="at"
        legend={t('duties.reportedAt')}
        value={when}
        onChange={setWhen}
        required
      />
      <TextField name="number" label={t('duties.receipt')} maxLength={120} />
      <TextField name="by" label={t('duties.by')} maxLength={120} required />
    </CommandForm>
  );
}

/** 報告を要しないとの判断, with name and reason. */
export function DutyJudgeForm({ duty, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  return (
    <CommandForm<'DutyJudgementDto'>
      path={`/incidents/${id}/duties/${duty.id}/judgement`}
      submit={t('duties.judge')}
      body={(data) => {
        need(...missing(data, ['by', 'reason'], t));
        return { by: textOf(data, 'by'), reason: textOf(data, 'reason') };
      }}
      onDone={() => {
        onDone();
        announce(t('duties.judgeDone'));
      }}
    >
      <TextField name="by" label={t('duties.judgeBy')} maxLength={120} required />
      <AreaField
        name="reason"
        label={t('duties.judgeReason')}
        hint={t('duties.judgeHint')}
        maxLength={2000}
        required
      />
    </CommandForm>
  );
}
