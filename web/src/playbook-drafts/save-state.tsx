import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../api/types';
import { Button } from '../ui/button';
import { Tag } from '../ui/chip';
import { Dialog } from '../ui/dialog';
import { Saved } from './heading';
import type { Writing } from './use-kept-text';

interface Props {
  readonly draft: Draft;
  readonly writing: Writing;
}

/** Whether everything typed is saved, and where it lies meanwhile. */
export function SaveState({ draft, writing }: Props): ReactElement {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { dirty, kept, discard } = writing;
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      {dirty && <Tag tone="warn">{t('drafts.unsaved')}</Tag>}
      <span className="text-dns-14N-130">
        {dirty ? t(kept ? 'drafts.keptHere' : 'drafts.notKept') : <Saved draft={draft} />}
      </span>
      {dirty && (
        <Button look="plain" onClick={() => setAsking(true)}>
          {t('drafts.discard')}
        </Button>
      )}
      {asking && (
        <Dialog title={t('drafts.discardTitle')} onClose={() => setAsking(false)}>
          <p>{t('drafts.discardLead')}</p>
          <div>
            <Button
              look="danger"
              onClick={() => {
                discard();
                setAsking(false);
              }}
            >
              {t('drafts.discard')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
