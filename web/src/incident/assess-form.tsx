import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/queries';
import type { Assessment, Incident, Level, Plan } from '../api/types';
import { LEVELS, proposeLevel, withRaises, type Known } from '../format/level';
import { CommandForm } from '../ui/command-form';
import { AreaField, SelectField } from '../ui/inputs';
import { filled, textOf } from '../ui/read-form';
import { Check, RadioRow } from '../ui/radio-row';
import { TheirsOrMine, useSight } from './theirs-or-mine';
import { bracketed, comma } from '../i18n/punctuation';

interface Props {
  readonly incident: Incident;
  readonly onDone: () => void;
}

type Impact = Assessment['impact'];
type Urgency = Assessment['urgency'];

const IMPACTS = [1, 2, 3, 4] as const;
const URGENCIES = [1, 2, 3] as const;

/** Impact, urgency and facts; the rules propose the level, a person may set another one with a reason. */
export function AssessForm({ incident, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const plan = useQuery(planQuery).data;
  const { register, ...severity } = incident.severity;
  // What the register raises comes and goes with its assets: a person judges the rest.
  const [known, setKnown] = useState({ ...severity, ...register?.alone });
  const raises = register?.raises ?? [];
  const [level, setLevel] = useState<Level | ''>('');
  const raised = withRaises(known, raises);
  const rules = plan ? proposeLevel(plan, raised) : known.level;
  const sight = useSight(incident.seen.severity);
  const inWords = (of: Known & { readonly level: Level }): string =>
    [
      t(`level.${of.level}`) +
        bracketed(t('incident.matrix', { impact: of.impact, urgency: of.urgency })),
      ...(plan?.floors ?? []).flatMap(({ fact, label }) => (of.facts.includes(fact) ? label : [])),
    ].join(comma());
  return (
    <CommandForm<'AssessmentDto'>
      path={`/incidents/${incident.id}/severity`}
      submit={t('action.save')}
      body={(data) => ({
        impact: known.impact,
        urgency: known.urgency,
        facts: known.facts,
        ...(level ? { level } : {}),
        ...filled({ reason: textOf(data, 'reason') }),
        seen: sight.seen,
      })}
      onDone={onDone}
    >
      <TheirsOrMine
        sight={sight}
        theirs={inWords(incident.severity)}
        mine={inWords({ ...raised, level: level || rules })}
        onLeave={onDone}
      />
      <RadioRow
        name="impact"
        legend={t('incident.impact')}
        stacked
        value={String(known.impact)}
        onChange={(value) => setKnown({ ...known, impact: Number(value) as Impact })}
        options={IMPACTS.map((each) => ({
          value: String(each),
          label: t(`incident.impacts.i${each}`),
        }))}
      />
      <RadioRow
        name="urgency"
        legend={t('incident.urgency')}
        stacked
        value={String(known.urgency)}
        onChange={(value) => setKnown({ ...known, urgency: Number(value) as Urgency })}
        options={URGENCIES.map((each) => ({
          value: String(each),
          label: t(`incident.urgencies.i${each}`),
        }))}
      />
      {plan && (
        <FloorFacts
          plan={plan}
          facts={known.facts}
          held={raises.flatMap(({ floor }) => floor ?? [])}
          onChange={(facts) => setKnown({ ...known, facts })}
        />
      )}
      <SelectField
        name="level"
        label={t('incident.levelChoice')}
        hint={t('incident.lowerHint')}
        value={level}
        onChange={({ target }) => setLevel(target.value as Level | '')}
      >
        <option value="">{t('incident.byRules', { level: t(`level.${rules}`) })}</option>
        {LEVELS.map((each) => (
          <option key={each} value={each}>
            {t(`level.${each}`)}
          </option>
        ))}
      </SelectField>
      <AreaField name="reason" label={t('form.reason')} maxLength={2000} />
    </CommandForm>
  );
}

interface FloorProps {
  readonly plan: Plan;
  readonly facts: readonly string[];
  /** Those that named assets of the register hold. */
  readonly held: readonly string[];
  readonly onChange: (facts: string[]) => void;
}

function FloorFacts({ plan, facts, held, onChange }: FloorProps): ReactElement {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend className="text-std-16B-170">{t('incident.facts')}</legend>
      {plan.floors.map(({ fact, label, level }) => (
        <Check
          key={fact}
          name="facts"
          value={fact}
          checked={facts.includes(fact) || held.includes(fact)}
          onChange={(on) => onChange(on ? [...facts, fact] : facts.filter((each) => each !== fact))}
        >
          {label}
          {bracketed(level)}
          {held.includes(fact) && <span className="block">{t('register.held')}</span>}
        </Check>
      ))}
    </fieldset>
  );
}
