import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../api/types';
import { formatMoment } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { Button } from '../ui/button';
import { bothTexts, lineDiff } from './line-diff';
import { NewDraft } from './new-draft';
import type { Writing } from './use-kept-text';

interface Props {
  readonly draft: Draft;
  readonly writing: Writing;
}

/** Somebody else has saved meanwhile: both texts where they differ, and four ways on. Nothing is lost by itself. */
export function Overtaken({ draft, writing }: Props): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [draft.version]);
  const { from, one, other } = lineDiff(draft.text, writing.text);
  const { changedBy: by, changedAt } = draft;
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={t('drafts.overtaken', { by })}
      className="flex flex-col gap-3 rounded-8 border-2 border-error-1 bg-white p-4"
    >
      <h2>{t('drafts.overtaken', { by })}</h2>
      <p>{t('drafts.overtakenLead', { when: formatMoment(changedAt, language) })}</p>
      <div className="grid gap-4 md:grid-cols-2">
        <Lines title={t('drafts.theirs', { by })} from={from} lines={one} />
        <Lines title={t('drafts.mine')} from={from} lines={other} />
      </div>
      <p>{t('drafts.choose')}</p>
      <div className="flex flex-wrap gap-3">
        <NewDraft
          order={{ start: 'text', text: writing.text }}
          look="main"
          onMade={writing.discard}
        >
          {t('drafts.mineApart')}
        </NewDraft>
        <Button onClick={() => writing.merge(bothTexts(draft.text, writing.text))}>
          {t('drafts.keepBoth')}
        </Button>
        <Button onClick={writing.discard}>{t('drafts.takeTheirs')}</Button>
        <Button
          look="danger"
          busy={writing.state !== 'idle'}
          onClick={() => void writing.save('over')}
        >
          {t('drafts.overwrite')}
        </Button>
      </div>
    </section>
  );
}

function Lines({
  title,
  from,
  lines,
}: {
  readonly title: string;
  readonly from: number;
  readonly lines: readonly string[];
}): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <h3>{title}</h3>
      <pre
        tabIndex={0}
        role="region"
        aria-label={title}
        className="max-h-80 overflow-auto rounded-4 border border-solid-gray-420 p-2 font-mono text-[14px] leading-6"
      >
        {lines.length === 0
          ? t('drafts.noLines', { line: from })
          : lines.map((line, index) => `${String(from + index).padStart(4)}  ${line}\n`).join('')}
      </pre>
    </div>
  );
}
