import { useId, useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken } from '../api/problem';
import { useCommand } from '../api/use-command';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { byField, guardEnter } from '../ui/command-form';
import { ErrorBox } from '../ui/error-box';
import { Notice } from '../ui/notice';
import { FormContext } from '../ui/form-context';
import { KeptLine } from '../ui/kept-line';
import { useStillWrong } from '../ui/still-wrong';
import { madeOf } from '../ui/too-long';
import { useKept } from '../ui/use-kept';
import { useDraft, type Written } from './draft-context';
import { Preview, type Previewed } from './preview';

export interface TwoStepProps {
  readonly label: string;
  /** What of the draft it edits: tells what is typed here from what is typed into its neighbours. */
  readonly about: string;
  readonly onDone: () => void;
  readonly submit?: string;
  /** What of the form no field holds: when it changes, what was seen no longer counts. */
  readonly state?: string;
  readonly children?: ReactNode;
}

interface Props extends TwoStepProps {
  /** Below the draft: where the edit goes. */
  readonly path: string;
  /** What the edit consists of. @throws Incomplete when the form is not filled in. */
  readonly body: (data: FormData) => object;
}

interface Seen {
  readonly asked: object;
  readonly edit: Previewed;
  readonly shape: string;
  /** With the draft as somebody else has changed it since the form was opened. */
  readonly compared: boolean;
}

/** An edit in two steps: first what it changes, in words; then it is written into the draft. */
export function TwoStepForm(props: Props): ReactElement {
  const {
    label,
    about,
    path: tail,
    body: make,
    onDone,
    submit,
    state: shape = '',
    children,
  } = props;
  const { t } = useTranslation();
  const id = useId();
  const draft = useDraft();
  const form = useRef<HTMLFormElement>(null);
  const { state, error, send, refuse } = useCommand();
  const made = (current: HTMLFormElement) => madeOf(current, t, make);
  const [wrong, typed] = useStillWrong(error, () => form.current && made(form.current));
  const fields = useMemo(() => ({ id, errors: byField(wrong) }), [id, wrong]);
  const path = `/plan/versions/${draft.id}/${tail}`;
  const kept = useKept(form, `${path} ${about}`);
  // As the form was opened: an edit of somebody else, whose values it does not show, is not written over unseen.
  const [opened, setOpened] = useState(draft.version);
  const version = Math.min(draft.carried(opened), draft.version);
  const isLate = version !== draft.version;
  const [last, setSeen] = useState<Seen | null>(null);
  const seen = last?.shape === shape && !isLate ? last : null;

  const look = async (version: number): Promise<void> => {
    const { current } = form;
    if (!current) return;
    const asked = made(current);
    if (asked instanceof Error) return refuse(asked);
    const body = { ...asked, version, preview: true };
    const edit = await send<Previewed>({ path, body });
    if (edit) setSeen({ asked, edit, shape, compared: version !== opened });
  };
  const write = async (): Promise<void> => {
    if (!seen) return;
    const edit = await send<Written>({ path, body: { ...seen.asked, version } });
    if (!edit) return setSeen(null);
    kept.forget();
    draft.wrote(edit, version);
    announce(t('organisation.written'));
    onDone();
  };

  return (
    <FormContext value={fields}>
      <form
        ref={form}
        noValidate
        aria-label={label}
        className="flex flex-col gap-4"
        onChange={() => setSeen(null)}
        onInput={typed}
        onKeyDown={(event) => guardEnter(event, false)}
        onSubmit={(event) => {
          event.preventDefault();
          void (seen ? write() : look(version));
        }}
      >
        <ErrorBox error={isLate && isOvertaken(error) ? null : error} form={id} left={wrong} />
        <KeptLine kept={kept} />
        {children}
        {isLate && (
          <Late
            onCompare={() => {
              setOpened(draft.version);
              void look(draft.version);
            }}
          />
        )}
        {seen && <Preview edit={seen.edit} compared={seen.compared} />}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="main" busy={state !== 'idle'}>
            {state !== 'idle'
              ? t(`form.${state}`)
              : seen
                ? t('organisation.write')
                : (submit ?? t('organisation.look'))}
          </Button>
          <Button look="plain" onClick={onDone}>
            {t('organisation.stop')}
          </Button>
        </div>
      </form>
    </FormContext>
  );
}

/** Somebody else has written into the draft since the form was opened: what is typed stays, and is held against theirs. */
function Late({ onCompare }: { readonly onCompare: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <div role="status">
      <Notice tone="warn" title={t('organisation.late')}>
        <p>{t('organisation.lateLead')}</p>
        <Button onClick={onCompare}>{t('organisation.compare')}</Button>
      </Notice>
    </div>
  );
}
