import { use, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Run, Step } from '../api/types';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { StepsNowContext } from './next-step';
import { MARKS } from './step-head';
import { StepItem, type StepProps } from './step-item';
import { placeOf, tracksOf } from './step-order';

interface Props {
  readonly run: Run;
  readonly steps: readonly Step[];
  readonly onHeld: (step: Step, held: boolean) => void;
}

/** Steps in reading order, those of one track under its name. */
export function Tracks({ run, steps, onHeld }: Props): ReactElement {
  const { next } = use(StepsNowContext);
  return (
    <>
      {tracksOf(steps).map(({ path, steps: own }) => (
        <div key={path + (own[0]?.id ?? '')} className="flex flex-col gap-2">
          {path && <h3 className="mt-2 border-l-4 border-key-900 pl-2">{path}</h3>}
          <ol className="flex flex-col gap-2">
            {own.map((step) =>
              next?.step.id === step.id && next.run.run === run.run ? (
                <Elsewhere key={step.id} run={run} step={step} />
              ) : (
                <StepItem
                  key={step.id}
                  run={run}
                  step={step}
                  onHeld={(held) => onHeld(step, held)}
                />
              ),
            )}
          </ol>
        </div>
      ))}
    </>
  );
}

/** The line of a step that stands above the checklist. */
function Elsewhere({ run, step }: StepProps): ReactElement {
  const { t } = useTranslation();
  const title = titleIn(useLanguage(), step);
  return (
    <li className="flex items-center gap-3 rounded-8 border border-solid-gray-200 px-3">
      <span aria-hidden="true" className="text-std-20B-150">
        {MARKS[step.state]}
      </span>
      <Link to={`#${placeOf({ run, step })}`} className="min-h-11 content-center">
        {title}
        {t('steps.above')}
      </Link>
    </li>
  );
}
