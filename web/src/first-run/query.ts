import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client';
import type { FirstRun } from '../api/types';

/** はじめての設定, for administrators. */
export const firstRunQuery = queryOptions({
  queryKey: ['first-run'],
  queryFn: ({ signal }) => call<FirstRun>('/first-run', { signal }),
});
