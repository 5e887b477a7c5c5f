import type { ReactElement, ReactNode } from 'react';
import { SelectField } from './inputs';

interface Props {
  readonly name: string;
  readonly label: ReactNode;
  /** What stands for leaving it out. */
  readonly all: string;
  readonly options: readonly (readonly [string, string])[];
  readonly search: URLSearchParams;
  readonly onChange: (search: URLSearchParams) => void;
}

/** A choice that is kept in the address, so that back works and a link shows the same. */
export function SearchSelect({ name, label, all, options, search, onChange }: Props): ReactElement {
  return (
    <SelectField
      name={name}
      label={label}
      value={search.get(name) ?? ''}
      onChange={({ target }) => onChange(withParam(search, name, target.value))}
    >
      <option value="">{all}</option>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}

/** An address with one part set; empty: taken away. */
export function withParam(search: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value) next.set(name, value);
  else next.delete(name);
  return next;
}
