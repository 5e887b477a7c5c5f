import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { sessionQuery, setupQuery } from '../api/queries';
import { useLive } from '../live/use-live';
import { loadCaseTexts } from '../i18n/i18n';
import { usePaletteKey } from '../palette/use-palette-key';
import { Relogin } from '../session/relogin';
import { useWho } from '../session/who';
import { Announcer } from '../ui/announcer';
import { Loaded } from '../ui/loaded';
import { Header } from './header';
import { HelpDialog } from './help-dialog';
import { useShortcuts, type Shortcut } from './shortcuts';

const Palette = lazy(async () => {
  const [{ Palette: found }] = await Promise.all([import('../palette/palette'), loadCaseTexts()]);
  return { default: found };
});

/** Everything behind the log-in; without one, the log-in, or the set-up of a fresh installation. */
export function Shell(): ReactElement {
  const session = useQuery(sessionQuery);
  return <Loaded query={session}>{(known) => (known ? <Inside /> : <ToLogin />)}</Loaded>;
}

function ToLogin(): ReactElement {
  const setup = useQuery(setupQuery);
  const { pathname, search, hash } = useLocation();
  const to = encodeURIComponent(pathname + search + hash);
  return (
    <Loaded query={setup}>
      {({ needed }) => <Navigate replace to={needed ? '/setup' : `/login?to=${to}`} />}
    </Loaded>
  );
}

function Inside(): ReactElement {
  const { t } = useTranslation();
  const [help, setHelp] = useState(false);
  useLive();
  useWho();
  const [palette, setPalette] = useState(false);
  useShortcuts(useGo(() => setHelp(true)));
  usePaletteKey(useCallback(() => setPalette(true), []));
  return (
    <>
      <a
        href="#main"
        className="absolute left-2 top-2 z-10 -translate-y-24 bg-white p-2 focus:translate-y-0"
      >
        {t('nav.skip')}
      </a>
      <Header onHelp={() => setHelp(true)} onFind={() => setPalette(true)} />
      <main id="main" tabIndex={-1} className="mx-auto max-w-6xl px-4 pt-3 pb-28 sm:pt-6">
        <Announcer />
        <Suspense fallback={<p role="status">{t('state.loading')}</p>}>
          <Outlet />
        </Suspense>
      </main>
      {palette && (
        <Suspense>
          <Palette onClose={() => setPalette(false)} />
        </Suspense>
      )}
      {help && <HelpDialog onClose={() => setHelp(false)} />}
      <Relogin />
    </>
  );
}

/** What the single keys do. */
function useGo(help: () => void): (shortcut: Shortcut) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [, area, id] = pathname.split('/');
  return useCallback(
    (shortcut: Shortcut) => {
      if (shortcut === 'help') return help();
      if (shortcut === 'record' && (area !== 'incidents' || !id)) return;
      const to = {
        report: '/report',
        board: '/',
        work: '/my',
        search: '/incidents#search',
        record: `/incidents/${id ?? ''}/timeline#record`,
      }[shortcut];
      void navigate(to);
    },
    [navigate, area, id, help],
  );
}
