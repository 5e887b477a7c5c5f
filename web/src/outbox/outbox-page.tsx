import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { noticesQuery } from '../api/queries';
import { Button } from '../ui/button';
import { SelectField } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { MailCard } from './mail-card';

const STATUSES = [
  'pending',
  'sending',
  'uncertain',
  'accepted',
  'undeliverable',
  'superseded',
  'parked',
] as const;

/** /outbox 送信箱: every mail as sent, its state and attempts. */
export function OutboxPage(): ReactElement {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const query = useInfiniteQuery(noticesQuery(search));
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };
  return (
    <Page title={t('outbox.title')}>
      <p>{t('outbox.lead')}</p>
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          name="status"
          label={t('outbox.state')}
          value={search.get('status') ?? ''}
          onChange={({ target }) => set('status', target.value)}
        >
          <option value="">{t('list.all')}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`outbox.status.${status}`)}
            </option>
          ))}
        </SelectField>
        {search.has('incident') && (
          <Button look="plain" onClick={() => set('incident', '')}>
            {t('list.clear')}
          </Button>
        )}
      </div>
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Notice title={t('outbox.empty')} />;
          return (
            <ul className="flex flex-col gap-3">
              {items.map((line) => (
                <MailCard key={line.id} line={line} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('action.more')}
        </Button>
      )}
    </Page>
  );
}
