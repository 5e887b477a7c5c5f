import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewAccount } from '../api/types';
import { Button, ButtonLink } from '../ui/button';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { bracketed, dot } from '../i18n/punctuation';

/** Whether the administrator is logged in by now. */
export type Begun = 'no' | 'working' | 'yes';

/** The accounts just made, with passwords that nobody can see again. */
export function NewAccounts({
  accounts,
  begun,
}: {
  readonly accounts: readonly NewAccount[];
  readonly begun: Begun;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Page title={t('setup.done')}>
      {accounts.length > 0 && <Notice tone="warn" title={t('setup.doneLead')} />}
      <ul className="grid gap-3 sm:grid-cols-2 print:grid-cols-2">
        {accounts.map((account) => (
          <AccountCard key={account.loginId} account={account} />
        ))}
      </ul>
      <div className="no-print flex flex-wrap gap-3">
        <Button onClick={() => window.print()}>{t('action.print')}</Button>
        {begun === 'working' ? (
          <p role="status">{t('setup.making')}</p>
        ) : (
          <ButtonLink to={begun === 'yes' ? '/' : '/login'} look="main">
            {t(begun === 'yes' ? 'setup.toBoard' : 'setup.toLogin')}
          </ButtonLink>
        )}
      </div>
    </Page>
  );
}

function AccountCard({ account }: { readonly account: NewAccount }): ReactElement {
  const { t } = useTranslation();
  const { loginId, name, roles, password } = account;
  return (
    <li className="rounded-8 border border-solid-gray-420 bg-white p-4">
      <p className="text-std-16B-170">
        {name}{' '}
        <span className="text-dns-16N-130">
          {bracketed(roles.map((role) => t(`role.${role}`)).join(dot()))}
        </span>
      </p>
      <dl className="mt-1 grid grid-cols-[max-content_1fr] gap-x-4">
        <dt>{t('setup.account')}</dt>
        <dd className="font-mono">{loginId}</dd>
        <dt>{t('login.password')}</dt>
        <dd className="font-mono select-all">{password || t('setup.own')}</dd>
      </dl>
    </li>
  );
}
