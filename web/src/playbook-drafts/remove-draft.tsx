import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DraftLine } from '../api/types';
import { useCommand } from '../api/use-command';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ErrorBox } from '../ui/error-box';

interface Props {
  readonly draft: DraftLine;
  readonly title: string;
  readonly onRemoved: () => void;
}

/** Deleting is for good, so it is asked for twice. */
export function RemoveDraft({ draft, title, onRemoved }: Props): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { state, error, send } = useCommand();
  const remove = async (): Promise<void> => {
    const { id, version } = draft;
    const done = await send({ path: `/drafts/${id}?version=${version}`, method: 'DELETE' });
    if (done === undefined) return;
    onRemoved();
    announce(t('drafts.removed', { title }));
    // Back must not lead to what is gone.
    await navigate('/playbooks/drafts', { replace: true });
  };
  return (
    <>
      <Button look="plain" onClick={() => setAsking(true)}>
        {t('drafts.remove')}
      </Button>
      {asking && (
        <Dialog title={t('drafts.removeTitle', { title })} onClose={() => setAsking(false)}>
          <ErrorBox error={error} />
          <p>{t('drafts.removeLead')}</p>
          <div>
            <Button look="danger" busy={state !== 'idle'} onClick={() => void remove()}>
              {t('drafts.remove')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
