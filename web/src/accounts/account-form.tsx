import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/queries';
import type { Account } from '../api/types';
import { PASSWORD_MIN } from '../session/password-rule';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { SelectField, TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { Check } from '../ui/radio-row';
import { filled, textOf } from '../ui/read-form';
import { bracketed } from '../i18n/punctuation';

const ROLES = ['desk', 'responder', 'officer', 'auditor', 'administrator'] as const;

interface Props {
  readonly account?: Account;
  readonly onDone: () => void;
}

/** A new account, or the change of one. */
export function AccountForm({ account, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const min = PASSWORD_MIN;
  return (
    <CommandForm<'AccountChangeDto'>
      path={account ? `/accounts/${account.id}` : '/accounts'}
      method={account ? 'PATCH' : 'POST'}
      submit={account ? t('action.save') : t('accounts.add')}
      body={(data) => {
        const text = (field: string): string => textOf(data, field);
        const [loginId, name, password] = [text('loginId'), text('name'), text('password')];
        const roles = ROLES.filter((role) => data.getAll('roles').includes(role));
        need(
          !account && !loginId && { field: 'loginId', message: t('accounts.needLoginId') },
          !name && { field: 'name', message: t('setup.needName') },
          roles.length === 0 && { field: 'roles', message: t('accounts.needRoles') },
          (password !== '' || !account) &&
            password.length < min && {
              field: 'password',
              message: t('setup.shortPassword', { min }),
            },
        );
        const person = textOf(data, 'person') || null;
        return {
          name,
          roles,
          person,
          ...filled({ password }),
          ...(account ? {} : { loginId }),
        };
      }}
      onDone={() => {
        announce(t(account ? 'accounts.changed' : 'accounts.added', { name: account?.name ?? '' }));
        onDone();
      }}
    >
      {!account && <TextField name="loginId" label={t('accounts.loginId')} required />}
      <TextField name="name" label={t('accounts.name')} defaultValue={account?.name} required />
      <fieldset>
        <legend className="text-std-16B-170">{t('accounts.roles')}</legend>
        <div className="flex flex-wrap gap-x-4">
          {ROLES.map((role) => (
            <Check
              key={role}
              name="roles"
              value={role}
              initial={account?.roles.includes(role) ?? false}
            >
              {t(`role.${role}`)}
            </Check>
          ))}
        </div>
      </fieldset>
      <PersonField person={account?.person ?? null} />
      <TextField
        name="password"
        type="password"
        autoComplete="new-password"
        label={t(account ? 'accounts.newPassword' : 'accounts.password')}
        hint={t('setup.passwordHint', { min })}
        required={!account}
      />
    </CommandForm>
  );
}

function PersonField({ person }: { readonly person: string | null }): ReactElement {
  const { t } = useTranslation();
  const plan = useQuery(planQuery).data;
  const holders = plan?.offices.flatMap((office) => office.holders) ?? [];
  const people = [...new Map(holders.map((holder) => [holder.person, holder])).values()];
  return (
    <SelectField
      key={people.length}
      name="person"
      label={t('accounts.person')}
      hint={t('accounts.personHint')}
      defaultValue={person ?? ''}
    >
      <option value="">{t('accounts.nobody')}</option>
      {people.map(({ person: id, name, post }) => (
        <option key={id} value={id}>
          {name}
          {bracketed(post)}
        </option>
      ))}
    </SelectField>
  );
}
