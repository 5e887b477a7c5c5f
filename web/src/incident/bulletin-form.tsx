import { useRef, useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
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
import { BulletinOvertaken } from './bulletin-overtaken';
import { bothWords, type Words } from './bulletin-words';
import { readUntil } from './read-when';
import { useIncident } from './use-incident';

const NOTHING: When = { day: '', time: '' };

interface Props extends Bulletin {
  readonly onDone: () => void;
}

/** Write what all staff are told: its words come from the state as the form was opened. */
export function BulletinForm({ draft, posted, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  // As the form was opened: a live change must not overwrite what somebody is typing.
  const [words] = useState<Words>(draft);
  const [next, setNext] = useState(draft.next ? dayAndTime(Date.parse(draft.next)) : NOTHING);
  const [seen, setSeen] = useState(posted?.at);
  const [sent, setSent] = useState<Words | null>(null);
  const fields = useRef<HTMLDivElement>(null);
  const overwrite = (): void => {
    flushSync(() => setSeen(posted?.at));
    fields.current?.closest('form')?.requestSubmit();
  };
  const takeBoth = (theirs: Words): void => {
    const form = fields.current?.closest('form');
    if (form) Object.entries(bothWords(theirs, wordsIn(new FormData(form)))).forEach(putInto(form));
    setSeen(posted?.at);
  };
  return (
    <CommandForm<'BulletinDto'>
      path={`/incidents/${id}/bulletin`}
      submit={t('bulletins.submit')}
      body={(data) => {
        const { stopped, instead } = wordsIn(data);
        need(!stopped && { field: 'stopped', message: t('bulletins.needStopped') });
        const nextNews = readUntil('nextNews', next, t);
        // Asked for at each drawing, too, while an error stands: the same words must not draw anew.
        setSent((before) => (isSame({ stopped, instead }, before) ? before : { stopped, instead }));
        return { stopped, instead, ...(nextNews ? { nextNews } : {}), ...(seen ? { seen } : {}) };
      }}
      onRefused={() => setSent(null)}
      onDone={() => {
        announce(t('bulletins.done'));
        onDone();
      }}
    >
      {posted?.at !== seen && !isSame(posted, sent) && (
        <BulletinOvertaken
          posted={posted}
          onLeave={onDone}
          onBoth={takeBoth}
          onOverwrite={overwrite}
        />
      )}
      <Hint>{t('bulletins.hint')}</Hint>
      <div ref={fields} className="flex flex-col gap-4">
        <TextField
          name="stopped"
          label={t('bulletins.stopped')}
          defaultValue={words.stopped}
          maxLength={200}
          required
        />
        <AreaField
          name="instead"
          label={t('bulletins.instead')}
          defaultValue={words.instead}
          maxLength={1000}
        />
      </div>
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

/** As if it were typed: whoever keeps what is typed hears of it. */
function putInto(form: HTMLFormElement): (field: readonly [string, string]) => void {
  return ([name, text]) => {
    const box = form.elements.namedItem(name);
    if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return;
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
}

/** One's own words are there already, while their answer is still on its way. */
function isSame(posted: Words | null, sent: Words | null): boolean {
  return sent !== null && posted?.stopped === sent.stopped && posted.instead === sent.instead;
}

function wordsIn(data: FormData): Words {
  return { stopped: textOf(data, 'stopped'), instead: textOf(data, 'instead') };
}
