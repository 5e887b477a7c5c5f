import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery, setupQuery } from '../api/queries';
import type { Session } from '../api/types';
import { CommandForm } from '../ui/command-form';
import { SelectField, TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';
import { tellWho } from './who';

const KEPT_BODY = 'hikeshi:body';

/** Body where there are several, name and password; `onDone` once the server knows who it is. */
export function LoginForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const served = useQuery(setupQuery).data?.served ?? [];
  const several = served.length > 1;
  return (
    <CommandForm<'LoginDto', Session>
      path="/session"
      label={t('login.title')}
      submit={t('login.submit')}
      enterSends
      body={(data) => {
        const order = { loginId: textOf(data, 'loginId'), password: String(data.get('password')) };
        const body = textOf(data, 'body');
        need(
          several && !body && { field: 'body', message: t('login.needBody') },
          !order.loginId && { field: 'loginId', message: t('login.needId') },
          !order.password && { field: 'password', message: t('login.needPassword') },
        );
        if (!several) return order;
        localStorage.setItem(KEPT_BODY, body);
        return { ...order, body };
      }}
      onDone={({ account }) => {
        tellWho(account);
        const before = client.getQueryData(sessionQuery.queryKey);
        // Somebody else sat down: what the one before had on the screen is not theirs, nor sent in their name.
        if (before && before.account !== account) return location.reload();
        void client.fetchQuery({ ...sessionQuery, staleTime: 0 }).then(onDone);
      }}
    >
      {several && (
        <SelectField
          name="body"
          label={t('login.body')}
          defaultValue={localStorage.getItem(KEPT_BODY) ?? ''}
          required
        >
          <option value="">{t('login.chooseBody')}</option>
          {served.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        name="loginId"
        label={t('login.id')}
        autoComplete="username"
        maxLength={100}
        autoFocus
        required
      />
      <TextField
        name="password"
        label={t('login.password')}
        type="password"
        maxLength={1000}
        autoComplete="current-password"
        required
      />
    </CommandForm>
  );
}
