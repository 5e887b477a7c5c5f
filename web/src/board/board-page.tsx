import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { boardQuery } from '../api/queries';
import type { Board } from '../api/types';
import { useMay } from '../session/use-session';
import { FirstRunLine } from '../first-run/first-run-line';
import { ButtonLink } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { SharedLines } from '../sharing/shared-lines';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { BoardCard } from './board-card';
import { CallList } from './call-list';
import { InboxLine } from './inbox-line';
import { MailLine } from './mail-line';
import { YoursPart } from './yours-part';

/** / 状況盤: what is open now, worst first. */
export function BoardPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(boardQuery);
  const mayReport = useMay('desk', 'responder');
  const report = mayReport && (
    <ButtonLink to="/report" look="main" className="min-h-14 px-8">
      {t('action.report')}
    </ButtonLink>
  );
  return (
    <Page title={t('board.title')} actions={report}>
      <Loaded query={query}>{(board) => <Everything board={board} />}</Loaded>
    </Page>
  );
}

function Everything({ board }: { readonly board: Board }): ReactElement {
  const { t } = useTranslation();
  const { mail, calls, open, more } = board;
  // The desk telephones first; whoever decides sees first what waits for them, and not below a night's calls.
  const isDesk = useMay('desk');
  const list = calls.length > 0 && <CallList calls={calls} mailFails={mail.state === 'failing'} />;
  return (
    <>
      <FirstRunLine />
      <MailLine mail={mail} />
      <InboxLine inbox={mail.inbox} />
      {isDesk && list}
      <YoursPart board={board} />
      {!isDesk && list}
      {open.length === 0 && <Notice title={t('board.empty')}>{t('board.emptyHint')}</Notice>}
      <ul className="grid gap-4 lg:grid-cols-2">
        {open.map((line) => (
          <BoardCard key={line.incident.id} line={line} />
        ))}
      </ul>
      <SharedLines />
      {more > 0 && <Link to="/incidents?phase=open">{t('board.more', { count: more })}</Link>}
    </>
  );
}
