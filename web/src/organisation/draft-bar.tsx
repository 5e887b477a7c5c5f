import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command';
import type { Day } from '../format/date-input';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { documentAddress } from '../plan-document/address';
import { announce } from '../ui/announcer';
import { Button, ButtonLink, buttonLook } from '../ui/button';
import { ErrorBox } from '../ui/error-box';
import { Notice } from '../ui/notice';
import type { Written } from './draft-context';

interface Props {
  readonly id: string;
  readonly day: Day;
  readonly last: Written | null;
  readonly onUndone: () => void;
}

/** Where somebody stands with a draft: what was written last, how to undo it, and the one next step. */
export function DraftBar({ id, day, last, onUndone }: Props): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  // The form is gone once its edit is written: what was written and the next step are here.
  useEffect(() => {
    if (last) place.current?.focus();
  }, [last]);
  const print = { edition: 'restricted', part: 'contacts', version: id, at: day } as const;
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="warn" title={t('organisation.draft.title')}>
        <p>{t('organisation.draft.what')}</p>
        {last && <LastEdit id={id} last={last} onUndone={onUndone} />}
        <div className="mt-3 flex flex-wrap gap-3">
          <ButtonLink to={`/plans/versions/${id}`} look="main">
            {t('organisation.draft.next')}
          </ButtonLink>
          <a href={documentAddress('pdf', print)} download className={buttonLook('second')}>
            {t('organisation.draft.print', { day: formatDay(day, language) })}
          </a>
          <ButtonLink to="/plans/organisation" look="plain">
            {t('organisation.draft.leave')}
          </ButtonLink>
        </div>
      </Notice>
    </div>
  );
}

interface LastProps {
  readonly id: string;
  readonly last: Written;
  readonly onUndone: () => void;
}

/** The last edit made here, and one step back. */
export function LastEdit({ id, last, onUndone }: LastProps): ReactElement {
  const { t } = useTranslation();
  const { state, error, send } = useCommand();
  const [isUndone, setUndone] = useState(false);
  const undo = async (): Promise<void> => {
    let { version } = last;
    for (const { path, text } of last.former) {
      const order = { path: `/plan/versions/${id}/file`, method: 'PUT' } as const;
      const saved = await send<{ version: number }>({ ...order, body: { path, text, version } });
      if (!saved) return;
      ({ version } = saved);
    }
    setUndone(true);
    announce(t('organisation.draft.undone'));
    onUndone();
  };
  if (isUndone) return <p role="status">{t('organisation.draft.undone')}</p>;
  return (
    <div className="mt-2">
      <p className="text-std-16B-170">{t('organisation.draft.last')}</p>
      <ul className="list-disc pl-6">
        {last.lines.slice(0, MOST_LINES).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {last.lines.length > MOST_LINES && (
        <p>{t('organisation.draft.more', { count: last.lines.length - MOST_LINES })}</p>
      )}
      <ErrorBox error={error} form="undo" />
      <Button look="plain" busy={state !== 'idle'} onClick={() => void undo()}>
        {t('organisation.draft.undo')}
      </Button>
    </div>
  );
}

const MOST_LINES = 5;
