import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { setupQuery } from '../api/queries';
import { Page } from '../ui/page';
import { LoginForm } from './login-form';
import { Outside } from './outside';

/** /login */
export function LoginPage(): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const setup = useQuery(setupQuery).data;
  return (
    <Outside setup={setup}>
      <Page title={t('login.title')}>
        {setup?.needed && <Link to="/setup">{t('login.firstRun')}</Link>}
        <LoginForm onDone={() => void navigate(inside(search.get('to')), { replace: true })} />
        <p>
          <a href="/lite/login" className="inline-flex min-h-11 items-center">
            {t('login.lite')}
          </a>
        </p>
      </Page>
    </Outside>
  );
}

/** Only a path of this console: never another site. */
function inside(to: string | null): string {
  return to?.startsWith('/') && !to.startsWith('//') ? to : '/';
}
