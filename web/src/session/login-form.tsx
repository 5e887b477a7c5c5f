import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/queries';
import type { Session } from '../api/types';
import { CommandForm } from '../ui/command-form';
import { TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';

/** Name and password; `onDone` once the server knows who it is. */
export function LoginForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  return (
    <CommandForm<'LoginDto', Session>
      path="/session"
      label={t('login.title')}
      submit={t('login.submit')}
      enterSends
      body={(data) => {
        const order = { loginId: textOf(data, 'loginId'), password: String(data.get('password')) };
        need(
          !order.loginId && { field: 'loginId', message: t('login.needId') },
          !order.password && { field: 'password', message: t('login.needPassword') },
        );
        return order;
      }}
      onDone={() => {
        void client.fetchQuery({ ...sessionQuery, staleTime: 0 }).then(onDone);
      }}
    >
      <TextField name="loginId" label={t('login.id')} autoComplete="username" autoFocus required />
      <TextField
        name="password"
        label={t('login.password')}
        type="password"
        autoComplete="current-password"
        required
      />
    </CommandForm>
  );
}
