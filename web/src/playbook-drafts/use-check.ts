import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call } from '../api/client';
import { Refused } from '../api/problem';
import type { TextCheck } from '../api/types';
import { useLanguage } from '../i18n/use-language';
import { useRested } from '../ui/use-rested';

/** How often, and after which milliseconds, a server that is busy is asked again. */
const TRIES = 5;
const AGAIN = 2000;

export type Checking = Pick<UseQueryResult<TextCheck>, 'data' | 'error' | 'refetch'> & {
  /** The answer is of an older text. */
  readonly waiting: boolean;
};

/** What the checker says of a text while it is being typed; an answer to an older text never comes over a newer. */
export function useCheck(text: string): Checking {
  const language = useLanguage();
  const rested = useRested(text);
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['text-check', language, rested],
    queryFn: ({ signal }) =>
      call<TextCheck>('/drafts/check', { method: 'POST', body: { text: rested }, signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    // Texts are long, and nobody types the same one again.
    gcTime: 0,
    retry: (count, failure) => count < TRIES && isBusy(failure),
    retryDelay: AGAIN,
  });
  return { data, error, refetch, waiting: isFetching || rested !== text };
}

function isBusy(failure: Error): boolean {
  return failure instanceof Refused && failure.problem.status === 503;
}
