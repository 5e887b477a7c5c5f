import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { cls } from './class';
import { BOX, Field } from './field';
import { useField } from './form-context';

export interface ComboOption {
  readonly value: string;
  readonly label: string;
  readonly group: string;
}

interface Props {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly ComboOption[];
  /** Whether an option is meant by what is typed. */
  readonly isMeant: (option: ComboOption, typed: string) => boolean;
  /** Stays in the list, at its end, whatever is typed. */
  readonly always?: string;
}

/**
 * One of many, found by typing (ARIA APG: editable combobox with a list). Arrows and Enter choose, Escape closes, a
 * word that is still being composed never chooses. What is typed is a search: the box shows what is chosen again when
 * it is left, and keeps the words where nothing is chosen yet.
 */
export function Combobox(props: Props): ReactElement {
  const { name, label, hint, required, value, onChange, options, isMeant, always } = props;
  const { t } = useTranslation();
  const { id, error, describedBy } = useField(name);
  const listId = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const chosen = options.find((each) => each.value === value);
  const words = typed?.trim() ?? '';
  const found = words ? options.filter((each) => isMeant(each, words)) : options;
  const rest = words
    ? options.filter((each) => each.value === always && !found.includes(each))
    : [];
  const shown = [...found, ...rest];
  const active = open ? shown[at] : undefined;

  const show = (index: number): void => {
    setOpen(true);
    setAt(index);
  };
  const close = (): void => {
    setOpen(false);
    setAt(-1);
  };
  const choose = (option: ComboOption): void => {
    onChange(option.value);
    setTyped(null);
    close();
  };
  const leave = (): void => {
    close();
    const [only, another] = found;
    if (words && only && !another) choose(only);
    else if (typed === '') choose({ value: '', label: '', group: '' });
    else if (chosen) setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (open) return show((at + step + shown.length) % shown.length);
      const here = shown.findIndex((each) => each.value === value);
      return show(here >= 0 ? here : step > 0 ? 0 : shown.length - 1);
    }
    if (event.key === 'Escape' && open) {
      // Only the list closes, not the window around it.
      event.preventDefault();
      event.stopPropagation();
      setTyped(null);
      return close();
    }
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !active) return;
    event.preventDefault();
    choose(active);
  };

  return (
    <Field id={id} label={label} hint={hint} required={required} error={error}>
      <div className="relative">
        <input type="hidden" name={name} value={value} />
        <input
          ref={box}
          id={id}
          role="combobox"
          type="text"
          autoComplete="off"
          maxLength={60}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active && `${listId}-${at}`}
          aria-required={required || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(Boolean(hint))}
          placeholder={t('combobox.type')}
          value={typed ?? chosen?.label ?? ''}
          onChange={({ target }) => {
            setTyped(target.value);
            show(target.value.trim() ? 0 : -1);
          }}
          onFocus={({ target }) => target.select()}
          onClick={() => !open && show(shown.findIndex((each) => each.value === value))}
          onBlur={leave}
          onKeyDown={onKeyDown}
          className={cls(BOX, 'pr-12')}
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 right-4 flex items-center"
        >
          ▼
        </span>
        {open && (
          <Listbox
            id={listId}
            label={t('combobox.list')}
            shown={shown}
            at={at}
            value={value}
            onChoose={choose}
          />
        )}
      </div>
      <p role="status" className="text-dns-14N-130">
        {open && words && t('combobox.found', { count: found.length })}
      </p>
    </Field>
  );
}

interface ListProps {
  readonly id: string;
  readonly label: string;
  readonly shown: readonly ComboOption[];
  readonly at: number;
  readonly value: string;
  readonly onChoose: (option: ComboOption) => void;
}

/** The options under their headings. The focus stays in the box: pressing one does not take it. */
function Listbox({ id, label, shown, at, value, onChoose }: ListProps): ReactElement {
  const groups = [...new Set(shown.map(({ group }) => group))];
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      onPointerDown={(event) => event.preventDefault()}
      className="absolute z-20 mt-1 max-h-80 w-full overflow-auto rounded-8 border-2 border-solid-gray-600 bg-white py-1 shadow-5"
    >
      {groups.map((group, index) => (
        <div key={group} role="group" aria-labelledby={`${id}-g${index}`}>
          <div id={`${id}-g${index}`} role="presentation" className="px-3 pt-2 text-dns-14N-130">
            {group}
          </div>
          {shown.map((option, place) =>
            option.group === group ? (
              <Option
                key={option.value}
                id={`${id}-${place}`}
                option={option}
                isActive={place === at}
                isChosen={option.value === value}
                onChoose={onChoose}
              />
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly option: ComboOption;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (option: ComboOption) => void;
}

function Option({ id, option, isActive, isChosen, onChoose }: OptionProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What newer browsers give back here is no clean-up.
    if (isActive) void place.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={place}
      id={id}
      role="option"
      aria-selected={isChosen}
      onClick={() => onChoose(option)}
      className={cls(
        'flex min-h-11 cursor-pointer items-center gap-2 px-3 py-1 hover:bg-key-50',
        // An outline stays where the system takes the colours away.
        isActive && 'bg-key-50 outline-2 -outline-offset-2 outline-key-900',
      )}
    >
      <span aria-hidden="true" className="w-4 shrink-0">
        {isChosen && '✓'}
      </span>
      <span className={isChosen ? 'font-bold' : undefined}>{option.label}</span>
    </div>
  );
}
