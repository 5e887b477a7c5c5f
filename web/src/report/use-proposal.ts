import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call } from '../api/client';
import type { Harm, Proposal } from '../api/types';

/** What the plan proposes for a kind and the first answers; nothing is stored. */
export function useProposal(kind: string, harm: Harm): UseQueryResult<Proposal> {
  const { counter, residents, personalData } = harm;
  const body = { kind, harm: { counter, residents, personalData } };
  return useQuery({
    queryKey: ['proposal', body],
    queryFn: ({ signal }) =>
      call<Proposal>('/incidents/proposals', { method: 'POST', body, signal }),
    enabled: kind !== '',
    placeholderData: keepPreviousData,
  });
}
