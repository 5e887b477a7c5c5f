import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox } from '../ui/combobox';
import { CommandForm } from '../ui/command-form';
import { Field } from '../ui/field';
import { FormContext } from '../ui/form-context';
import { AreaField, SelectField, TextField } from '../ui/inputs';
import { Check, RadioRow } from '../ui/radio-row';
import { SearchBox } from '../ui/search-box';
import { SearchSelect } from '../ui/search-select';
import { DayField } from '../ui/day-field';
import { WhenField, type When } from '../ui/when-field';
import type { Sample } from './sample';

/** What is typed into or chosen from: as it is, and with something wrong. */
export const FORMS: readonly Sample[] = [
  { name: 'inputs', show: () => <Twice show={Inputs} /> },
  { name: 'radio-row', show: () => <Twice show={Radios} /> },
  { name: 'when-field', show: () => <Twice show={Times} /> },
  { name: 'combobox', show: () => <Twice show={Kinds} /> },
  { name: 'search-box', show: Search },
  { name: 'search-select', show: Kept },
  { name: 'field', show: OneField },
  { name: 'command-form', show: Refused },
];

const WRONG = ['text', 'area', 'select', 'radio', 'when', 'combobox'] as const;

function Twice({ show: Show }: { readonly show: () => ReactNode }): ReactElement {
  const { t } = useTranslation();
  const message = t('form.reasonNeeded');
  const errors = Object.fromEntries(WRONG.map((name) => [name, message]));
  return (
    <div className="grid w-full gap-8 md:grid-cols-2">
      <FormContext value={{ id: 'right', errors: {} }}>
        <form className="flex flex-col gap-4">
          <Show />
        </form>
      </FormContext>
      <FormContext value={{ id: 'wrong', errors }}>
        <form className="flex flex-col gap-4">
          <Show />
        </form>
      </FormContext>
    </div>
  );
}

function Kept(): ReactElement {
  const { t } = useTranslation();
  const [search, setSearch] = useState(new URLSearchParams());
  const options = (['yes', 'no'] as const).map((each) => [each, t(`answer.${each}`)] as const);
  return (
    <SearchSelect
      {...{ name: 'kept', search, options }}
      label={t('form.note')}
      all={t('list.all')}
      onChange={setSearch}
    />
  );
}

function OneField(): ReactElement {
  const { t } = useTranslation();
  return (
    <Field id="one" label={t('form.note')} hint={t('form.happenedAtHint')} required>
      <output id="one">2026-11-21</output>
    </Field>
  );
}

/** Sent to an address that does not exist: how a refusal is told, and that the text stays. */
function Refused(): ReactElement {
  const { t } = useTranslation();
  return (
    <CommandForm path="/ui" submit={t('action.report')} body={() => undefined}>
      <TextField name="text" label={t('form.note')} />
    </CommandForm>
  );
}

function Inputs(): ReactElement {
  const { t } = useTranslation();
  const label = t('form.note');
  const hint = t('form.happenedAtHint');
  return (
    <>
      <TextField name="text" label={label} hint={hint} required />
      <AreaField name="area" label={label} hint={hint} />
      <SelectField name="select" label={label}>
        <option>{t('report.choose')}</option>
      </SelectField>
    </>
  );
}

function Kinds(): ReactElement {
  const { t } = useTranslation();
  const [value, setValue] = useState('');
  const options = (['yes', 'no', 'unknown'] as const).map((each) => ({
    ...{ value: each, label: t(`answer.${each}`), group: t('form.note') },
  }));
  return (
    <Combobox
      name="combobox"
      label={t('form.note')}
      value={value}
      onChange={setValue}
      options={options}
      isMeant={({ label }, typed) => label.includes(typed)}
      always="unknown"
    />
  );
}

function Radios(): ReactElement {
  const { t } = useTranslation();
  const [on, setOn] = useState(true);
  const options = (['yes', 'no', 'unknown'] as const).map((value) => ({
    value,
    label: t(`answer.${value}`),
  }));
  return (
    <>
      <RadioRow name="radio" legend={t('form.note')} options={options} initial="unknown" required />
      <RadioRow name="stacked" legend={t('form.note')} options={options} stacked />
      <Check name="check" checked={on} onChange={setOn}>
        {t('help.enabled')}
      </Check>
    </>
  );
}

function Times(): ReactElement {
  const { t } = useTranslation();
  const [when, setWhen] = useState<When>({ day: 'R8.11.21', time: '0213' });
  return (
    <>
      <WhenField
        name="when"
        legend={t('form.happenedAt')}
        value={when}
        onChange={setWhen}
        required
        soon
      />
      <DayField
        name="day"
        label={t('when.day')}
        hint={t('when.hint')}
        side="future"
        initial="4/1"
      />
    </>
  );
}

function Search(): ReactElement {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  return <SearchBox label={t('list.title')} value={words} onChange={setWords} />;
}
