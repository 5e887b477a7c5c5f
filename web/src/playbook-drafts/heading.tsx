import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { planQuery } from '../api/queries';
import type { Draft, DraftLine } from '../api/types';
import { useLanguage } from '../i18n/use-language';
import { formatMoment } from '../format/when';
import { titleIn } from '../playbooks/words';

/** What a draft is called: by its title, changes by the playbook they change. */
export function useDraftTitle(): (draft: Pick<DraftLine, 'sort' | 'playbook' | 'title'>) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const plan = useQuery(planQuery).data;
  return ({ sort, playbook, title }) => {
    if (sort !== 'override') return title || t('drafts.untitled');
    const base = plan?.playbooks.find(({ id }) => id === playbook);
    return t('drafts.overrideOf', { title: base ? titleIn(language, base) : playbook });
  };
}

/** Who saved it last, and when. */
export function Saved({ draft }: { readonly draft: DraftLine }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { version, changedAt, changedBy: by } = draft;
  return <>{t('drafts.saved', { version, when: formatMoment(changedAt, language), by })}</>;
}

/** The ways from a draft to elsewhere. */
export function Ways({ draft }: { readonly draft: Draft }): ReactElement {
  const { t } = useTranslation();
  const way = 'inline-flex min-h-11 items-center';
  return (
    <nav aria-label={t('drafts.ways')} className="no-print">
      <ul className="flex flex-wrap items-center gap-x-4">
        <li>
          <Link to="/playbooks/drafts" className={way}>
            {t('drafts.toList')}
          </Link>
        </li>
        <li>
          <a href={`/api/v1/drafts/${draft.id}/file`} download className={way}>
            {t('drafts.download')}
          </a>
        </li>
      </ul>
    </nav>
  );
}
