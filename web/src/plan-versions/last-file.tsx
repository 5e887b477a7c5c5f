import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { ErrorBox } from '../ui/error-box';
import { Notice } from '../ui/notice';

/** A file that was put into a draft, or taken out of it, and what stood there before. */
export interface WrittenFile {
  readonly path: string;
  /** Null: there was no such file. */
  readonly former: string | null;
  /** The edit count of the draft afterwards: an undo never goes over what somebody else wrote later. */
  readonly version: number;
  readonly removed?: boolean;
}

interface Props {
  readonly id: string;
  readonly last: WrittenFile;
  readonly onUndone: () => void;
}

/** What was done with a file last, and one step back. */
export function LastFile({ id, last, onUndone }: Props): ReactElement {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const { state, error, send } = useCommand();
  // The form or the button is gone once it is done: what was done is here.
  useEffect(() => place.current?.focus(), [last]);
  const { path, former, version, removed } = last;
  const undo = async (): Promise<void> => {
    const body = { path, text: former, version };
    if (!(await send({ path: `/plan/versions/${id}/file`, method: 'PUT', body }))) return;
    announce(t('planVersion.add.undone', { path }));
    onUndone();
  };
  return (
    <div ref={place} tabIndex={-1}>
      <Notice>
        <p>{t(removed ? 'planVersion.add.removed' : 'planVersion.add.added', { path })}</p>
        <p>{t('planVersion.add.then')}</p>
        <ErrorBox error={error} form="undo-file" />
        <Button look="plain" busy={state !== 'idle'} onClick={() => void undo()}>
          {t('planVersion.add.undo')}
        </Button>
      </Notice>
    </div>
  );
}
