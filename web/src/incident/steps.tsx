import { useQuery } from '@tanstack/react-query';
import { lazy, useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { runsQuery } from '../api/queries';
import type { Run } from '../api/types';
import { useMay } from '../session/use-session';
import { Disclosure } from '../ui/disclosure';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { StepsNowContext, useStepsNow } from './next-step';
import { NowPart } from './now-part';
import { PhasePart } from './phase-part';
import { RunHead } from './run-head';
import { StartRunForm } from './start-run-form';
import { StepItem } from './step-item';
import { stayingSteps } from './step-order';
import { StepViews, useStepView } from './step-views';
import { useIncident } from './use-incident';

const StepBoard = lazy(async () => ({ default: (await import('./step-board')).StepBoard }));
const RunPicture = lazy(async () => ({ default: (await import('./run-graph')).RunPicture }));

const PHASES = ['intake', 'triage', 'containment', 'recovery', 'prevention', 'closing'] as const;

/** 手順: a checklist; what can be done now stands first. */
export function Steps(): ReactElement {
  const { id } = useIncident();
  const query = useQuery(runsQuery(id));
  return <Loaded query={query}>{(runs) => <All id={id} runs={runs} />}</Loaded>;
}

function All({ id, runs }: { readonly id: string; readonly runs: readonly Run[] }): ReactElement {
  const { t } = useTranslation();
  const { phase, past } = useIncident();
  const may = useMay('responder', 'officer') && phase !== 'closed' && !past;
  const view = useStepView();
  useStepOfAddress();
  return (
    <div className="flex flex-col gap-6">
      {runs.length === 0 ? <Notice title={t('steps.none')} /> : <StepViews />}
      {view === 'board' && <StepBoard runs={runs} />}
      {view === 'graph' &&
        runs.map((run) => run.left === null && <RunPicture key={run.run} run={run} />)}
      {runs.length > 0 && view === 'list' && <Checklist id={id} runs={runs} />}
      {may && (
        <div className="no-print">
          <Disclosure label={t(runs.length > 0 ? 'runs.start' : 'runs.startFirst')} look="second">
            {(close) => <StartRunForm runs={runs} onDone={close} />}
          </Disclosure>
        </div>
      )}
    </div>
  );
}

/** What can be done now stands first; everything else in its order, folded where it is done or not yet begun. */
function Checklist({ id, runs }: { readonly id: string; readonly runs: readonly Run[] }) {
  const now = useStepsNow(runs);
  return (
    <StepsNowContext value={now}>
      <NowPart id={id} now={now} />
      {runs.map((run) => (
        <OneRun key={run.run} run={run} />
      ))}
    </StepsNowContext>
  );
}

function OneRun({ run }: { readonly run: Run }): ReactElement {
  const { t } = useTranslation();
  const staying = run.left === null ? [] : stayingSteps(run);
  return (
    <>
      <RunHead run={run} />
      {run.left === null
        ? PHASES.map((phase) => <PhasePart key={phase} run={run} phase={phase} />)
        : staying.length > 0 && (
            <>
              <p>{t('steps.staying')}</p>
              <ol className="flex flex-col gap-2">
                {staying.map((step) => (
                  <StepItem key={step.id} run={run} step={step} />
                ))}
              </ol>
            </>
          )}
    </>
  );
}

/** The steps come after the page: unfold and go to the one the address names once they are there. */
function useStepOfAddress(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (!hash.startsWith('#step-')) return;
    const step = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!step) return;
    const own = step.querySelector<HTMLDetailsElement>(FOLDED);
    for (const details of [...foldsAround(step), ...(own ? [own] : [])]) details.open = true;
    step.scrollIntoView();
    step.focus({ preventScroll: true });
  }, [hash, key]);
}

function foldsAround(step: HTMLElement): HTMLDetailsElement[] {
  const around = step.parentElement?.closest('details');
  return around ? [around, ...foldsAround(around)] : [];
}

/** What a step that cannot be done now is folded into. */
const FOLDED = ':scope > details';
