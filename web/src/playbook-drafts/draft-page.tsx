import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Refused } from '../api/problem';
import { draftQuery } from '../api/queries';
import { useMay, useSession } from '../session/use-session';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Editor } from './editor';
import { keepText, keptText } from './kept-text';
import { NewDraft } from './new-draft';
import { Reading } from './reading';

/** /playbooks/drafts/:id One 下書き: its text, what is wrong with it, its picture. */
export function DraftPage(): ReactElement {
  const { id = '' } = useParams();
  const account = useSession()?.account ?? '';
  const may = useMay('officer', 'administrator');
  const query = useQuery(draftQuery(id));
  const gone = query.error instanceof Refused && query.error.problem.status === 404;
  if (gone && keptText(account, id)) return <Gone account={account} id={id} />;
  return (
    <Loaded query={query}>
      {(draft) =>
        may ? <Editor key={id} draft={draft} account={account} /> : <Reading draft={draft} />
      }
    </Loaded>
  );
}

/** Somebody has deleted the draft; what was typed into it on this device is still here. */
function Gone({ account, id }: { readonly account: string; readonly id: string }): ReactElement {
  const { t } = useTranslation();
  const text = keptText(account, id)?.text ?? '';
  return (
    <Page title={t('drafts.gone')}>
      <Notice tone="warn" title={t('drafts.goneLead')}>
        <NewDraft
          order={{ start: 'text', text }}
          look="main"
          onMade={() => keepText(account, id, null)}
        >
          {t('drafts.mineApart')}
        </NewDraft>
      </Notice>
      <textarea
        readOnly
        aria-label={t('drafts.text')}
        className="min-h-80 w-full rounded-8 border border-solid-gray-600 bg-white p-2 font-mono"
        value={text}
      />
    </Page>
  );
}
