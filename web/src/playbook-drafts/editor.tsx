import { useEffect, useId, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken } from '../api/problem';
import type { Draft } from '../api/types';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { ErrorBox } from '../ui/error-box';
import { Page, Section } from '../ui/page';
import { Findings } from './findings';
import { useDraftTitle, Ways } from './heading';
import { Overtaken } from './overtaken';
import { Picture } from './picture';
import { RemoveDraft } from './remove-draft';
import { SaveState } from './save-state';
import { TextBox, type TextBoxHandle } from './text-box';
import { useCheck } from './use-check';
import { useWriting } from './use-writing';
import type { Writing } from './use-kept-text';
import { UseIt } from './use-it';

interface Props {
  readonly draft: Draft;
  readonly account: string;
}

/** The text with its findings, and its picture beside it (on a phone below). */
export function Editor({ draft, account }: Props): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<TextBoxHandle>(null);
  const writing = useWriting(draft, account);
  const checking = useCheck(writing.text);
  const title = useDraftTitle()(draft);
  const goTo = (line: number): void => box.current?.goTo(line);
  const save = useSaving(writing);
  return (
    <Page title={t('drafts.one', { title })} actions={<Ways draft={draft} />}>
      <UseIt check={checking.data} />
      {writing.overtaken && <Overtaken draft={draft} writing={writing} />}
      <ErrorBox error={isOvertaken(writing.error) ? null : writing.error} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button look="main" busy={writing.state !== 'idle'} onClick={save}>
          {writing.state === 'idle' ? t('drafts.save') : t(`form.${writing.state}`)}
        </Button>
        <SaveState draft={draft} writing={writing} />
        <RemoveDraft draft={draft} title={title} onRemoved={writing.discard} />
      </div>
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="flex flex-col gap-3">
          <TextBox
            ref={box}
            text={writing.text}
            findings={checking.waiting ? [] : (checking.data?.findings ?? [])}
            describedBy={`${id}-verdict`}
            onType={writing.type}
          />
          <Findings id={`${id}-verdict`} checking={checking} goTo={goTo} />
        </div>
        <Section title={t('playbooks.graph.title')}>
          <Picture check={checking.data} goTo={goTo} />
        </Section>
      </div>
    </Page>
  );
}

/** Saving by the button and by Ctrl+S, wherever on the page the hands are. */
function useSaving({ save, overtaken, dirty }: Writing): () => void {
  const { t } = useTranslation();
  const latest = useRef<() => void>(() => undefined);
  useEffect(() => {
    latest.current = () => {
      if (overtaken) return announce(t('drafts.chooseFirst'));
      if (!dirty) return announce(t('drafts.nothingToSave'));
      void save().then((saved) => saved && announce(t('drafts.savedNow')));
    };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
      if (!isSave || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (!document.querySelector('dialog[open]')) latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return () => latest.current();
}
