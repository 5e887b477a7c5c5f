import {
  useId,
  useMemo,
  useRef,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Refused } from '../api/problem';
import type { Body, BodyName, FieldProblem, Receipt } from '../api/types';
import { useCommand, type Order } from '../api/use-command';
import { Button, type Look } from './button';
import { cls } from './class';
import { ErrorBox } from './error-box';
import { FormContext } from './form-context';
import { KeptLine } from './kept-line';
import { useStillWrong } from './still-wrong';
import { madeOf } from './too-long';
import { useKept } from './use-kept';

interface Props<B, T> {
  readonly path: string;
  readonly method?: Order['method'];
  /** What to send. @throws Incomplete when the form is not. */
  readonly body: (data: FormData) => B;
  readonly submit: ReactNode;
  readonly look?: Look;
  readonly onDone?: (result: T) => void;
  readonly onRefused?: (refused: Refused) => void;
  readonly label?: string;
  /** What of the command stands in its body and not in its path, where forms of one page differ by it alone. */
  readonly about?: string | undefined;
  /** The page keeps what is typed here in a way of its own. */
  readonly keptByPage?: boolean;
  /** For small forms only: elsewhere Enter in a line of text is too easily a slip. */
  readonly enterSends?: boolean;
  readonly extra?: ReactNode;
  /** On a phone the button stays at the lower edge of the screen while what is around the form is in sight. */
  readonly floats?: boolean;
  readonly children?: ReactNode;
}

type BodyOf<Name extends BodyName | 'nothing'> = Name extends BodyName ? Body<Name> : undefined;

/** A form that sends one command, named by what it carries; what was typed stays until the server has taken it. */
export function CommandForm<Name extends BodyName | 'nothing', T = Receipt>(
  props: Props<BodyOf<Name>, T>,
): ReactElement {
  const { path, method = 'POST', body, submit, look = 'main', onDone, onRefused } = props;
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  const kept = useKept(box, props.keptByPage ? null : `${method} ${path} ${props.about ?? ''}`);
  const { state, error, send, refuse } = useCommand({ onRefused, place: kept.keys });
  const make = (form: HTMLFormElement): unknown => madeOf(form, t, body);
  const [wrong, typed] = useStillWrong(error, () => box.current && make(box.current));
  const busy = state !== 'idle';
  const { forget } = kept;
  const fields = useMemo(
    () => ({ id, busy, errors: byField(wrong), forget }),
    [id, busy, wrong, forget],
  );

  const onSubmit = async (form: HTMLFormElement): Promise<void> => {
    const order = make(form);
    if (order instanceof Error) return refuse(order);
    const result = await send<T>({ path, method, body: order });
    if (result === undefined) return;
    form.reset();
    forget();
    keepPlace(form);
    onDone?.(result);
  };

  return (
    <FormContext value={fields}>
      <form
        ref={box}
        noValidate
        aria-label={props.label}
        className={cls(
          'flex flex-col',
          props.children ? 'gap-4' : 'gap-2',
          props.floats && 'max-sm:contents',
        )}
        onInput={typed}
        onKeyDown={(event) => guardEnter(event, props.enterSends ?? false)}
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit(event.currentTarget);
        }}
      >
        <ErrorBox error={error} form={id} left={wrong} />
        <KeptLine kept={kept} />
        {props.children}
        <div className={cls('flex flex-wrap items-center gap-3', props.floats && FLOATS)}>
          <Button type="submit" look={look} busy={busy}>
            {state === 'idle' ? submit : t(`form.${state}`)}
          </Button>
          {props.extra}
        </div>
      </form>
    </FormContext>
  );
}

/** The form itself is no box then: the button may leave it, not what is around it. */
const FLOATS =
  'max-sm:sticky max-sm:bottom-0 max-sm:-mx-3 max-sm:border-t max-sm:border-solid-gray-420 ' +
  'max-sm:flex-nowrap max-sm:gap-2 max-sm:bg-white max-sm:px-3 max-sm:py-2 ' +
  'max-sm:[&>[type=submit]]:whitespace-nowrap';

/** How long what is on screen takes to follow a command, in milliseconds. */
const FOLLOWS = 600;

/** Where the form goes away with its step, the focus stays on the step and is not lost. */
function keepPlace(form: HTMLFormElement): void {
  const place = form.closest<HTMLElement>('[tabindex="-1"]');
  setTimeout(() => {
    const lost = document.activeElement === document.body;
    if (lost && place?.isConnected) place.focus({ preventScroll: true });
  }, FOLLOWS);
}

/** Enter sends only where it is meant; Ctrl+Enter always; never while a word is being composed. */
export function guardEnter(event: KeyboardEvent<HTMLFormElement>, enterSends: boolean): void {
  if (event.key !== 'Enter') return;
  const composing = event.nativeEvent.isComposing || event.keyCode === 229;
  const inLine = event.target instanceof HTMLInputElement;
  if (composing || (inLine && !enterSends && !event.ctrlKey)) {
    event.preventDefault();
    return;
  }
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
}

/** Messages by field name. */
export function byField(wrong: readonly FieldProblem[]): Record<string, string> {
  return Object.fromEntries(wrong.map(({ field, message }) => [field, message]));
}
