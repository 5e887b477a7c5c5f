import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { timelineQuery } from '../api/queries';
import type { Entry } from '../api/types';
import { AttachForm } from '../evidence/attach-form';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { useMay } from '../session/use-session';
import { Disclosure } from '../ui/disclosure';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { Check } from '../ui/radio-row';
import { EntryLine } from './entry-line';
import { NoteForm } from './note-form';
import { useIncident } from './use-incident';

/** 経過: by the time things happened; what the system wrote about itself is hidden until asked for. */
export function TimelineTab(): ReactElement {
  const { t } = useTranslation();
  const { id, parties } = useIncident();
  const query = useQuery(timelineQuery(id));
  const may = useMay('desk', 'responder', 'officer');
  const [system, setSystem] = useState(false);
  return (
    <div className="flex flex-col gap-4">
      {may && (
        <Section title={t('timeline.add')} className="no-print">
          <NoteForm id={id} parties={parties} />
          <Disclosure label={t('files.attach')}>
            {(close) => <AttachForm incident={{ id, parties }} onDone={close} />}
          </Disclosure>
        </Section>
      )}
      <Section
        title={t('timeline.title')}
        actions={
          <Check name="system" checked={system} onChange={setSystem}>
            {t('timeline.system')}
          </Check>
        }
      >
        <Loaded query={query}>{({ items }) => <Days items={items} system={system} />}</Loaded>
      </Section>
    </div>
  );
}

function Days({ items, system }: { items: readonly Entry[]; system: boolean }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = items.filter((each) => system || !each.system);
  const hidden = items.length - shown.length;
  const sorted = shown.toSorted((one, other) => compare(other, one));
  const days = byDay(sorted, (each) => formatDay(each.happenedAt, language));
  return (
    <>
      {shown.length === 0 && <p>{t('timeline.empty')}</p>}
      {[...days].map(([day, entries]) => (
        <section key={day}>
          <h3 className="border-b border-solid-gray-420">{day}</h3>
          <ol>
            {entries.map((entry) => (
              <EntryLine key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {hidden > 0 && <p className="text-dns-14N-130">{t('timeline.hidden', { count: hidden })}</p>}
    </>
  );
}

function byDay(entries: readonly Entry[], dayOf: (entry: Entry) => string): Map<string, Entry[]> {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) days.set(dayOf(entry), [...(days.get(dayOf(entry)) ?? []), entry]);
  return days;
}

/** By the time of happening, then by the place in the chain. */
function compare(one: Entry, other: Entry): number {
  return one.happenedAt.localeCompare(other.happenedAt) || one.seq - other.seq;
}
