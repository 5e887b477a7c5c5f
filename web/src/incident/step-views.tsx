import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

const VIEWS = ['list', 'board', 'graph'] as const;
export type StepView = (typeof VIEWS)[number];

/** How the steps are shown: it stands in the address, so that it can be sent and gone back from. */
export function useStepView(): StepView {
  const [search] = useSearchParams();
  return VIEWS.find((view) => view === search.get('view')) ?? 'list';
}

/** 一覧・ボード・図: the same steps and the same commands. */
export function StepViews(): ReactElement {
  const { t } = useTranslation();
  const now = useStepView();
  return (
    <nav aria-label={t('stepBoard.views')} className="no-print">
      <ul className="flex flex-wrap gap-2">
        {VIEWS.map((view) => (
          <li key={view}>
            <Link
              to={view === 'list' ? '?' : `?view=${view}`}
              aria-current={view === now ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-8 border border-solid-gray-600 px-4 text-solid-gray-900 no-underline hover:bg-key-50 aria-[current=page]:border-2 aria-[current=page]:border-key-900 aria-[current=page]:font-bold"
            >
              {t(`stepBoard.view.${view}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
