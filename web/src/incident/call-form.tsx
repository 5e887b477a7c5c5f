import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rung } from '../api/types';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { SelectField, TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { RadioRow } from '../ui/radio-row';
import { choiceOf, filled, textOf } from '../ui/read-form';
import { useIncident } from './use-incident';
import { bracketed } from '../i18n/punctuation';

const RESULTS = ['no-reply', 'away', 'busy', 'left-message'] as const;
const CHANNELS = ['extension', 'phone', 'mobile', 'duty-mobile', 'in-person'] as const;

interface Props {
  readonly rung: Rung;
  readonly onDone: () => void;
}

/** A call that nobody answered: whom, by which means, with what result. */
export function CallForm({ rung, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  const known = rung.channels.filter((each) => each !== 'mail');
  return (
    <CommandForm<'CallAttemptDto'>
      path={`/incidents/${id}/rungs/${encodeURIComponent(rung.id)}/calls`}
      submit={t('telling.recordCall')}
      body={(data) => {
        const person = textOf(data, 'person');
        const result = choiceOf(data, 'result', RESULTS);
        need(
          !person && { field: 'person', message: t('telling.needWhom') },
          !result && { field: 'result', message: t('telling.needResult') },
        );
        const channel = choiceOf(data, 'channel', known.length > 0 ? known : CHANNELS);
        const more = filled({ note: textOf(data, 'note') });
        return { person, result: result ?? 'no-reply', ...(channel ? { channel } : {}), ...more };
      }}
      onDone={() => {
        announce(t('telling.callRecorded'));
        onDone();
      }}
    >
      <SelectField name="person" label={t('telling.whom')} required defaultValue="">
        <option value="">{t('report.choose')}</option>
        {rung.candidates.map(({ person, name, post }) => (
          <option key={person} value={person}>
            {name}
            {bracketed(post)}
          </option>
        ))}
      </SelectField>
      <RadioRow
        name="result"
        legend={t('telling.result')}
        required
        options={RESULTS.map((value) => ({ value, label: t(`telling.called.${value}`) }))}
      />
      <SelectField name="channel" label={t('telling.means')} defaultValue="">
        <option value="">{t('telling.meansUnsaid')}</option>
        {(known.length > 0 ? known : CHANNELS).map((channel) => (
          <option key={channel} value={channel}>
            {t(`contacts.channel.${channel}`)}
          </option>
        ))}
      </SelectField>
      <TextField name="note" label={t('contacts.note')} maxLength={500} />
    </CommandForm>
  );
}
