import { useQuery } from '@tanstack/react-query';
import {
  useId,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/queries';
import type { Plan } from '../api/types';
import { BOX, Field } from '../ui/field';
import { SelectField } from '../ui/inputs';
import { ALWAYS, isMeant } from './kind-words';

type Props = Omit<ComponentProps<typeof SelectField>, 'name' | 'children' | 'ref'>;

/**
 * 種別: a list of the device's own, in the groups of the plan, made shorter by kana or words typed above it. 不明 always
 * stays in it, and so does what is chosen.
 */
export function KindField(props: Props): ReactElement {
  const { t } = useTranslation();
  const plan = useQuery(planQuery).data;
  const list = useRef<HTMLSelectElement>(null);
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState(props.defaultValue);
  const id = useId();
  const found = (plan?.kinds ?? []).filter((kind) => isMeant(kind, typed));
  const chosen = (kind: string): boolean => kind === ALWAYS || kind === (props.value ?? picked);
  const shown = plan?.kinds.filter((kind) => found.includes(kind) || chosen(kind.id)) ?? [];

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.focus();
    }
    if (event.key !== 'Enter' || event.ctrlKey) return;
    event.preventDefault();
    const [first] = typed.trim() ? found : [];
    if (!first || !list.current) return;
    list.current.value = first.id;
    list.current.dispatchEvent(new Event('change', { bubbles: true }));
    list.current.focus();
  };

  return (
    <div className="flex flex-col gap-2">
      <Field id={id} label={t('report.kindFind')} hint={t('report.kindFindHint')}>
        <input
          id={id}
          type="search"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          className={BOX}
        />
      </Field>
      <p role="status" className="text-dns-14N-130">
        {typed.trim() && t('report.kindFound', { count: found.length })}
      </p>
      <SelectField
        {...props}
        ref={list}
        name="kind"
        onChange={(event) => {
          setPicked(event.target.value);
          props.onChange?.(event);
        }}
      >
        <option value="">{t('report.choose')}</option>
        {plan?.categories.map(({ category, label }) => (
          <Kinds key={category} label={label} kinds={of(shown, category)} />
        ))}
        {plan && <Kinds label={t('report.kindsOther')} kinds={of(shown, null)} />}
      </SelectField>
    </div>
  );
}

type Kind = Plan['kinds'][number];

function of(kinds: readonly Kind[], category: Kind['category']): readonly Kind[] {
  return kinds.filter((kind) => kind.category === category);
}

function Kinds({
  label,
  kinds,
}: {
  readonly label: string;
  readonly kinds: readonly Kind[];
}): ReactElement | null {
  if (kinds.length === 0) return null;
  return (
    <optgroup label={label}>
      {kinds.map((kind) => (
        <option key={kind.id} value={kind.id}>
          {kind.label}
        </option>
      ))}
    </optgroup>
  );
}
