import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { incidentsQuery } from '../api/queries';
import { SharedLines } from '../sharing/shared-lines';
import { Button } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { MoreButton } from '../ui/more-button';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { findNumber } from './find-number';
import { Filters } from './filters';
import { IncidentLines } from './incident-lines';

/** /incidents: filters and search live in the address, so that they can be kept and shared. */
export function ListPage(): ReactElement {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const query = useInfiniteQuery(incidentsQuery(search));
  const box = useRef<HTMLInputElement>(null);
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash === '#search') box.current?.focus();
  }, [hash, key]);
  const jump = async (typed: string): Promise<void> => {
    const incident = await findNumber(typed).catch(() => null);
    if (incident) void navigate(`/incidents/${incident.id}`);
  };
  return (
    <Page title={t('list.title')} actions={<Link to="/stats">{t('nav.stats')}</Link>}>
      <Filters
        search={search}
        onChange={(next) => setSearch(next, { replace: true })}
        box={box}
        onEnter={(typed) => void jump(typed)}
      />
      <Loaded query={query}>
        {({ pages }) => {
          const count = pages.reduce((sum, { items }) => sum + items.length, 0);
          if (count === 0) {
            return (
              <Notice title={t('list.empty')}>
                {search.size > 0 && (
                  <Button onClick={() => setSearch({})}>{t('list.clear')}</Button>
                )}
              </Notice>
            );
          }
          return (
            <>
              <p role="status">{t('list.found', { count })}</p>
              <IncidentLines pages={pages} />
            </>
          );
        }}
      </Loaded>
      <SharedLines />
      <MoreButton query={query} />
    </Page>
  );
}
