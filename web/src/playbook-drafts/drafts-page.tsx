import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { draftsQuery, planQuery } from '../api/queries';
import type { DraftLine } from '../api/types';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { useMay, useSession } from '../session/use-session';
import { Tag } from '../ui/chip';
import { Loaded } from '../ui/loaded';
import { Page, Section } from '../ui/page';
import { Saved, useDraftTitle } from './heading';
import { keptText } from './kept-text';
import { NewDraft } from './new-draft';

/** /playbooks/drafts 下書き of the body; `?from=` names the playbook that a new one is to be made of. */
export function DraftsPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(draftsQuery);
  const may = useMay('officer', 'administrator');
  const [search] = useSearchParams();
  const from = search.get('from');
  return (
    <Page
      title={t('drafts.title')}
      actions={
        <Link to="/playbooks" className="inline-flex min-h-11 items-center">
          {t('playbooks.toList')}
        </Link>
      }
    >
      <p className="max-w-prose">{t('drafts.lead')}</p>
      {may && (from ? <FromPlaybook id={from} /> : <FromExample />)}
      <Section title={t('drafts.toList')}>
        <Loaded query={query}>{(drafts) => <List drafts={drafts} />}</Loaded>
      </Section>
    </Page>
  );
}

function FromExample(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <NewDraft order={{ start: 'template' }} look="main">
        {t('drafts.new')}
      </NewDraft>
      <p className="min-w-0 flex-1 basis-60 text-dns-14N-130">{t('drafts.newHint')}</p>
    </div>
  );
}

/** Two ways to make one's own of a playbook. */
function FromPlaybook({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const base = useQuery(planQuery).data?.playbooks.find((each) => each.id === id);
  const title = base ? titleIn(language, base) : id;
  return (
    <Section title={t('drafts.from', { title })}>
      <div className="grid gap-6 md:grid-cols-2">
        {(['override', 'copy'] as const).map((start) => (
          <div key={start} className="flex flex-col items-start gap-2">
            <NewDraft order={{ start, playbook: id }} look="main">
              {t(`drafts.${start}`)}
            </NewDraft>
            <p>{t(`drafts.${start}Hint`)}</p>
          </div>
        ))}
      </div>
    </Section>
  );
}

function List({ drafts }: { readonly drafts: readonly DraftLine[] }): ReactElement {
  const { t } = useTranslation();
  const title = useDraftTitle();
  const account = useSession()?.account ?? '';
  if (drafts.length === 0) return <p>{t('drafts.none')}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <h3 className="flex flex-wrap items-center gap-x-3">
            <Link to={draft.id} className="inline-flex min-h-11 items-center">
              {title(draft)}
            </Link>
            {draft.sort === 'part' && <Tag>{t('drafts.part')}</Tag>}
            {keptText(account, draft.id) && <Tag tone="warn">{t('drafts.unsaved')}</Tag>}
          </h3>
          <p className="text-dns-14N-130">
            {draft.playbook && <code className="mr-3 font-mono">{draft.playbook}</code>}
            <Saved draft={draft} />
          </p>
        </li>
      ))}
    </ul>
  );
}
