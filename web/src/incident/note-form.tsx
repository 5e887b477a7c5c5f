import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Incident } from '../api/types';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { AreaField } from '../ui/inputs';
import type { When } from '../ui/when-field';
import { HappenedAt } from './happened-at';
import { SharedCheck } from '../sharing/shared-check';
import { needText } from './need-reason';
import { readHappenedAt } from './read-when';

const NOW: When = { day: '', time: '' };

/** Write into the 経過, with the time it happened. The key `.` brings the cursor here. */
export function NoteForm({ id, parties }: Pick<Incident, 'id' | 'parties'>): ReactElement {
  const { t } = useTranslation();
  const [when, setWhen] = useState(NOW);
  const [shared, setShared] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash === '#record') box.current?.focus();
  }, [hash, key]);
  return (
    <CommandForm<'NoteDto'>
      path={`/incidents/${id}/entries`}
      submit={t('timeline.submit')}
      body={(data) => ({
        text: needText(data, 'text', t),
        ...readHappenedAt(when, t),
        ...(shared ? { shared } : {}),
      })}
      onDone={() => {
        setWhen(NOW);
        setShared(false);
        announce(t('timeline.done'));
      }}
    >
      <AreaField
        ref={box}
        name="text"
        label={t('timeline.text')}
        hint={t('timeline.textHint')}
        maxLength={4000}
        required
      />
      {parties.count > 0 && <SharedCheck checked={shared} onChange={setShared} />}
      <HappenedAt value={when} onChange={setWhen} />
    </CommandForm>
  );
}
