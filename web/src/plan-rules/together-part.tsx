import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level, PlanRules } from '../api/types';
import { TwoStepForm } from '../organisation/two-step-form';
import { Disclosure } from '../ui/disclosure';
import { FieldError } from '../ui/field';
import { useField } from '../ui/form-context';
import { need } from '../ui/need';
import { Section } from '../ui/page';
import { Check } from '../ui/radio-row';
import { LEVELS, askedLadder, levelsKept, placed } from './asked-rules';

type Group = PlanRules['ladder']['each'][number];

/** それぞれの確認: whether one answer is enough, or each office has to answer for itself. */
export function TogetherPart({ rules }: { readonly rules: PlanRules }): ReactElement {
  const { t } = useTranslation();
  const { each } = rules.ladder;
  return (
    <Section title={t('rules.together')}>
      <p>{t('rules.togetherLead')}</p>
      {each.length === 0 && <p>{t('rules.anyone')}</p>}
      <ul className="flex flex-col gap-3">
        {each.map((group, at) => {
          const named = t('rules.group', {
            offices: group.offices.map((id) => titleOf(rules, id)).join('・'),
            levels: group.levels.map((level) => t(`level.${level}`)).join('、'),
          });
          return (
            <li key={named} className="rounded-8 border border-solid-gray-420 bg-white p-4">
              <p>{named}</p>
              <Disclosure label={t('rules.change')} look="second">
                {(close) => <GroupForm rules={rules} at={at} onDone={close} />}
              </Disclosure>
            </li>
          );
        })}
      </ul>
      <Disclosure label={t('rules.addGroup')} look="second">
        {(close) => <GroupForm rules={rules} at={null} onDone={close} />}
      </Disclosure>
    </Section>
  );
}

interface FormProps {
  readonly rules: PlanRules;
  /** Which group; null: a new one. */
  readonly at: number | null;
  readonly onDone: () => void;
}

/** A group of offices; without any, it is no group any more. */
function GroupForm({ rules, at, onDone }: FormProps): ReactElement {
  const { t } = useTranslation();
  const { ladder } = rules;
  const group = ladder.each[at ?? -1];
  const called = [...new Set(ladder.rows.map(({ office }) => office))];
  return (
    <TwoStepForm
      label={t('rules.together')}
      about={`together ${at ?? ''}`}
      path="rules"
      onDone={onDone}
      body={(data) => {
        const offices = data.getAll('offices').map(String);
        const levels = levelsKept(group?.levels ?? [], data.getAll('levels') as Level[]);
        const isGone = at !== null && offices.length === 0;
        need(
          !isGone && offices.length < 2 && { field: 'offices', message: t('rules.needTwo') },
          !isGone && levels.length === 0 && { field: 'levels', message: t('rules.needLevels') },
        );
        const each = withGroup(ladder.each, at, isGone ? null : { offices, levels });
        return { ladder: askedLadder({ ...ladder, each }, placed(ladder)) };
      }}
    >
      <Boxes
        name="offices"
        legend={t('rules.groupOffices')}
        hint={at === null ? undefined : t('rules.groupRemove')}
        values={called.map((id) => [id, titleOf(rules, id)])}
        chosen={group?.offices ?? []}
      />
      <Boxes
        name="levels"
        legend={t('rules.groupLevels')}
        values={LEVELS.map((level) => [level, t(`level.${level}`)])}
        chosen={group?.levels ?? []}
      />
    </TwoStepForm>
  );
}

interface BoxesProps {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly values: readonly (readonly [string, string])[];
  readonly chosen: readonly string[];
}

function Boxes({ name, legend, hint, values, chosen }: BoxesProps): ReactElement {
  const { id, error } = useField(name);
  return (
    <fieldset id={id} tabIndex={-1}>
      <legend className="text-std-16B-170">{legend}</legend>
      {hint && <p className="text-dns-14N-130">{hint}</p>}
      <div className="flex flex-wrap gap-x-6">
        {values.map(([value, label]) => (
          <Check key={value} name={name} value={value} initial={chosen.includes(value)}>
            {label}
          </Check>
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

function withGroup(each: readonly Group[], at: number | null, group: Group | null): Group[] {
  if (at === null) return group ? [...each, group] : [...each];
  return each.toSpliced(at, 1, ...(group ? [group] : []));
}

function titleOf({ offices }: PlanRules, id: string): string {
  return offices.find((each) => each.id === id)?.title ?? id;
}
