import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../api/server-time';
import type { Plan } from '../api/types';
import { dayAndTime, instantOf, readDay, readTime } from '../format/date-input';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { SelectField, TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';
import { WhenField, type When } from '../ui/when-field';
import { bracketed } from '../i18n/punctuation';

interface Props {
  readonly plan: Plan;
  readonly onDone: () => void;
}

/** Somebody is away from then to then. */
export function AbsenceForm({ plan, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const [from, setFrom] = useState<When>(() => dayAndTime(serverNow()));
  const [to, setTo] = useState<When>({ day: '', time: '17:15' });
  return (
    <CommandForm<'AbsenceDto'>
      path="/absences"
      submit={t('absence.add')}
      body={(data) => {
        const person = textOf(data, 'person');
        const [begins, ends] = [instant(from), instant(to)];
        need(
          !person && { field: 'person', message: t('absence.needPerson') },
          !begins && { field: 'from', message: t('absence.needSpan') },
          !ends && { field: 'to', message: t('absence.needSpan') },
        );
        return { person, from: begins ?? '', to: ends ?? '', reason: textOf(data, 'reason') };
      }}
      onDone={() => {
        announce(t('absence.added'));
        onDone();
      }}
    >
      <SelectField name="person" label={t('absence.person')} required defaultValue="">
        <option value="">{t('absence.choose')}</option>
        {peopleOf(plan).map(({ person, name, post }) => (
          <option key={person} value={person}>
            {name}
            {bracketed(post)}
          </option>
        ))}
      </SelectField>
      <WhenField
        name="from"
        legend={t('absence.from')}
        side="future"
        value={from}
        onChange={setFrom}
        required
      />
      <WhenField
        name="to"
        legend={t('absence.to')}
        side="future"
        value={to}
        onChange={setTo}
        required
      />
      <TextField name="reason" label={t('absence.reason')} maxLength={500} />
    </CommandForm>
  );
}

function instant({ day, time }: When): string | null {
  const date = readDay(day, { today: dayAndTime(serverNow()).day, side: 'future' });
  const clock = readTime(time);
  return date && clock && instantOf(date, clock);
}

function peopleOf(plan: Plan): Plan['offices'][number]['holders'] {
  const holders = plan.offices.flatMap((office) => office.holders);
  return [...new Map(holders.map((holder) => [holder.person, holder])).values()];
}
