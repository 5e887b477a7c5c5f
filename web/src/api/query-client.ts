import { QueryClient } from '@tanstack/react-query';
import { Refused } from './problem';

/** Reads only: writes are commands with their own keys. Freshness comes from the event stream. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      retry: (count, error) => !(error instanceof Refused) && count < 3,
    },
  },
});
