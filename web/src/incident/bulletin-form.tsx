import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bulletin } from '../api/types';
import { dayAndTime } from '../format/date-input';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { Hint } from '../ui/field';
import { AreaField, TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';
import { WhenField, type When } from '../ui/when-field';
import { readUntil } from './read-when';
import { useIncident } from './use-incident';

const NOTHING: When = { day: '', time: '' };

interface Props {
  readonly draft: Bulletin['draft'];
  readonly onDone: () => void;
}

/** Write what all staff are told: its words come from the state as the form was opened. */
export function BulletinForm({ draft, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  // As the form was opened: a live change must not overwrite what somebody is typing.
  const [first] = useState(draft);
  const [next, setNext] = useState(first.next ? dayAndTime(Date.parse(first.next)) : NOTHING);
  return (
    <CommandForm<'BulletinDto'>
      path={`/incidents/${id}/bulletin`}
      submit={t('bulletins.submit')}
      body={(data) => {
        const stopped = textOf(data, 'stopped');
        need(!stopped && { field: 'stopped', message: t('bulletins.needStopped') });
        const nextNews = readUntil('nextNews', next, t);
        return { stopped, instead: textOf(data, 'instead'), ...(nextNews ? { nextNews } : {}) };
      }}
      onDone={() => {
        announce(t('bulletins.done'));
        onDone();
      }}
    >
      <Hint>{t('bulletins.hint')}</Hint>
      <TextField
        name="stopped"
        label={t('bulletins.stopped')}
        defaultValue={first.stopped}
        maxLength={200}
        required
      />
      <AreaField
        name="instead"
        label={t('bulletins.instead')}
        defaultValue={first.instead}
        maxLength={1000}
      />
      <WhenField
        name="nextNews"
        legend={t('bulletins.next')}
        hint={t('bulletins.nextHint')}
        side="future"
        soon
        value={next}
        onChange={setNext}
      />
    </CommandForm>
  );
}
