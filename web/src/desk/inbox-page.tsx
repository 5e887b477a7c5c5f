import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { inboxQuery } from '../api/queries';
import type { Inbox } from '../api/types';
import { areKeysOn } from '../app/shortcuts';
import { Hint } from '../ui/field';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { InboxCard } from './inbox-card';
import { useQueueKeys } from './queue-keys';
import { DoneNotice, type Done } from './undo';

/** /inbox 受付箱: reports nobody has taken yet, one queue. */
export function InboxPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(inboxQuery);
  const [done, setDone] = useState<Done | null>(null);
  return (
    <Page title={t('inbox.title')}>
      <p>{t('inbox.lead')}</p>
      {done && <DoneNotice done={done} onUndone={() => setDone(null)} />}
      <Loaded query={query}>{(inbox) => <Queue inbox={inbox} onDone={setDone} />}</Loaded>
    </Page>
  );
}

function Queue({
  inbox,
  onDone,
}: {
  readonly inbox: Inbox;
  readonly onDone: (done: Done) => void;
}): ReactElement {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  useQueueKeys(list);
  const { items, more } = inbox;
  if (items.length === 0) {
    return (
      <Notice tone="good" title={t('inbox.none')}>
        <Link to="/" className="inline-flex min-h-11 items-center">
          {t('nav.board')}
        </Link>
      </Notice>
    );
  }
  return (
    <>
      {areKeysOn() && (
        // A finger has no keys.
        <div className="pointer-coarse:hidden">
          <Hint>{t('inbox.keys')}</Hint>
        </div>
      )}
      <ol ref={list} className="flex flex-col gap-4">
        {items.map((item) => (
          <li key={item.incident.id}>
            <InboxCard item={item} onDone={onDone} />
          </li>
        ))}
      </ol>
      {more > 0 && <p>{t('inbox.more', { count: more })}</p>}
    </>
  );
}
