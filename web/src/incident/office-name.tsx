import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { planQuery } from '../api/queries';

interface Props {
  readonly id: string;
  readonly children: (title: string) => ReactNode;
}

/** An office by its title in the plan. */
export function OfficeName({ id, children }: Props): ReactElement {
  return <>{children(useOfficeTitle()(id))}</>;
}

/** Titles of offices by their ids. */
export function useOfficeTitle(): (id: string) => string {
  const plan = useQuery(planQuery).data;
  return (id) => plan?.offices.find((office) => office.id === id)?.title ?? id;
}
