import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { Incomplete } from '../api/problem';
import { draftsQuery } from '../api/queries';
import type { Draft, PlanVersion, PlanVersionFile, PlanVersionLine, TextCheck } from '../api/types';
import { useCommand } from '../api/use-command';
import { useDraftTitle } from '../playbook-drafts/heading';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { ErrorBox } from '../ui/error-box';
import { BOX, Field, FILE_BOX } from '../ui/field';
import { KeptLine } from '../ui/kept-line';
import { Notice } from '../ui/notice';
import { useKept } from '../ui/use-kept';
import type { WrittenFile } from './last-file';

/** A text is 64 KB at most; the server says so in words, too. */
const MOST_BYTES = 64 * 1024;

interface Props {
  readonly version: PlanVersion;
  readonly onWritten: (written: WrittenFile) => void;
}

/** 手順書を加える: a draft that was written here, a file, or a pasted text, put where its id says it belongs. */
export function AddFile({ version, onWritten }: Props): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  /** Where it belongs and what is there already: another press puts it in its place. */
  const [former, setFormer] = useState<PlanVersionFile | null>(null);
  const [wrong, setWrong] = useState<Incomplete | null>(null);
  const { state, error, send, refuse } = useCommand();
  const form = useRef<HTMLFormElement>(null);
  const kept = useKept(form, `add ${version.id}`);

  const say = (field: 'file' | 'text', message: string): void =>
    setWrong(new Incomplete([{ field, message }]));
  const at = (field: 'file' | 'text'): string | undefined =>
    wrong?.errors.find((each) => each.field === field)?.message;
  const take = (words: string): void => {
    setText(words);
    setFormer(null);
    setWrong(null);
  };
  const read = async (file: File): Promise<void> => {
    if (file.size > MOST_BYTES) return say('file', t('planVersion.add.tooLarge'));
    take(await file.text());
  };
  const write = async (path: string, before: string | null): Promise<void> => {
    const body = { path, text, version: version.version };
    const order = { path: `/plan/versions/${version.id}/file`, method: 'PUT', body } as const;
    const line = await send<PlanVersionLine>(order);
    if (!line) return;
    kept.forget();
    announce(t('planVersion.add.added', { path }));
    onWritten({ path, former: before, version: line.version });
  };
  const add = async (): Promise<void> => {
    if (former) return write(former.path, former.text);
    const check = await send<TextCheck>({ path: '/drafts/check', body: { text } });
    if (!check) return;
    if (!check.file) return say('text', t('planVersion.add.notPlaybook'));
    const there = await standing(version, check.file);
    if (there) setFormer(there);
    else await write(check.file, null);
  };

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) void add();
        else say('text', t('planVersion.add.nothing'));
      }}
    >
      <ErrorBox error={wrong ?? error} form={id} />
      <KeptLine kept={kept} />
      <FromDraft onTaken={take} onFailed={refuse} />
      <Field id={`${id}-file`} label={t('planVersion.add.file')} error={at('file')}>
        <input
          id={`${id}-file`}
          type="file"
          accept=".yaml,.yml"
          aria-invalid={at('file') ? true : undefined}
          aria-describedby={at('file') && `${id}-file-error`}
          className={FILE_BOX}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void read(file);
          }}
        />
      </Field>
      <Field id={`${id}-text`} label={t('planVersion.add.text')} error={at('text')}>
        <textarea
          id={`${id}-text`}
          name="text"
          rows={8}
          spellCheck={false}
          aria-invalid={at('text') ? true : undefined}
          aria-describedby={at('text') && `${id}-text-error`}
          className={`${BOX} h-auto font-mono`}
          value={text}
          onChange={({ target }) => take(target.value)}
        />
      </Field>
      {former && (
        <Notice tone="warn">
          <p role="status">{t('planVersion.add.there', { path: former.path })}</p>
        </Notice>
      )}
      <div>
        <Button type="submit" look="main" busy={state !== 'idle'}>
          {t(former ? 'planVersion.add.replace' : 'planVersion.add.submit')}
        </Button>
      </div>
    </form>
  );
}

/** What the draft of the plan has at that place; null: nothing. */
async function standing({ id, files }: PlanVersion, path: string): Promise<PlanVersionFile | null> {
  if (!files.some((each) => each.path === path && each.changed !== 'removed')) return null;
  const query = new URLSearchParams({ path });
  return call<PlanVersionFile>(`/plan/versions/${id}/file?${query}`);
}

interface FromDraftProps {
  readonly onTaken: (text: string) => void;
  readonly onFailed: (error: Error) => void;
}

/** The drafts of playbooks that were written here, as they were saved last. */
function FromDraft({ onTaken, onFailed }: FromDraftProps): ReactElement | null {
  const { t } = useTranslation();
  const id = useId();
  const title = useDraftTitle();
  const drafts = useQuery(draftsQuery).data?.filter(({ sort }) => sort !== 'part') ?? [];
  if (drafts.length === 0) return null;
  const choose = (draft: string): void => {
    if (draft === '') return;
    call<Draft>(`/drafts/${draft}`).then(
      ({ text }) => onTaken(text),
      (failure: unknown) =>
        onFailed(failure instanceof Error ? failure : new Error(String(failure))),
    );
  };
  return (
    <Field id={id} label={t('planVersion.add.draft')}>
      <select
        id={id}
        className={BOX}
        defaultValue=""
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{t('planVersion.add.chooseDraft')}</option>
        {drafts.map((draft) => (
          <option key={draft.id} value={draft.id}>
            {title(draft)}
          </option>
        ))}
      </select>
    </Field>
  );
}
