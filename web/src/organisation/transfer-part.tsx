import { useId, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferResult } from '../api/types';
import { Incomplete, Refused } from '../api/problem';
import { useCommand } from '../api/use-command';
import type { Day } from '../format/date-input';
import { announce } from '../ui/announcer';
import { Button, buttonLook } from '../ui/button';
import { ErrorBox, fieldsOf } from '../ui/error-box';
import { FieldError, FILE_BOX } from '../ui/field';
import { fieldId } from '../ui/form-context';
import { KeptLine } from '../ui/kept-line';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { useKept } from '../ui/use-kept';
import { DayChoice } from './day-choice';
import { useDraft } from './draft-context';
import { ListProblems, problemsOf } from './list-problems';
import { PasteList } from './paste-list';
import { TransferPreview } from './transfer-preview';

const FILE = 'file';

interface Props {
  readonly today: Day;
  readonly day: Day;
}

/** A file as somebody chose it, with what it would change. */
interface Seen {
  readonly file: string;
  readonly result: TransferResult;
  /** Of which edit of the draft that was said. */
  readonly version: number;
}

/** 異動の一覧: take the list, change it in Excel, see what it changes, put it into the draft. */
export function TransferPart({ today, day }: Props): ReactElement {
  const { t } = useTranslation();
  const draft = useDraft();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(day);
  const [seen, setSeen] = useState<Seen | null>(null);
  const { state, error, send, refuse } = useCommand();
  const path = `/plan/versions/${draft.id}/transfers`;
  const pasting = useRef<HTMLDivElement>(null);
  const kept = useKept(pasting, path);
  const problems = error instanceof Refused ? problemsOf(error) : [];
  const place = fieldId(id, FILE);
  const tooLarge = fieldsOf(error).find(({ field }) => field === FILE)?.message;

  const forget = (): void => {
    setSeen(null);
    if (input.current) input.current.value = '';
  };
  const look = async (chosen: File): Promise<void> => {
    setSeen(null);
    if (chosen.size > MOST_BYTES) {
      const message = t('organisation.list.tooLarge');
      return refuse(new Incomplete([{ field: FILE, message }]));
    }
    const file = await base64(chosen);
    const { version } = draft;
    const body = { file, at, version, preview: true };
    const result = await send<TransferResult>({ path, body });
    if (result) setSeen({ file, result, version });
    else if (input.current) input.current.value = '';
  };
  const write = async (): Promise<void> => {
    if (!seen) return;
    const { file, version } = seen;
    const result = await send<TransferResult>({ path, body: { file, at, version } });
    if (!result) return forget();
    kept.forget();
    const lines = result.parts.flatMap(({ rows }) => rows.map((row) => row.join('　')));
    draft.wrote({ lines, version: result.version, former: result.former }, version);
    announce(t('organisation.written'));
    forget();
  };

  return (
    <Section title={t('organisation.list.title')} id="list">
      <p>{t('organisation.list.when')}</p>
      <DayChoice
        name={`${id}-at`}
        label={t('organisation.list.at')}
        today={today}
        value={at}
        onChange={(chosen) => {
          setAt(chosen);
          forget();
        }}
      />
      <ol className="flex list-decimal flex-col gap-3 pl-6">
        <li>
          <a
            className={buttonLook('second')}
            href={`/api/v1/plan/versions/${draft.id}/transfers/template?at=${at}`}
            download
          >
            {t('organisation.list.download')}
          </a>
        </li>
        <li>{t('organisation.list.edit')}</li>
        <li>
          <label htmlFor={place} className="block text-std-16B-170">
            {t('organisation.list.choose')}
          </label>
          <input
            ref={input}
            id={place}
            type="file"
            aria-invalid={tooLarge ? true : undefined}
            aria-describedby={tooLarge && `${place}-error`}
            accept=".csv,.xlsx,text/csv"
            className={FILE_BOX}
            onChange={({ target }) => {
              const [chosen] = target.files ?? [];
              if (chosen) void look(chosen);
            }}
          />
          <FieldError id={`${place}-error`} error={tooLarge} />
          <div ref={pasting} className="mt-3">
            <KeptLine kept={kept} />
            <PasteList busy={state !== 'idle'} onTable={(csv) => void look(csv)} />
          </div>
        </li>
      </ol>
      {state !== 'idle' && <p role="status">{t(`form.${state}`)}</p>}
      {problems.length > 0 ? (
        <ListProblems problems={problems} />
      ) : (
        error && <ErrorBox error={error} form={id} />
      )}
      {seen && <TransferPreview result={seen.result} />}
      {seen && isEmpty(seen.result) && <Notice>{t('organisation.list.nothing')}</Notice>}
      {seen && !isEmpty(seen.result) && (
        <div className="flex flex-wrap gap-3">
          <Button look="main" busy={state !== 'idle'} onClick={() => void write()}>
            {t('organisation.write')}
          </Button>
          <Button look="plain" onClick={forget}>
            {t('organisation.stop')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function isEmpty({ parts }: TransferResult): boolean {
  return parts.length === 0;
}

/** As much as the server reads. */
const MOST_BYTES = 2 * 1024 * 1024;

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  // More arguments at once than some browsers take.
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return btoa(parts.join(''));
}
