import type { TFunction } from 'i18next';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body, Organisation } from '../api/types';
import { missing } from '../incident/need-reason';
import { SelectField, TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';
import { unitPath } from './standing';

type Person = Body<'PersonDto'>;
const OUTSIDE = '*outside';

interface Props {
  readonly organisation: Organisation;
  readonly person: Person;
  /** Before the names of the fields, where a form has several people. */
  readonly prefix?: string;
}

/** Who somebody is, where they belong, and how they are reached. */
export function PersonFields({ organisation, person, prefix = '' }: Props): ReactElement {
  const { t } = useTranslation();
  const [unit, setUnit] = useState(person.outside ? OUTSIDE : (person.unit ?? ''));
  const line = (name: keyof Person, required = false): ReactElement => (
    <TextField
      name={`${prefix}${name}`}
      label={t(`organisation.field.${name}`)}
      defaultValue={person[name] ?? ''}
      maxLength={120}
      required={required}
    />
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {line('name', true)}
      {line('post', true)}
      <SelectField
        name={`${prefix}unit`}
        label={t('organisation.field.unit')}
        value={unit}
        onChange={({ target }) => setUnit(target.value)}
      >
        <option value="">{t('organisation.noUnit')}</option>
        {organisation.units.map(({ id }) => (
          <option key={id} value={id}>
            {unitPath(organisation, id)}
          </option>
        ))}
        <option value={OUTSIDE}>{t('organisation.isOutside')}</option>
      </SelectField>
      {unit === OUTSIDE && line('outside', true)}
      {line('email')}
      {line('phone')}
      {line('mobile')}
      {line('outOfHours')}
    </div>
  );
}

/** What was typed into the fields. @throws Incomplete naming those that must not be empty. */
export function personOf(data: FormData, t: TFunction, prefix = ''): Person {
  const text = (name: keyof Person): string => textOf(data, `${prefix}${name}`);
  const unit = text('unit');
  const needed = ['name', 'post', ...(unit === OUTSIDE ? ['outside'] : [])];
  const names = needed.map((name) => `${prefix}${name}`);
  need(...missing(data, names, t));
  return {
    ...{ name: text('name'), post: text('post'), email: text('email'), phone: text('phone') },
    ...{ mobile: text('mobile'), outOfHours: text('outOfHours') },
    ...(unit === OUTSIDE ? { outside: text('outside') } : { unit }),
  };
}
