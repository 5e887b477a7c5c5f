import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body, NewAccount, SetupResult } from '../api/types';
import { CommandForm } from '../ui/command-form';
import { TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { RadioRow } from '../ui/radio-row';
import { textOf } from '../ui/read-form';
import { PASSWORD_MIN } from './password-rule';

/** What was typed: whoever has just set it up need not log in. */
export type SetupOrder = Body<'SetupDto'>;

/** Code, way to begin, and the administrator. */
export function SetupForm({
  onDone,
}: {
  readonly onDone: (accounts: readonly NewAccount[], order: SetupOrder) => void;
}): ReactElement {
  const { t } = useTranslation();
  const min = PASSWORD_MIN;
  const sent = useRef<SetupOrder | null>(null);
  return (
    <CommandForm<'SetupDto', SetupResult>
      path="/setup"
      label={t('setup.title')}
      submit={t('setup.submit')}
      body={(data) => {
        const order = {
          code: textOf(data, 'code'),
          loginId: textOf(data, 'loginId'),
          name: textOf(data, 'name'),
          password: String(data.get('password')),
          samples: data.get('way') === 'samples',
        };
        need(
          !order.code && { field: 'code', message: t('setup.needCode') },
          !order.loginId && { field: 'loginId', message: t('login.needId') },
          !order.name && { field: 'name', message: t('setup.needName') },
          order.password.length < min && {
            field: 'password',
            message: t('setup.shortPassword', { min }),
          },
        );
        sent.current = order;
        return order;
      }}
      onDone={({ accounts }) => {
        if (sent.current) onDone(accounts, sent.current);
      }}
    >
      <TextField
        name="code"
        label={t('setup.code')}
        hint={t('setup.codeHint')}
        autoFocus
        maxLength={40}
        required
        className="font-mono"
      />
      <RadioRow
        name="way"
        legend={t('setup.way')}
        initial="samples"
        stacked
        options={[
          { value: 'samples', label: t('setup.sample') },
          { value: 'real', label: t('setup.real') },
        ]}
      />
      <TextField
        name="loginId"
        label={t('setup.loginId')}
        hint={t('setup.loginIdHint')}
        autoComplete="username"
        maxLength={40}
        required
      />
      <TextField name="name" label={t('setup.name')} autoComplete="name" maxLength={100} required />
      <TextField
        name="password"
        type="password"
        maxLength={1000}
        label={t('setup.password')}
        hint={t('setup.passwordHint', { min })}
        autoComplete="new-password"
        required
      />
    </CommandForm>
  );
}
