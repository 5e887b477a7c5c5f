import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ButtonLink } from '../ui/button';
import { call } from '../api/client';
import { newKey } from '../api/key';
import { sessionQuery, setupQuery } from '../api/queries';
import type { NewAccount } from '../api/types';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { NewAccounts, type Begun } from './new-accounts';
import { Outside } from './outside';
import { SetupForm, type SetupOrder } from './setup-form';

/** /setup: the first administrator, by the code the server printed. */
export function SetupPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(setupQuery);
  const client = useQueryClient();
  const [made, setMade] = useState<readonly NewAccount[] | null>(null);
  const [begun, setBegun] = useState<Begun>('no');
  const navigate = useNavigate();
  const begin = async (order: SetupOrder): Promise<void> => {
    setBegun('working');
    const known = await enter(order);
    if (known) await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    setBegun(known ? 'yes' : 'no');
    void client.invalidateQueries(setupQuery);
    // Nothing to write down: straight to the five steps.
    if (known && !order.samples) await navigate('/settings/first-run');
  };
  return (
    <Outside setup={query.data}>
      {made ? (
        <NewAccounts accounts={made} begun={begun} />
      ) : (
        <Page title={t('setup.title')}>
          <Loaded query={query}>
            {({ needed, body }) =>
              needed ? (
                <>
                  <p>{t('setup.lead', { body: body.name })}</p>
                  <SetupForm
                    onDone={(accounts, order) => {
                      setMade(accounts);
                      void begin(order);
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

/** Log in as the administrator just made, and make the sample that was asked for; without it there is the log-in page. */
async function enter({ loginId, password, samples }: SetupOrder): Promise<boolean> {
  try {
    await call('/session', { method: 'POST', body: { loginId, password }, quiet: true });
    if (samples) await call('/first-run/sample', { method: 'POST', body: {}, key: newKey() });
    return true;
  } catch {
    return false;
  }
}
