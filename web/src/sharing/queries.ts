import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client';
import type { Body } from '../api/types';

/** What other bodies let one's own in to. */
export const sharedQuery = queryOptions({
  queryKey: ['shared-incidents'],
  queryFn: ({ signal }) => call<Body<'SharedPage'>>('/shared-incidents?open=true', { signal }),
});

/** One of them. */
export function sharedIncidentQuery(id: string) {
  return queryOptions({
    queryKey: ['shared-incidents', id],
    queryFn: ({ signal }) => call<Body<'SharedView'>>(`/shared-incidents/${id}`, { signal }),
  });
}

/** Who was let in to an incident, and who can be. */
export function partiesQuery(id: string) {
  return queryOptions({
    queryKey: ['incident', id, '/parties'],
    queryFn: ({ signal }) => call<Body<'PartiesView'>>(`/incidents/${id}/parties`, { signal }),
  });
}
