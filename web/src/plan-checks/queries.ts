import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client';
import type { PlanCheck, Proofs } from '../api/types';

/** How often a proof under way is asked how far it is, in milliseconds. */
const ASK_AGAIN = 1000;

/** 点検 for a day; the empty text is today. */
export const checkQuery = (at: string) =>
  queryOptions({
    queryKey: ['plan', 'check', at],
    queryFn: ({ signal }) =>
      call<PlanCheck>(`/plan/check${at && `?at=${encodeURIComponent(at)}`}`, { signal }),
  });

/** The last proof, and the one under way. */
export const proofsQuery = queryOptions({
  queryKey: ['plan', 'proofs'],
  queryFn: ({ signal }) => call<Proofs>('/plan/proofs/latest', { signal }),
  refetchInterval: ({ state }) => (state.data?.run?.state === 'running' ? ASK_AGAIN : false),
});
