import { useQueryClient } from '@tanstack/react-query';
import { draftQuery } from '../api/queries';
import type { Draft, DraftLine } from '../api/types';
import { useKeptText, type Writing } from './use-kept-text';

/** One account's work on a 下書き. */
export function useWriting(draft: Draft, account: string): Writing {
  const client = useQueryClient();
  const { id } = draft;
  return useKeptText<DraftLine>({
    ...{ account, place: id, saved: draft },
    order: (body) => ({ path: `/drafts/${id}`, method: 'PATCH', body }),
    onSaved: (line, text) =>
      client.setQueryData(draftQuery(id).queryKey, { ...draft, ...line, text }),
  });
}
