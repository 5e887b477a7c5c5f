import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { Page, Section } from '../ui/page';
import { PASSWORD_MIN } from './password-rule';

/** /password */
export function PasswordPage(): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const min = PASSWORD_MIN;
  return (
    <Page title={t('password.title')}>
      <Section title={t('password.title')}>
        <CommandForm<'PasswordChangeDto'>
          path="/session/password"
          submit={t('password.submit')}
          body={(data) => {
            const typed = (name: string): string => String(data.get(name));
            const [current, next] = [typed('current'), typed('next')];
            need(
              !current && { field: 'current', message: t('login.needPassword') },
              next.length < min && {
                field: 'next',
                message: t('setup.shortPassword', { min }),
              },
              next !== typed('repeat') && { field: 'repeat', message: t('password.differ') },
            );
            return { current, next };
          }}
          onDone={() => {
            announce(t('password.done'));
            void navigate('/');
          }}
        >
          <TextField
            name="current"
            type="password"
            maxLength={1000}
            label={t('password.current')}
            autoComplete="current-password"
            required
          />
          <TextField
            name="next"
            type="password"
            maxLength={1000}
            label={t('password.next')}
            hint={t('setup.passwordHint', { min })}
            autoComplete="new-password"
            required
          />
          <TextField
            name="repeat"
            type="password"
            maxLength={1000}
            label={t('password.repeat')}
            autoComplete="new-password"
            required
          />
        </CommandForm>
      </Section>
    </Page>
  );
}
