import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../ui/chip';

interface Props {
  readonly article: string | null;
  readonly default: boolean;
}

/** Where something comes from: an article of the policy, the guideline's default, or both. */
export function Basis({ article, default: isDefault }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {article && <span className="text-dns-14N-130">{t('profile.article', { article })}</span>}{' '}
      {isDefault && <Tag>{t('profile.default')}</Tag>}
    </>
  );
}
