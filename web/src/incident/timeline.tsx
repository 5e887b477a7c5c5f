import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { timelineQuery } from '../api/queries';
import type { Entry } from '../api/types';
import { AttachForm } from '../evidence/attach-form';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { useMay } from '../session/use-session';
import { Disclosure } from '../ui/disclosure';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { EntryLine } from './entry-line';
import { NewsChip } from './news-chip';
import { NoteForm } from './note-form';
import { filterOf, isWanted, type TimelineFilter } from './timeline-filter';
import { TimelineFilters } from './timeline-filters';
import { useIncident } from './use-incident';

/** 経過: by the time things happened; what the system wrote about itself is hidden until asked for. */
export function TimelineTab(): ReactElement {
  const { t } = useTranslation();
  const { id, parties } = useIncident();
  const query = useQuery(timelineQuery(id));
  const may = useMay('desk', 'responder', 'officer');
  const [search, setSearch] = useSearchParams();
  return (
    <div className="flex flex-col gap-4">
      {may && (
        <Section title={t('timeline.add')} className="no-print">
          <NoteForm id={id} parties={parties} />
          {query.data && <NewsChip items={query.data.items} />}
          <Disclosure label={t('files.attach')}>
            {(close) => <AttachForm incident={{ id, parties }} onDone={close} />}
          </Disclosure>
        </Section>
      )}
      <Section title={t('timeline.title')}>
        <Loaded query={query}>
          {({ items }) => (
            <>
              <TimelineFilters
                entries={items}
                search={search}
                onChange={(next) =>
                  void setSearch(next, { preventScrollReset: true, flushSync: true })
                }
              />
              <Days items={items} filter={filterOf(search)} />
            </>
          )}
        </Loaded>
      </Section>
    </div>
  );
}

interface DaysProps {
  readonly items: readonly Entry[];
  readonly filter: TimelineFilter;
}

function Days({ items, filter }: DaysProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const named = useEntryOfAddress(items.length > 0);
  const fits = items.filter((each) => isWanted(each, filter) || each.id === named);
  const shown = fits.filter((each) => filter.system || !each.system || each.id === named);
  const hidden = fits.length - shown.length;
  const sorted = shown.toSorted((one, other) => compare(other, one));
  const days = byDay(sorted, (each) => formatDay(each.happenedAt, language));
  return (
    <>
      {shown.length === 0 && <p>{t(items.length === 0 ? 'timeline.empty' : 'timeline.nothing')}</p>}
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

/** The entry the address names (#entry-…): shown whatever the filter says, and gone to once it is there. */
function useEntryOfAddress(isThere: boolean): string | null {
  const { hash, key } = useLocation();
  const id = hash.startsWith('#entry-') ? hash.slice('#entry-'.length) : null;
  useEffect(() => {
    const line = id && isThere ? document.getElementById(`entry-${id}`) : null;
    line?.scrollIntoView({ block: 'center' });
    line?.focus({ preventScroll: true });
  }, [id, key, isThere]);
  return id;
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
