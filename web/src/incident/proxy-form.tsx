import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rung } from '../api/types';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { SelectField, TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { RadioRow } from '../ui/radio-row';
import { choiceOf, filled, textOf } from '../ui/read-form';
import { ChannelOrder } from './channel-order';
import { useIncident } from './use-incident';
import { bracketed } from '../i18n/punctuation';

const CHOICES = ['understood', 'call-me', 'hand-over'] as const;

interface Props {
  readonly rung: Rung;
  readonly onDone: () => void;
}

/** 代理確認: what somebody answered on the telephone. */
export function ProxyForm({ rung, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  return (
    <CommandForm<'TelephoneAnswerDto'>
      path={`/incidents/${id}/rungs/${encodeURIComponent(rung.id)}/answer`}
      submit={t('contacts.record')}
      body={(data) => {
        const person = textOf(data, 'person');
        const choice = choiceOf(data, 'choice', CHOICES);
        need(
          !person && { field: 'person', message: t('contacts.needPerson') },
          !choice && { field: 'choice', message: t('contacts.needAnswer') },
        );
        return { person, choice: choice ?? 'call-me', ...filled({ note: textOf(data, 'note') }) };
      }}
      onDone={() => {
        announce(t('contacts.recorded'));
        onDone();
      }}
    >
      <ChannelOrder channels={rung.channels} />
      <SelectField name="person" label={t('contacts.person')} required defaultValue="">
        <option value="">{t('report.choose')}</option>
        {mayAnswer(rung).map(({ person, name, post }) => (
          <option key={person} value={person}>
            {name}
            {bracketed(post)}
          </option>
        ))}
      </SelectField>
      <RadioRow
        name="choice"
        legend={t('contacts.answer')}
        required
        stacked
        options={CHOICES.map((value) => ({ value, label: t(`contacts.choice.${value}`) }))}
      />
      <TextField name="note" label={t('contacts.note')} maxLength={500} />
    </CommandForm>
  );
}

/** Once answered, only who gave the answer may change it. */
function mayAnswer({ state, told, candidates }: Rung): Rung['candidates'] {
  if (state !== 'answered') return candidates;
  const gave = told.filter((each) => each.answered).map((each) => each.person);
  return candidates.filter((each) => gave.includes(each.person));
}
