import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RungRules } from '../api/types';
import { BOX, FieldError } from '../ui/field';
import { cls } from '../ui/class';
import { useField } from '../ui/form-context';
import { textOf } from '../ui/read-form';
import { countOf, readMinutes, UNITS, unitOf, type Unit } from './minutes';

interface SpanProps {
  readonly name: string;
  readonly label: string;
  readonly minutes: number | undefined;
}

/** A number and its unit; `label` is said by a screen reader, the words in sight stand around it. */
export function SpanInput({ name, label, minutes }: SpanProps): ReactElement {
  const { t } = useTranslation();
  const { id, error, describedBy } = useField(name);
  return (
    <div className="flex flex-col gap-1">
      <div className="flex gap-2">
        <input
          id={id}
          name={name}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          aria-label={label}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(false)}
          defaultValue={minutes === undefined ? '' : countOf(minutes)}
          className={cls(BOX, 'max-w-24')}
        />
        <select
          name={`${name}.unit`}
          aria-label={t('rules.unitOf', { what: label })}
          defaultValue={unitOf(minutes ?? 0)}
          className={cls(BOX, 'max-w-28')}
        >
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {t(`rules.unit.${unit}`)}
            </option>
          ))}
        </select>
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

/** What a span input holds: undefined where it is blank, null where it cannot be read. */
export function spanIn(data: FormData, name: string): number | null | undefined {
  const typed = textOf(data, name);
  if (typed === '') return undefined;
  return readMinutes(typed, (textOf(data, `${name}.unit`) || 'minutes') as Unit);
}

const KINDS = ['none', 'at-once', 'after', 'same-day', 'next-open-day'] as const;
type Kind = (typeof KINDS)[number];
type Delay = NonNullable<RungRules['delays']['L1']>;

interface DelayProps {
  readonly name: string;
  readonly label: string;
  readonly delay: Delay | undefined;
}

/** When an office is told at one level. */
export function DelayInput({ name, label, delay }: DelayProps): ReactElement {
  const { t } = useTranslation();
  const [kind, setKind] = useState(kindOf(delay));
  return (
    <div className="flex flex-wrap gap-2">
      <select
        name={`${name}.kind`}
        aria-label={label}
        value={kind}
        onChange={({ target }) => setKind(target.value as Kind)}
        className={cls(BOX, 'max-w-56')}
      >
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {t(`rules.delay.${each}`)}
          </option>
        ))}
      </select>
      {kind === 'after' && (
        <SpanInput
          name={name}
          label={t('rules.howLong', { level: label })}
          minutes={delay?.minutes ?? undefined}
        />
      )}
    </div>
  );
}

/** What a delay input holds; undefined: not told, null: cannot be read. */
export function delayIn(data: FormData, name: string): Delay | null | undefined {
  const kind = textOf(data, `${name}.kind`) as Kind;
  if (kind === 'none') return undefined;
  if (kind === 'at-once') return { kind: 'after', minutes: 0 };
  if (kind !== 'after') return { kind, minutes: null };
  const minutes = spanIn(data, name);
  return typeof minutes === 'number' ? { kind, minutes } : null;
}

function kindOf(delay: Delay | undefined): Kind {
  if (!delay) return 'none';
  return delay.kind === 'after' && delay.minutes === 0 ? 'at-once' : delay.kind;
}
