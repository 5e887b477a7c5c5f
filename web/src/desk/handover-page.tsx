import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { handoverDraftQuery, handoversQuery } from '../api/queries';
import { useMay, useSession } from '../session/use-session';
import { Button } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { HandoverCard } from './handover-card';
import { HandoverForm } from './handover-form';
import { dot } from '../i18n/punctuation';

/** /handover 引継ぎ: what waits to be accepted, and the note of this shift. */
export function HandoverPage(): ReactElement {
  const { t } = useTranslation();
  const may = useMay('desk', 'responder', 'officer');
  if (!may) {
    const roles = [t('role.desk'), t('role.responder'), t('role.officer')].join(dot());
    return (
      <Page title={t('handover.title')}>
        <Notice tone="warn" title={t('error.notAllowed', { roles })} />
      </Page>
    );
  }
  return (
    <Page
      title={t('handover.title')}
      actions={
        <Button className="no-print" onClick={() => window.print()}>
          {t('handover.print')}
        </Button>
      }
    >
      <p className="print:hidden">{t('handover.lead')}</p>
      <Given />
      <Draft />
      <Past />
    </Page>
  );
}

function Given(): ReactElement | null {
  const { t } = useTranslation();
  const waiting = useQuery(handoversQuery).data?.waiting ?? [];
  if (waiting.length === 0) return null;
  return (
    <Section title={t('handover.waitingTitle')}>
      <ul className="flex flex-col gap-4">
        {waiting.map((each) => (
          <li key={each.id}>
            <HandoverCard handover={each} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Draft(): ReactElement {
  const { t } = useTranslation();
  const account = useSession()?.account ?? '';
  const query = useQuery(handoverDraftQuery);
  return (
    <Loaded query={query}>
      {(draft) => (
        <Section title={t('handover.draftTitle')}>
          {draft.items.length === 0 ? (
            <p>{t('handover.none')}</p>
          ) : (
            <HandoverForm key={account} draft={draft} account={account} />
          )}
        </Section>
      )}
    </Loaded>
  );
}

function Past(): ReactElement | null {
  const { t } = useTranslation();
  const past = useQuery(handoversQuery).data?.past ?? [];
  if (past.length === 0) return null;
  return (
    <details className="print:hidden">
      <summary className="min-h-11 cursor-pointer content-center text-std-18B-160">
        {t('handover.pastTitle')}
      </summary>
      <ul className="flex flex-col gap-4">
        {past.map((each) => (
          <li key={each.id}>
            <HandoverCard handover={each} />
          </li>
        ))}
      </ul>
    </details>
  );
}
