import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command';
import { useSession } from '../session/use-session';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { countTyped, forgetTyped } from '../ui/typed-store';

/** Ends the log-in; asks first where text that was typed and not sent would go with it. */
export function LogOut(): ReactElement {
  const { t } = useTranslation();
  const account = useSession()?.account ?? '';
  const [typed, setTyped] = useState(0);
  const { send, state, error } = useCommand({
    // The log-in has run out already.
    onRefused: ({ problem }) => problem.status === 401 && leave(),
  });
  const end = async (): Promise<void> => {
    setTyped(0);
    if (await send({ path: '/session', method: 'DELETE' })) leave();
  };
  const ask = async (): Promise<void> => {
    const count = await countTyped(account);
    if (count > 0) setTyped(count);
    else await end();
  };
  return (
    <>
      <Button look="plain" busy={state !== 'idle'} onClick={() => void ask()}>
        {t('nav.logOut')}
      </Button>
      {typed > 0 && (
        <Dialog title={t('nav.typedTitle')} onClose={() => setTyped(0)}>
          <p>{t('nav.typedLead', { count: typed })}</p>
          <div>
            <Button look="danger" onClick={() => void end()}>
              {t('nav.logOutAnyway')}
            </Button>
          </div>
        </Dialog>
      )}
      {error && (
        <span role="alert" className="basis-full text-dns-14N-130 text-error-2">
          {t('nav.notLoggedOut')}
        </span>
      )}
    </>
  );
}

/** A new document: nothing of what this person has read or typed stays in the tab for the next one. */
function leave(): void {
  forgetTyped();
  location.assign('/login');
}
