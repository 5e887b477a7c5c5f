import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level, Plan, PlanRules } from '../api/types';
import { TwoStepForm } from '../organisation/two-step-form';
import { IMPACTS, SeverityMatrix, URGENCIES } from '../plans/severity-matrix';
import { SeverityRules } from '../plans/severity-rules';
import { cls } from '../ui/class';
import { Disclosure } from '../ui/disclosure';
import { BOX } from '../ui/field';
import { TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';
import { SpanInput, spanIn } from './span-fields';

const ALL = ['L0', 'L1', 'L2', 'L3', 'L4'] as const satisfies readonly Level[];

/** 重要度 of a draft, and its form. */
export function SeverityPart({ plan, rules }: { plan: Plan; rules: PlanRules }): ReactElement {
  const { t } = useTranslation();
  const { matrix, floors } = rules.severity;
  const rows = IMPACTS.map((impact) => matrix.slice((impact - 1) * URGENCIES.length).slice(0, 3));
  return (
    <>
      <SeverityRules plan={{ ...plan, matrix: rows, floors }} />
      <Disclosure label={t('rules.changeSeverity')} look="second">
        {(close) => <SeverityForm rules={rules} onDone={close} />}
      </Disclosure>
    </>
  );
}

/** The matrix, the floors with their words, and when what is unknown raises the level. */
function SeverityForm({ rules, onDone }: { rules: PlanRules; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const { matrix, floors, unknownRaisesAfter } = rules.severity;
  return (
    <TwoStepForm
      label={t('rules.changeSeverity')}
      about="severity"
      path="rules"
      onDone={onDone}
      body={(data) => {
        const after = spanIn(data, 'unknown');
        const labels = floors.map(({ fact }) => textOf(data, `floor.${fact}`));
        need(
          ...labels.map(
            (label, index) =>
              !label && {
                field: `floor.${floors[index]?.fact ?? ''}`,
                message: t('rules.needLabel'),
              },
          ),
          typeof after !== 'number' && { field: 'unknown', message: t('rules.badSpan') },
        );
        return {
          severity: {
            matrix: matrix.map((_, index) => textOf(data, `matrix.${index}`)),
            floors: floors.map(({ fact }, index) => ({
              ...{ fact, label: labels[index], level: textOf(data, `level.${fact}`) },
            })),
            unknownRaisesAfter: after,
          },
        };
      }}
    >
      <SeverityMatrix
        cell={(impact, urgency) => {
          const at = (impact - 1) * URGENCIES.length + urgency - 1;
          return (
            <LevelSelect
              name={`matrix.${at}`}
              label={t('rules.cell', { impact, urgency })}
              level={matrix[at] ?? 'L4'}
            />
          );
        }}
      />
      <h3>{t('plan.floors')}</h3>
      <p>{t('rules.floorsLead')}</p>
      <ul className="flex flex-col gap-3">
        {floors.map(({ fact, label, level }, index) => (
          <li key={fact} className="grid items-end gap-2 sm:grid-cols-[1fr_9rem]">
            <TextField
              name={`floor.${fact}`}
              label={t('rules.floor', { number: index + 1 })}
              defaultValue={label}
              maxLength={120}
            />
            <LevelSelect
              name={`level.${fact}`}
              label={t('rules.floorLevel', { number: index + 1 })}
              level={level}
            />
          </li>
        ))}
      </ul>
      <h3>{t('planRules.unknown')}</h3>
      <SpanInput name="unknown" label={t('planRules.unknown')} minutes={unknownRaisesAfter} />
    </TwoStepForm>
  );
}

interface LevelProps {
  readonly name: string;
  readonly label: string;
  readonly level: Level;
}

function LevelSelect({ name, label, level }: LevelProps): ReactElement {
  const { t } = useTranslation();
  return (
    <select name={name} aria-label={label} defaultValue={level} className={cls(BOX, 'min-w-28')}>
      {ALL.map((each) => (
        <option key={each} value={each}>
          {t(`level.${each}`)}
        </option>
      ))}
    </select>
  );
}
