import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

interface Props {
  readonly query: UseInfiniteQueryResult<{ readonly pages: readonly unknown[] }>;
}

/** The next page of a list, while there is one. */
export function MoreButton({ query }: Props): ReactElement | null {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  if (!query.hasNextPage) return null;
  return (
    <Button
      busy={busy}
      onClick={() => {
        setBusy(true);
        void nextPage(query).finally(() => setBusy(false));
      }}
    >
      {t('action.more')}
    </Button>
  );
}

/** A change heard meanwhile has the list read again, which takes the place of the page asked for: then ask again. */
async function nextPage(query: Props['query']): Promise<void> {
  const shown = countOf(query);
  for (;;) {
    const after = await query.fetchNextPage();
    if (countOf(after) > shown || after.isError || !after.hasNextPage) return;
  }
}

function countOf({ data }: Props['query']): number {
  return data?.pages.length ?? 0;
}
