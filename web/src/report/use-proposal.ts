import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call } from '../api/client';
import type { Proposal } from '../api/types';
import type { Draft } from './draft';

/** What the plan proposes for a kind, the first answers and the named assets; nothing is stored. */
export function useProposal(draft: Draft): UseQueryResult<Proposal> {
  const { kind, category, counter, residents, personalData, assets = [] } = draft;
  const body = {
    kind,
    harm: { counter, residents, personalData },
    assets,
    ...(category ? { category } : {}),
  };
  return useQuery({
    queryKey: ['proposal', body],
    queryFn: ({ signal }) =>
      call<Proposal>('/incidents/proposals', { method: 'POST', body, signal }),
    enabled: kind !== '',
    placeholderData: keepPreviousData,
  });
}
