import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { settleLogin } from '../api/relogin';
import { Dialog } from '../ui/dialog';
import { LoginForm } from './login-form';

/** The log-in has run out: again, without losing the page; what waited then goes on. */
export function ReloginDialog(): ReactElement {
  const { t } = useTranslation();
  return (
    <Dialog title={t('login.again')} onClose={() => settleLogin(false)}>
      <p>{t('login.againWhy')}</p>
      <LoginForm onDone={() => settleLogin(true)} />
    </Dialog>
  );
}
