import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../api/server-time';
import { dayAndTime, readDay } from '../format/date-input';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { DayField } from '../ui/day-field';
import { AreaField } from '../ui/inputs';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';

/** 監査 that has looked at the plan: it makes a review due. */
export function AuditForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const today = dayAndTime(serverNow()).day;
  return (
    <CommandForm<'AuditDto'>
      path="/plan/reviews"
      submit={t('planReview.audit')}
      body={(data) => {
        const day = readDay(textOf(data, 'day'), { today, side: 'past' });
        const note = textOf(data, 'note');
        need(
          !day && { field: 'day', message: t('planReview.needDay') },
          !note && { field: 'note', message: t('planReview.needAuditNote') },
        );
        return { day: day ?? '', note };
      }}
      onDone={() => {
        announce(t('planReview.audited'));
        onDone();
      }}
    >
      <DayField
        name="day"
        label={t('planReview.auditDay')}
        hint={t('planReview.dayHint')}
        side="past"
        initial={today}
      />
      <AreaField name="note" label={t('planReview.auditNote')} maxLength={2000} required />
    </CommandForm>
  );
}
