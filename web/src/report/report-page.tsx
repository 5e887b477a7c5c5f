import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '../session/use-session';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { ReportForm } from './report-form';

/** /report: ≤ 8 fields, three of them required. */
export function ReportPage(): ReactElement {
  const { t } = useTranslation();
  const session = useSession();
  const may = useMay('desk', 'responder');
  const roles = `${t('role.desk')}・${t('role.responder')}`;
  return (
    <Page title={t('report.title')}>
      {session && may ? (
        <ReportForm session={session} />
      ) : (
        <Notice tone="warn" title={t('error.notAllowed', { roles })} />
      )}
    </Page>
  );
}
