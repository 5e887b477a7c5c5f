import { lazy, Suspense, useEffect, useSyncExternalStore, type ReactElement } from 'react';
import { isLoginWanted, onLoginWanted } from '../api/relogin';

/** Long after the first screen, and while the server is there: the log-in may run out when it is not, in milliseconds. */
const FETCHED_AFTER = 10_000;

const load = () => import('./relogin-dialog');
const Window = lazy(async () => ({ default: (await load()).ReloginDialog }));

/** The window to log in again, where a request waits for it; no part of what the first screen needs. */
export function Relogin(): ReactElement | null {
  const wanted = useSyncExternalStore(onLoginWanted, isLoginWanted);
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), FETCHED_AFTER);
    return () => clearTimeout(timer);
  }, []);
  if (!wanted) return null;
  return (
    <Suspense>
      <Window />
    </Suspense>
  );
}
