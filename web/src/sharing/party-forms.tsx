import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body } from '../api/types';
import { needText } from '../incident/need-reason';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { AreaField, SelectField } from '../ui/inputs';

/** The party's answer to what is asked of it. */
export function AnswerForm({ shared }: { readonly shared: Body<'SharedView'> }): ReactElement {
  const { t } = useTranslation();
  const { id, answered, phase } = shared;
  return (
    <>
      {answered && (
        <p>
          {t('sharing.answered')}: {t(`sharing.choice.${answered.choice}`)} {answered.note}（
          {answered.byName}）
        </p>
      )}
      {phase !== 'closed' && (
        <CommandForm<'PartyAnswerDto', null>
          path={`/shared-incidents/${id}/answer`}
          submit={t('sharing.answerSubmit')}
          body={(data) => ({
            choice: data.get('choice') === 'call-me' ? 'call-me' : 'understood',
            note: String(data.get('note') ?? ''),
          })}
          onDone={() => announce(t('sharing.answerDone'))}
        >
          <SelectField name="choice" label={t('sharing.answer')} required>
            <option value="understood">{t('sharing.choice.understood')}</option>
            <option value="call-me">{t('sharing.choice.call-me')}</option>
          </SelectField>
          <AreaField name="note" label={t('sharing.note')} maxLength={2000} />
        </CommandForm>
      )}
    </>
  );
}

/** Write into the 経過 of the lead, under the name of one's own body. */
export function WriteForm({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <CommandForm<'PartyNoteDto', null>
      path={`/shared-incidents/${id}/entries`}
      submit={t('sharing.writeSubmit')}
      body={(data) => ({ text: needText(data, 'text', t) })}
      onDone={() => announce(t('sharing.writeDone'))}
    >
      <AreaField
        name="text"
        label={t('sharing.text')}
        hint={t('sharing.writeHint')}
        maxLength={4000}
        required
      />
    </CommandForm>
  );
}
