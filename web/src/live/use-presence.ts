import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../api/client';
import { newKey } from '../api/key';
import type { Present } from '../api/types';
import { presenceKey } from './presence-key';

/** The server forgets a page it has not heard of for 40 seconds. */
const SAY_EVERY = 15_000;

/** Say that this page has the incident open while it is looked at; who else has. */
export function usePresence(incident: string): readonly Present[] {
  const [page] = useState(newKey);
  const path = `/incidents/${incident}/presence`;
  const { data = [] } = useQuery({
    queryKey: presenceKey(incident),
    queryFn: ({ signal }) => call<Present[]>(path, { method: 'POST', body: { page }, signal }),
    refetchInterval: SAY_EVERY,
    staleTime: 0,
  });
  useEffect(() => {
    // Outlives the page; where it does not arrive, the server forgets by itself.
    const leave = (): void => {
      void fetch(`/api/v1${path}/${page}`, { method: 'DELETE', keepalive: true }).catch(() => null);
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [path, page]);
  return data;
}
