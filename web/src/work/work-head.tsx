import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkIncident } from '../api/types';
import { LevelChip, Tag } from '../ui/chip';

/** Which incident a piece of work belongs to. */
export function WorkHead({ incident }: { readonly incident: WorkIncident }): ReactElement {
  const { t } = useTranslation();
  const { level, number, summary, drill } = incident;
  return (
    <p className="flex min-w-0 items-center gap-2 text-dns-14N-130 text-solid-gray-700">
      <LevelChip level={level} />
      {drill && <Tag tone="warn">{t('board.drill')}</Tag>}
      <span className="whitespace-nowrap">{number}</span>
      <span className="line-clamp-1">{summary}</span>
    </p>
  );
}
