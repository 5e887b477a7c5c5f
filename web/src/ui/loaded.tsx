import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { ErrorBox } from './error-box';

interface Props<T> {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: T) => ReactNode;
}

/** What was read, or that it is on its way, or why it is not there. */
export function Loaded<T>({ query, children }: Props<T>): ReactElement {
  const { t } = useTranslation();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!query.error) return <p role="status">{t('state.loading')}</p>;
  return (
    <div className="flex flex-col items-start gap-3">
      <ErrorBox error={query.error} />
      <Button onClick={() => void query.refetch()}>{t('action.again')}</Button>
    </div>
  );
}
