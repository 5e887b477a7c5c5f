import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/queries';
import type { Account } from '../api/types';
import { PASSWORD_MIN } from '../session/password-rule';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { CommandForm } from '../ui/command-form';
import { Facts } from '../ui/facts';
import { SelectField, TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { KeepTheirs } from '../ui/keep-theirs';
import { Notice } from '../ui/notice';
import { Check } from '../ui/radio-row';
import { filled, textOf } from '../ui/read-form';
import { bracketed, comma } from '../i18n/punctuation';

const ROLES = ['desk', 'responder', 'officer', 'auditor', 'administrator'] as const;

interface Props {
  readonly account?: Account;
  readonly onDone: () => void;
}

/** A new account, or the change of one. */
export function AccountForm({ account: now, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  // As the form was opened: another administrator's change is shown beside it, and not written over unseen.
  const [account] = useState(now);
  const [seen, setSeen] = useState(now?.seen);
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
          ...(account ? { seen } : { loginId }),
        };
      }}
      onDone={() => {
        announce(t(account ? 'accounts.changed' : 'accounts.added', { name: account?.name ?? '' }));
        onDone();
      }}
    >
      {now && now.seen !== seen && <Overtaken account={now} onLeave={onDone} onSeen={setSeen} />}
      {!account && (
        <TextField name="loginId" label={t('accounts.loginId')} maxLength={40} required />
      )}
      <TextField
        name="name"
        label={t('accounts.name')}
        defaultValue={account?.name}
        maxLength={100}
        required
      />
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
        maxLength={1000}
        autoComplete="new-password"
        label={t(account ? 'accounts.newPassword' : 'accounts.password')}
        hint={t('setup.passwordHint', { min })}
        required={!account}
      />
    </CommandForm>
  );
}

interface OvertakenProps {
  readonly account: Account;
  readonly onLeave: () => void;
  readonly onSeen: (seen: string) => void;
}

/** Another administrator was first: what stands there now, with one's own in the fields below. */
function Overtaken({ account, onLeave, onSeen }: OvertakenProps): ReactElement {
  const { t } = useTranslation();
  const person = usePeople().find((each) => each.person === account.person);
  const { name, roles, disabled, seen } = account;
  return (
    <div role="status">
      <Notice tone="warn" title={t('accounts.overtaken')}>
        <Facts
          rows={[
            [t('accounts.name'), name],
            [t('accounts.roles'), roles.map((role) => t(`role.${role}`)).join(comma())],
            [t('accounts.person'), person?.name ?? t('accounts.nobody')],
            ...(disabled ? ([[t('accounts.state'), t('accounts.disabled')]] as const) : []),
          ]}
        />
        <div className="mt-3 flex flex-wrap gap-3">
          <KeepTheirs onLeave={onLeave}>{t('accounts.keepTheirs')}</KeepTheirs>
          <Button look="danger" onClick={() => onSeen(seen)}>
            {t('accounts.useMine')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}

/** Everybody of the plan, once. */
function usePeople() {
  const plan = useQuery(planQuery).data;
  const holders = plan?.offices.flatMap((office) => office.holders) ?? [];
  return [...new Map(holders.map((holder) => [holder.person, holder])).values()];
}

function PersonField({ person }: { readonly person: string | null }): ReactElement {
  const { t } = useTranslation();
  const people = usePeople();
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
