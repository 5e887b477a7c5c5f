import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../session/use-session';
import { Notice } from '../ui/notice';
import { firstRunQuery } from './query';

/** On the board of an administrator, until every step is done or skipped, or the list is put away. */
export function FirstRunLine(): ReactElement | null {
  const { t } = useTranslation();
  const administrator = useMay('administrator');
  const { data } = useQuery({ ...firstRunQuery, enabled: administrator });
  const open = data?.steps.filter(({ state }) => state === 'open').length ?? 0;
  if (!administrator || !data || data.putAway || open === 0) return null;
  return (
    <Notice tone="warn" title={t('board.firstRun', { count: open })}>
      <Link to="/settings/first-run">{t('board.firstRunGo')}</Link>
    </Notice>
  );
}
