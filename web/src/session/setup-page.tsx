import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/button';
import { setupQuery } from '../api/queries';
import type { NewAccount } from '../api/types';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { NewAccounts } from './new-accounts';
import { Outside } from './outside';
import { SetupForm } from './setup-form';

/** /setup: the first administrator, by the code the server printed. */
export function SetupPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(setupQuery);
  const client = useQueryClient();
  const [made, setMade] = useState<readonly NewAccount[] | null>(null);
  return (
    <Outside setup={query.data}>
      {made ? (
        <NewAccounts accounts={made} />
      ) : (
        <Page title={t('setup.title')}>
          <Loaded query={query}>
            {({ needed, body }) =>
              needed ? (
                <>
                  <p>{t('setup.lead', { body: body.name })}</p>
                  <SetupForm
                    onDone={(accounts) => {
                      setMade(accounts);
                      void client.invalidateQueries(setupQuery);
                    }}
                  />
                </>
              ) : (
                <Notice title={t('setup.already')}>
                  <ButtonLink to="/login" look="main" className="mt-3">
                    {t('setup.toLogin')}
                  </ButtonLink>
                </Notice>
              )
            }
          </Loaded>
        </Page>
      )}
    </Outside>
  );
}
