import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client';
import type { Diagnosis } from '../api/types';

/** What the server measured, and when this device asked and was answered, by its own clock. */
export interface Measured {
  readonly diagnosis: Diagnosis;
  readonly askedAt: number;
  readonly answeredAt: number;
}

/** 診断, for administrators. */
export const diagnosisQuery = queryOptions({
  queryKey: ['diagnosis'],
  queryFn: async ({ signal }): Promise<Measured> => {
    const askedAt = Date.now();
    const diagnosis = await call<Diagnosis>('/diagnosis', { signal });
    return { diagnosis, askedAt, answeredAt: Date.now() };
  },
  staleTime: 0,
});
