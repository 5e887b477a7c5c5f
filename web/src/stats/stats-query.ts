import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../api/client';
import type { Stats } from '../api/types';

/** 集計 of what the address names; what stands there now stays until the next has come. */
export function statsQuery(search: URLSearchParams) {
  const asked = new URLSearchParams();
  for (const name of ['fiscalYear', 'counted']) {
    const value = search.get(name);
    if (value) asked.set(name, value);
  }
  return queryOptions({
    queryKey: ['stats', asked.toString()],
    queryFn: ({ signal }) => call<Stats>(`/stats?${asked.toString()}`, { signal }),
    placeholderData: keepPreviousData,
  });
}
