import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/queries';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { AreaField, SelectField } from '../ui/inputs';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';
import { useHeld } from './held';
import { needText } from './need-reason';
import { peopleOf } from './people-of';
import type { PassingProps } from './reassign-form';
import { useStepPath } from './step-path';
import { bracketed } from '../i18n/punctuation';

/** 引継ぎ: one person takes the step over, with what has to be known. */
export function HandOverForm({ run, step, onDone }: PassingProps): ReactElement {
  const { t } = useTranslation();
  const title = titleIn(useLanguage(), step);
  const path = useStepPath(run, step);
  const { release } = useHeld();
  const plan = useQuery(planQuery).data;
  return (
    <CommandForm<'HandOverDto'>
      path={`${path}/hand-over`}
      submit={t('steps.handOver')}
      body={(data) => {
        const person = textOf(data, 'person');
        need(!person && { field: 'person', message: t('steps.choosePerson') });
        return { person, note: needText(data, 'note', t) };
      }}
      onDone={() => {
        release();
        onDone();
        announce(t('steps.handOverDone', { title }));
      }}
    >
      <SelectField name="person" label={t('steps.handOverTo')} required defaultValue="">
        <option value="">{t('report.choose')}</option>
        {peopleOf(plan).map(({ person, name, post, absent }) => (
          <option key={person} value={person}>
            {name}
            {bracketed(post)}
            {absent && t('steps.absentNow')}
          </option>
        ))}
      </SelectField>
      <AreaField name="note" label={t('steps.handOverNote')} maxLength={2000} required />
    </CommandForm>
  );
}
