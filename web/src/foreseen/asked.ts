import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client';
import type { Answer, Category, EscalationPreview, Level } from '../api/types';

/** What would be reported, and when; without a time it is now. */
export interface Asked {
  readonly category: Category;
  readonly level: Exclude<Level, 'L0'>;
  readonly personalData: Answer;
  readonly drill?: boolean;
  readonly assets?: readonly string[];
  readonly at?: string;
}

/** Who would be told. */
export function foreseenQuery(asked: Asked) {
  const params = paramsOf(asked);
  return queryOptions({
    queryKey: ['foreseen', params],
    queryFn: ({ signal }) => call<EscalationPreview>(`/escalation/preview?${params}`, { signal }),
  });
}

/** What nobody has ruled out counts as yes, as in the ladder. */
export function paramsOf({ category, level, personalData, drill, assets = [], at }: Asked): string {
  const params = new URLSearchParams({ category, level });
  params.set('personalData', personalData === 'no' ? 'no' : 'yes');
  if (drill) params.set('drill', 'yes');
  if (assets.length > 0) params.set('assets', assets.join(','));
  if (at) params.set('at', at);
  return params.toString();
}
