import { lazy, Suspense, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { loadMailTexts } from '../i18n/i18n';
import type { Draft } from './draft';
import { useProposal } from './use-proposal';

/** Loaded when somebody unfolds it: the report itself must be there at once. */
const Foreseen = lazy(async () => {
  const [page] = await Promise.all([import('../foreseen/foreseen'), loadMailTexts()]);
  return { default: page.Foreseen };
});

/** だれに・いつ, before the report is saved: what the ladder would do with it now. */
export function ToldFold({ draft }: { readonly draft: Draft }): ReactElement | null {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data } = useProposal(draft);
  const category = draft.category || data?.category;
  const level = draft.level || data?.level;
  if (!draft.kind || !category || !level || level === 'L0') return null;
  const { personalData, drill, assets = [] } = draft;
  return (
    <details
      className="rounded-8 border border-solid-gray-420 bg-white px-4 py-1"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="min-h-11 cursor-pointer content-center">{t('report.told')}</summary>
      {open && (
        <div className="my-3">
          <Suspense fallback={<p role="status">{t('state.loading')}</p>}>
            <Foreseen asked={{ category, level, personalData, drill, assets }} />
          </Suspense>
        </div>
      )}
    </details>
  );
}
