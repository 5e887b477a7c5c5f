import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category, Level, OrganisationEdit, Plan, PlanRules, RungRules } from '../api/types';
import { useCommand } from '../api/use-command';
import { useDraft } from '../organisation/draft-context';
import { TwoStepForm } from '../organisation/two-step-form';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { LevelChip } from '../ui/chip';
import { Disclosure } from '../ui/disclosure';
import { ErrorBox } from '../ui/error-box';
import { BOX, Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { LEVELS, askedLadder, moved, placed } from './asked-rules';
import { countOf, unitOf } from './minutes';
import { RungForm } from './rung-form';
import { shownRungs, type ShownRung } from './rung-key';
import { Holding, useHeldRungs, type Hold } from './held-rungs';

interface Props {
  readonly rules: PlanRules;
  readonly categories: Plan['categories'];
}

/** Who is told when, row by row: all of them, or those of a severity and a category. */
export function RungList({ rules, categories }: Props): ReactElement {
  const { t } = useTranslation();
  const [level, setLevel] = useState<Level | ''>('');
  const [category, setCategory] = useState<Category | ''>('');
  const { held, hold } = useHeldRungs();
  const shown = shownRungs(rules.ladder.rows, held).filter(
    ({ key, row }) => held.has(key) || isUsed(row, { level, category }),
  );
  return (
    <Section title={t('rules.rows')}>
      <p>{t('rules.rowsLead')}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field id="rules-level" label={t('rules.ofLevel')}>
          <select
            id="rules-level"
            className={BOX}
            value={level}
            onChange={({ target }) => setLevel(target.value as Level | '')}
          >
            <option value="">{t('rules.all')}</option>
            {LEVELS.map((each) => (
              <option key={each} value={each}>
                {t(`level.${each}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field id="rules-category" label={t('rules.ofCategory')}>
          <select
            id="rules-category"
            className={BOX}
            value={category}
            onChange={({ target }) => setCategory(target.value as Category | '')}
          >
            <option value="">{t('rules.all')}</option>
            {categories.map((each) => (
              <option key={each.category} value={each.category}>
                {each.label}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <p role="status" className="text-dns-14N-130">
        {t('rules.count', { count: shown.length })}
      </p>
      <ol className="flex flex-col gap-3">
        {shown.map((rung) => (
          <li
            key={rung.key}
            className="flex flex-col gap-2 rounded-8 border border-solid-gray-420 bg-white p-4"
          >
            <Row row={rung.row} categories={categories} />
            <Acts rules={rules} categories={categories} rung={rung} hold={hold} />
          </li>
        ))}
      </ol>
      <Disclosure label={t('rules.addRow')} look="second">
        {(close) => <RungForm rules={rules} categories={categories} onDone={close} />}
      </Disclosure>
    </Section>
  );
}

function isUsed(
  row: RungRules,
  { level, category }: { readonly level: Level | ''; readonly category: Category | '' },
): boolean {
  const fits = category === '' || (row.categories?.includes(category) ?? true);
  return fits && (level === '' || row.delays[level] !== undefined);
}

function Row({
  row,
  categories,
}: {
  row: RungRules;
  categories: Plan['categories'];
}): ReactElement {
  const { t } = useTranslation();
  const delay = useDelayWords();
  const { officeTitle, delays, channels, onlyWithPersonalData, assets, roundTheClock } = row;
  const only = row.categories?.map(
    (each) => categories.find(({ category }) => category === each)?.label ?? each,
  );
  const conditions = [
    only?.join('、'),
    onlyWithPersonalData && t('rules.onlyWithPersonalData'),
    assets && t('rules.assets', { which: assets }),
    roundTheClock &&
      t('rules.ownHoursAre', {
        levels: roundTheClock.map((each) => t(`level.${each}`)).join('、') || t('rules.none'),
      }),
  ].filter(Boolean);
  return (
    <>
      <h3>{officeTitle}</h3>
      <ul className="flex flex-wrap gap-x-4 gap-y-2">
        {LEVELS.map((level) => (
          <li key={level} className="flex items-center gap-2">
            <LevelChip level={level} /> {delay(delays[level])}
          </li>
        ))}
      </ul>
      {channels.length > 0 && (
        <p>
          {t('rules.channels')}: {channels.map((each) => t(`contacts.channel.${each}`)).join(' → ')}
        </p>
      )}
      {conditions.length > 0 && <p>{t('rules.onlyWhen', { which: conditions.join('／') })}</p>}
    </>
  );
}

interface ActsProps extends Props {
  readonly rung: ShownRung;
  readonly hold: Hold;
}

function Acts({ rules, categories, rung, hold }: ActsProps): ReactElement {
  const { t } = useTranslation();
  const draft = useDraft();
  const { state, error, send } = useCommand();
  const { ladder } = rules;
  const { length } = ladder.rows;
  const { key, row, at } = rung;
  const office = row.officeTitle;
  const move = async (from: number, by: -1 | 1): Promise<void> => {
    const body = {
      version: draft.version,
      ladder: askedLadder(ladder, moved(placed(ladder), from, by)),
    };
    const edit = await send<OrganisationEdit>({ path: `/plan/versions/${draft.id}/rules`, body });
    if (!edit) return;
    draft.wrote(edit, draft.version);
    announce(t('rules.moved', { office }));
  };
  return (
    <>
      <ErrorBox error={error} form={`row-${key}`} />
      {at === null && (
        <div role="status">
          <Notice tone="warn" title={t('rules.gone')}>
            {t('rules.goneLead')}
          </Notice>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Disclosure label={<Of what={t('rules.change')} office={office} />} look="second">
          {(close) => (
            <Holding hold={() => hold(key, { row, at: at ?? 0 })}>
              <RungForm rules={rules} categories={categories} rung={rung} onDone={close} />
            </Holding>
          )}
        </Disclosure>
        {at !== null && at > 0 && (
          <Button look="plain" busy={state !== 'idle'} onClick={() => void move(at, -1)}>
            <Of what={t('rules.up')} office={office} />
          </Button>
        )}
        {at !== null && at < length - 1 && (
          <Button look="plain" busy={state !== 'idle'} onClick={() => void move(at, 1)}>
            <Of what={t('rules.down')} office={office} />
          </Button>
        )}
        {at !== null && length > 1 && (
          <Disclosure label={<Of what={t('rules.remove')} office={office} />}>
            {(close) => (
              <TwoStepForm
                label={t('rules.removeRow', { office })}
                about={`removal ${key}`}
                path="rules"
                submit={t('rules.lookRemove')}
                body={() => ({ ladder: askedLadder(ladder, placed(ladder).toSpliced(at, 1)) })}
                onDone={close}
              />
            )}
          </Disclosure>
        )}
      </div>
    </>
  );
}

/** The same button of many rows, told apart where it is only heard. */
function Of({ what, office }: { readonly what: string; readonly office: string }): ReactElement {
  return (
    <>
      {what}
      <span className="sr-only">: {office}</span>
    </>
  );
}

function useDelayWords(): (delay: RungRules['delays']['L1']) => string {
  const { t } = useTranslation();
  return (delay) => {
    if (!delay) return t('rules.notTold');
    if (delay.kind !== 'after') return t(`rules.delay.${delay.kind}`);
    const minutes = delay.minutes ?? 0;
    if (minutes === 0) return t('rules.delay.at-once');
    return t(`span.${unitOf(minutes)}`, { count: countOf(minutes) });
  };
}
