import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofRow } from '../api/types';
import { SelectField } from '../ui/inputs';

export const LEVELS = ['L4', 'L3', 'L2', 'L1'] as const satisfies readonly ProofRow['level'][];
export const TIMES = [
  'office-hours',
  'night',
  'weekend',
  'year-end',
  'transfer',
] as const satisfies readonly ProofRow['time'][];
export const FAILURES = [
  'none',
  'person',
  'vacant',
  'mail-down',
  'desk-only',
] as const satisfies readonly ProofRow['failure'][];

interface Props {
  readonly search: URLSearchParams;
  readonly onChange: (search: URLSearchParams) => void;
}

/** 重要度, 時間帯, 起きること; they live in the address. */
export function Filters({ search, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    next.delete('case');
    onChange(next);
  };
  const select = (name: string, label: string, options: readonly (readonly [string, string])[]) => (
    <SelectField
      name={name}
      label={label}
      value={search.get(name) ?? ''}
      onChange={({ target }) => set(name, target.value)}
    >
      <option value="">{t('proof.all')}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </SelectField>
  );
  return (
    <form className="grid gap-3 sm:grid-cols-3" onSubmit={(event) => event.preventDefault()}>
      {select(
        'level',
        t('proof.level'),
        LEVELS.map((one) => [one, t(`level.${one}`)] as const),
      )}
      {select(
        'time',
        t('proof.time'),
        TIMES.map((one) => [one, t(`proof.times.${one}`)] as const),
      )}
      {select(
        'failure',
        t('proof.failure'),
        FAILURES.map((one) => [one, t(`proof.failures.${one}`)] as const),
      )}
    </form>
  );
}

/** Whether something concerns what is looked for. */
export function isWanted(
  search: URLSearchParams,
  of: {
    readonly levels: readonly string[];
    readonly times: readonly string[];
    readonly failure: string | null;
  },
): boolean {
  const [level, time, failure] = ['level', 'time', 'failure'].map((name) => search.get(name));
  return (
    (!level || of.levels.includes(level)) &&
    (!time || of.times.includes(time)) &&
    (!failure || of.failure === failure)
  );
}
