import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../api/server-time';
import type { UpdatePreview } from '../api/types';
import { dayAndTime } from '../format/date-input';
import { formatTime } from '../format/when';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { AreaField, TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { Notice } from '../ui/notice';
import { textOf } from '../ui/read-form';
import { WhenField, type When } from '../ui/when-field';
import { readUntil } from './read-when';
import { useIncident } from './use-incident';
import { comma } from '../i18n/punctuation';

interface Props {
  readonly preview: UpdatePreview;
  readonly onDone: () => void;
}

const NOTHING: When = { day: '', time: '' };

/** Write a 続報: its words are filled in from the state, and whoever gets it is shown before it is sent. */
export function UpdateForm({ preview, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  // As the form was opened: a live change must not overwrite what somebody is typing.
  const [first] = useState(preview);
  const planned = first.next ? dayAndTime(Date.parse(first.next)) : NOTHING;
  const [next, setNext] = useState(planned);
  if (preview.audience.length === 0) return <p>{t('updates.nobody')}</p>;
  return (
    <CommandForm<'UpdateDto'>
      path={`/incidents/${id}/updates`}
      submit={t('updates.send', { count: countOf(preview) })}
      body={(data) => {
        const conclusion = textOf(data, 'conclusion');
        const kept = next.day === planned.day && next.time === planned.time;
        const nextReport = kept ? null : readUntil('nextReport', next, t);
        need(!conclusion && { field: 'conclusion', message: t('updates.needConclusion') });
        return {
          ...{ conclusion, affected: textOf(data, 'affected'), doing: textOf(data, 'doing') },
          ...(nextReport ? { nextReport } : {}),
        };
      }}
      onDone={() => {
        announce(t('updates.sent', { number: preview.number }));
        onDone();
      }}
    >
      <p className="text-std-16B-170">{t('updates.number', { number: preview.number })}</p>
      <Words first={first} />
      <WhenField
        name="nextReport"
        legend={t('updates.nextReport')}
        hint={t('updates.nextReportHint')}
        side="future"
        soon
        value={next}
        onChange={setNext}
      />
      <Audience preview={preview} />
    </CommandForm>
  );
}

/** What it says. */
function Words({ first }: { readonly first: UpdatePreview }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        name="conclusion"
        label={t('updates.conclusion')}
        hint={t('updates.conclusionHint')}
        defaultValue={first.conclusion}
        maxLength={200}
        required
      />
      <AreaField
        name="affected"
        label={t('updates.affected')}
        hint={t('updates.affectedHint')}
        defaultValue={first.affected}
        maxLength={1000}
      />
      <AreaField
        name="doing"
        label={t('updates.doing')}
        hint={t('updates.doingHint')}
        defaultValue={first.doing}
        maxLength={1000}
      />
    </>
  );
}

function countOf({ audience }: UpdatePreview): number {
  return new Set(audience.flatMap(({ people }) => people.map(({ person }) => person))).size;
}

/** Who gets it, and who of the ladder does not. */
function Audience({ preview }: Pick<Props, 'preview'>): ReactElement {
  const { t } = useTranslation();
  const { audience, without } = preview;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-std-16B-170">{t('updates.audience')}</h3>
      <ul className="list-disc pl-6">
        {audience.map(({ office, officeTitle, people }) => (
          <li key={office}>
            {officeTitle}:{' '}
            {people
              .map(({ personName, leavesAt }) => `${personName}${later(leavesAt)}`)
              .join(comma())}
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <Notice tone="warn" title={t('updates.without', { offices: without.join(comma()) })}>
          <p>{t('updates.withoutWhy')}</p>
        </Notice>
      )}
    </div>
  );

  function later(at: string): string {
    const waits = Date.parse(at) > serverNow();
    return waits ? t('updates.leavesAt', { time: formatTime(at) }) : '';
  }
}
