import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../api/server-time';
import type { Answer, Category, Level, Plan } from '../api/types';
import { dayAndTime, instantOf, readDay, readTime } from '../format/date-input';
import { Button } from '../ui/button';
import { guardEnter } from '../ui/command-form';
import { FormContext } from '../ui/form-context';
import { SelectField, TextField } from '../ui/inputs';
import { Section } from '../ui/page';
import { choiceOf, textOf } from '../ui/read-form';
import type { Asked } from './asked';
import { Foreseen } from './foreseen';

const LEVELS = ['L4', 'L3', 'L2', 'L1'] as const;
const ANSWERS = ['unknown', 'yes', 'no'] as const;

interface Props {
  readonly plan: Plan;
  /** What is shown of it; by the plan in force where nothing else is said. */
  readonly shown?: (asked: Asked) => ReactElement;
}

/** だれに・いつ of a plan: for a category and a severity, now or on another day. */
export function ToldPart({ plan, shown }: Props): ReactElement {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const ask = (data: FormData): void => {
    const at = readAt(textOf(data, 'day'), textOf(data, 'time'));
    setErrors(at === null ? { day: t('foreseen.noTime') } : {});
    if (at === null) return;
    setAsked({
      category: textOf(data, 'category') as Category,
      level: choiceOf(data, 'level', LEVELS) ?? 'L4',
      personalData: choiceOf(data, 'personalData', ANSWERS) ?? 'unknown',
      ...(at ? { at } : {}),
    });
  };
  return (
    <Section title={t(shown ? 'rules.told' : 'foreseen.title')}>
      <p>{t(shown ? 'rules.toldLead' : 'foreseen.lead')}</p>
      <FormContext value={{ id: 'foreseen', errors }}>
        <form
          noValidate
          className="no-print grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-3"
          onKeyDown={(event) => guardEnter(event, true)}
          onSubmit={(event) => {
            event.preventDefault();
            ask(new FormData(event.currentTarget));
          }}
        >
          <SelectField name="category" label={t('list.category')}>
            {plan.categories.map(({ category, label }) => (
              <option key={category} value={category}>
                {label}
              </option>
            ))}
          </SelectField>
          <Choice name="level" label={t('list.level')} values={LEVELS} />
          <SelectField name="personalData" label={t('foreseen.personalData')}>
            {ANSWERS.map((answer: Answer) => (
              <option key={answer} value={answer}>
                {t(`answer.${answer}`)}
              </option>
            ))}
          </SelectField>
          <TextField name="day" label={t('foreseen.day')} hint={t('foreseen.dayHint')} />
          <TextField name="time" label={t('foreseen.time')} hint={t('foreseen.timeHint')} />
          <Button type="submit">{t('foreseen.show')}</Button>
        </form>
      </FormContext>
      {asked && (shown ? shown(asked) : <Foreseen asked={asked} />)}
    </Section>
  );
}

function Choice({
  name,
  label,
  values,
}: {
  readonly name: string;
  readonly label: string;
  readonly values: readonly Level[];
}): ReactElement {
  const { t } = useTranslation();
  return (
    <SelectField name={name} label={label}>
      {values.map((value) => (
        <option key={value} value={value}>
          {t(`level.${value}`)}
        </option>
      ))}
    </SelectField>
  );
}

/** Both blank is now; a day alone is its morning; null where one cannot be read. */
function readAt(typedDay: string, typedTime: string): string | null | undefined {
  if (!typedDay && !typedTime) return undefined;
  const { day: today } = dayAndTime(serverNow());
  const day = typedDay ? readDay(typedDay, { today, side: 'future' }) : today;
  const time = typedTime ? readTime(typedTime) : '09:00';
  return day && time ? instantOf(day, time) : null;
}
