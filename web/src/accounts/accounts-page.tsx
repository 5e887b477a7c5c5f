import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '../api/queries';
import { useMay } from '../session/use-session';
import { Disclosure } from '../ui/disclosure';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { AccountCard } from './account-card';
import { AccountForm } from './account-form';

/** /accounts 利用者, for the administrator. */
export function AccountsPage(): ReactElement {
  const { t } = useTranslation();
  const may = useMay('administrator');
  return (
    <Page title={t('accounts.title')}>
      {may ? (
        <List />
      ) : (
        <Notice tone="warn" title={t('error.notAllowed', { roles: t('role.administrator') })} />
      )}
    </Page>
  );
}

function List(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(accountsQuery);
  return (
    <Section title={t('accounts.title')}>
      <Loaded query={query}>
        {(accounts) => (
          <ul className="flex flex-col gap-3">
            {accounts.map((account) => (
              <AccountCard key={account.id} account={account} />
            ))}
          </ul>
        )}
      </Loaded>
      <Disclosure label={t('accounts.add')} look="second">
        {(close) => <AccountForm onDone={close} />}
      </Disclosure>
    </Section>
  );
}
