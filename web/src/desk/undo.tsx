import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { Notice } from '../ui/notice';

/** What was just done to an incident, and the command that takes it back. */
export interface Done {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  /** Null: it is taken back in another way, or not at all. */
  readonly undo: { readonly path: string; readonly body: object } | null;
}

/** Said where the eyes are, with 元に戻す at hand; the focus goes there, since the form has gone. */
export function DoneNotice({
  done,
  onUndone,
}: {
  readonly done: Done;
  readonly onUndone: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { id, number, text, undo } = done;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [done]);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={text}>
      <Notice tone="good" title={text}>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Link to={`/incidents/${id}`} className="inline-flex min-h-11 items-center">
            {t('inbox.open', { number })}
          </Link>
          {undo && (
            <CommandForm<'UnmergingDto' | 'ReopeningDto' | 'LinkDto'>
              path={undo.path}
              look="second"
              submit={t('inbox.undo')}
              body={() => undo.body as never}
              onDone={() => {
                announce(t('inbox.undone', { number }));
                onUndone();
              }}
            />
          )}
        </div>
      </Notice>
    </div>
  );
}
