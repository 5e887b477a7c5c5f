import { useId, useMemo, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body, Incident } from '../api/types';
import { SharedCheck } from '../sharing/shared-check';
import { Button } from '../ui/button';
import { byField, guardEnter } from '../ui/command-form';
import { ErrorBox } from '../ui/error-box';
import { FieldError } from '../ui/field';
import { fieldId, FormContext } from '../ui/form-context';
import { TextField } from '../ui/inputs';
import { KeptLine } from '../ui/kept-line';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';
import { useStillWrong } from '../ui/still-wrong';
import { mustFit, prepare } from '../ui/too-long';
import { useKept } from '../ui/use-kept';
import { PickFile } from './pick-file';
import { useAttach } from './use-attach';

interface Props {
  readonly incident: Pick<Incident, 'id' | 'parties'>;
  /** What it belongs to; nothing: the incident. */
  readonly on?: Pick<Body<'AttachmentDto'>, 'run' | 'step' | 'entry'>;
  readonly onDone?: () => void;
}

/** Attach a photo or a file; what was chosen and typed stays until the server has taken it. */
export function AttachForm({ incident, on = {}, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [shared, setShared] = useState(false);
  const { error, sent, attach, refuse, stop } = useAttach(incident.id);
  const box = useRef<HTMLFormElement>(null);
  const [wrong, typed] = useStillWrong(error, () =>
    prepare(() => {
      if (box.current) mustFit(box.current, t);
      need(!file && { field: 'file', message: t('files.missing') });
      return { file: [file?.name, file?.size] };
    }),
  );
  const errors = useMemo(() => byField(wrong), [wrong]);
  const place = fieldId(id, 'file');
  const kept = useKept(box, `attach ${incident.id} ${JSON.stringify(on)}`);
  const onSubmit = async (form: HTMLFormElement): Promise<void> => {
    const body = prepare(() => {
      mustFit(form, t);
      const note = textOf(new FormData(form), 'note');
      return { ...on, ...(note ? { note } : {}), ...(shared ? { shared } : {}) };
    });
    if (body instanceof Error) return refuse(body);
    if (!(await attach(file, body))) return;
    form.reset();
    kept.forget();
    setFile(null);
    setShared(false);
    onDone?.();
  };
  return (
    <FormContext value={{ id, errors }}>
      <form
        ref={box}
        noValidate
        aria-label={t('files.attach')}
        className="flex flex-col gap-4"
        onInput={typed}
        onKeyDown={(event) => guardEnter(event, false)}
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit(event.currentTarget);
        }}
      >
        <ErrorBox error={error} form={id} left={wrong} />
        <KeptLine kept={kept} />
        <PickFile id={place} file={file} onPick={setFile} error={errors.file} />
        <FieldError id={`${place}-error`} error={errors.file} />
        <TextField
          name="note"
          label={t('files.note')}
          hint={t('files.noteHint')}
          maxLength={2000}
        />
        {incident.parties.count > 0 && <SharedCheck checked={shared} onChange={setShared} />}
        {sent === null ? (
          <div>
            <Button type="submit">{t('files.submit')}</Button>
          </div>
        ) : (
          <Progress sent={sent} onStop={stop} />
        )}
      </form>
    </FormContext>
  );
}

function Progress({ sent, onStop }: { sent: number; onStop: () => void }): ReactElement {
  const { t } = useTranslation();
  const percent = Math.floor(sent * 100);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <progress value={percent} max={100} aria-label={t('files.sending')} className="h-3 w-40" />
      <span className="tabular-nums">{t('files.percent', { percent })}</span>
      <Button look="second" onClick={onStop}>
        {t('files.stop')}
      </Button>
    </div>
  );
}
