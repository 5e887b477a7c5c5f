import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { noticesQuery } from '../api/queries';
import { useMay } from '../session/use-session';
import { Loaded } from '../ui/loaded';
import { MoreButton } from '../ui/more-button';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { MailCard } from './mail-card';
import { OutboxFilters } from './outbox-filters';

/** /outbox 送信箱: every mail as sent, its state and attempts. */
export function OutboxPage(): ReactElement {
  const { t } = useTranslation();
  const administrator = useMay('administrator');
  const [search, setSearch] = useSearchParams();
  // What was typed goes with the conditions: the fields begin anew.
  const [cleared, setCleared] = useState(0);
  const query = useInfiniteQuery(noticesQuery(search));
  return (
    <Page
      title={t('outbox.title')}
      actions={administrator && <Link to="/outbox/setup">{t('mailSetup.title')}</Link>}
    >
      <p>{t('outbox.lead')}</p>
      <OutboxFilters
        key={cleared}
        search={search}
        onChange={(next) => setSearch(next, { replace: true })}
        onClear={() => {
          setSearch({}, { replace: true });
          setCleared(cleared + 1);
        }}
      />
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Notice title={t('outbox.empty')} />;
          return (
            <>
              <p role="status">{t('outbox.found', { count: items.length })}</p>
              <ul className="flex flex-col gap-3">
                {items.map((line) => (
                  <MailCard key={line.id} line={line} />
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
      <MoreButton query={query} />
    </Page>
  );
}
