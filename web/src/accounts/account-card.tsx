import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../api/types';
import { CommandForm } from '../ui/command-form';
import { Tag } from '../ui/chip';
import { Disclosure } from '../ui/disclosure';
import { AccountForm } from './account-form';

/** One account: who, which roles, stopped or not. */
export function AccountCard({ account }: { readonly account: Account }): ReactElement {
  const { t } = useTranslation();
  const { id, name, loginId, roles, disabled } = account;
  return (
    <li className="rounded-8 border border-solid-gray-420 p-3">
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-std-16B-170">{name}</span>
        <span className="font-mono">{loginId}</span>
        {roles.map((role) => (
          <Tag key={role}>{t(`role.${role}`)}</Tag>
        ))}
        {disabled && <Tag tone="bad">{t('accounts.disabled')}</Tag>}
      </p>
      <div className="flex flex-wrap gap-2">
        <Disclosure label={t('accounts.change')}>
          {(close) => <AccountForm account={account} onDone={close} />}
        </Disclosure>
        <CommandForm<'AccountChangeDto'>
          path={`/accounts/${id}`}
          method="PATCH"
          look="plain"
          submit={t(disabled ? 'accounts.enable' : 'accounts.disable')}
          body={() => ({ disabled: !disabled })}
        />
      </div>
    </li>
  );
}
