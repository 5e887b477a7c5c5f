import type { TFunction } from 'i18next';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category, Level, Plan, PlanRules, RungRules } from '../api/types';
import { TwoStepForm } from '../organisation/two-step-form';
import { LevelChip } from '../ui/chip';
import { FieldError } from '../ui/field';
import { useField } from '../ui/form-context';
import { SelectField } from '../ui/inputs';
import { need } from '../ui/need';
import { Check } from '../ui/radio-row';
import { textOf } from '../ui/read-form';
import { LEVELS, askedLadder, levelsKept, placed } from './asked-rules';
import { ChannelsField, type Channel } from './channels-field';
import type { ShownRung } from './rung-key';
import { DelayInput, delayIn } from './span-fields';

interface Props {
  readonly rules: PlanRules;
  readonly categories: Plan['categories'];
  /** Which row; left out: a new one. */
  readonly rung?: ShownRung;
  readonly onDone: () => void;
}

/** 段 of a ladder: the office, when it is told at each level, how it is reached, and when the row holds at all. */
export function RungForm({ rules, categories, rung, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { ladder, offices } = rules;
  const row = rung?.row;
  // One that somebody else has taken out comes back as a new one.
  const at = rung?.at ?? null;
  const [channels, setChannels] = useState<readonly Channel[]>(row?.channels ?? []);
  const [ownHours, setOwnHours] = useState(Boolean(row?.roundTheClock));
  const state = JSON.stringify([channels, ownHours]);
  const made = (data: FormData): RungRules => rowIn(data, { t, row, channels, ownHours });
  return (
    <TwoStepForm
      label={row ? t('rules.changeRow', { office: row.officeTitle }) : t('rules.addRow')}
      about={`row ${rung?.key ?? ''}`}
      path="rules"
      state={state}
      onDone={onDone}
      body={(data) => {
        const rows = placed(ladder);
        const next = { was: at, row: made(data) };
        return { ladder: askedLadder(ladder, at === null ? [...rows, next] : rows.with(at, next)) };
      }}
    >
      <SelectField
        name="office"
        label={t('rules.office')}
        defaultValue={row?.office ?? ''}
        required
      >
        <option value="">{t('report.choose')}</option>
        {offices.map(({ id, title, outside }) => (
          <option key={id} value={id}>
            {title}
            {outside && t('rules.outside')}
          </option>
        ))}
      </SelectField>
      <Delays row={row} />
      <ChannelsField all={rules.channels} chosen={channels} onChange={setChannels} />
      <fieldset className="flex flex-col">
        <legend className="text-std-16B-170">{t('rules.conditions')}</legend>
        <p className="text-dns-14N-130">{t('rules.conditionsHint')}</p>
        <div className="flex flex-wrap gap-x-6">
          {categories.map(({ category, label }) => (
            <Check
              key={category}
              name="categories"
              value={category}
              initial={row?.categories?.includes(category) ?? false}
            >
              {label}
            </Check>
          ))}
        </div>
        <Check name="onlyWithPersonalData" initial={row?.onlyWithPersonalData ?? false}>
          {t('rules.onlyWithPersonalData')}
        </Check>
        {row?.assets && <p>{t('rules.assets', { which: row.assets })}</p>}
        <Check name="ownHours" checked={ownHours} onChange={setOwnHours}>
          {t('rules.ownHours')}
        </Check>
        {ownHours && (
          <div className="flex flex-wrap gap-x-6 pl-8">
            {LEVELS.map((level) => (
              <Check
                key={level}
                name="roundTheClock"
                value={level}
                initial={row?.roundTheClock?.includes(level) ?? true}
              >
                {t(`level.${level}`)}
              </Check>
            ))}
          </div>
        )}
      </fieldset>
    </TwoStepForm>
  );
}

function Delays({ row }: { readonly row: RungRules | undefined }): ReactElement {
  const { t } = useTranslation();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-std-16B-170">{t('rules.when')}</legend>
      <p className="text-dns-14N-130">{t('rules.whenHint')}</p>
      {LEVELS.toReversed().map((level) => (
        <div key={level} className="grid items-start gap-2 sm:grid-cols-[7rem_1fr]">
          <span className="pt-2">
            <LevelChip level={level} />
          </span>
          <DelayInput name={level} label={t(`level.${level}`)} delay={row?.delays[level]} />
        </div>
      ))}
      <Whole name="delays" />
    </fieldset>
  );
}

/** What is wrong with several fields together. */
function Whole({ name }: { readonly name: string }): ReactElement {
  const { id, error } = useField(name);
  return (
    <div id={id} tabIndex={-1}>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

interface Around {
  readonly t: TFunction;
  readonly row: RungRules | undefined;
  readonly channels: readonly Channel[];
  readonly ownHours: boolean;
}

function rowIn(data: FormData, { t, row, channels, ownHours }: Around): RungRules {
  const office = textOf(data, 'office');
  const told = LEVELS.map((level) => [level, delayIn(data, level)] as const);
  const categories = data.getAll('categories') as Category[];
  need(
    !office && { field: 'office', message: t('rules.needOffice') },
    ...told.map(
      ([level, delay]) => delay === null && { field: level, message: t('rules.badSpan') },
    ),
    told.every(([, delay]) => delay === undefined) && {
      field: 'delays',
      message: t('rules.needLevel'),
    },
  );
  const early = row?.delays.L0 ? { L0: row.delays.L0 } : {};
  const delays = Object.fromEntries(told.filter(([, delay]) => delay)) as RungRules['delays'];
  return {
    office,
    officeTitle: '',
    delays: { ...early, ...delays },
    channels: [...channels],
    roundTheClock: ownHours
      ? levelsKept(row?.roundTheClock ?? [], data.getAll('roundTheClock') as Level[])
      : null,
    categories: categories.length > 0 ? categories : null,
    onlyWithPersonalData: data.get('onlyWithPersonalData') === 'on',
    assets: row?.assets ?? null,
  };
}
