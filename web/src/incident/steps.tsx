import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { runsQuery } from '../api/queries';
import type { PlaybookPhase, Run } from '../api/types';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { ReadySteps } from './ready-steps';
import { StepItem } from './step-item';
import { isSettled, tracksOf } from './step-order';
import { useIncident } from './use-incident';

const PHASES = ['containment', 'recovery', 'prevention'] as const;

/** 手順: a checklist; what can be done now stands first. */
export function Steps(): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  const query = useQuery(runsQuery(id));
  return (
    <Loaded query={query}>
      {(runs) => (
        <div className="flex flex-col gap-6">
          {runs.length === 0 && <Notice title={t('steps.none')} />}
          {runs.length > 0 && (
            <Section title={t('steps.now')}>
              <ReadySteps id={id} all />
            </Section>
          )}
          {runs.map((run) => (
            <OneRun key={run.run} run={run} />
          ))}
        </div>
      )}
    </Loaded>
  );
}

function OneRun({ run }: { readonly run: Run }): ReactElement {
  const { t } = useTranslation();
  useScrollToStep();
  if (run.left !== null) {
    return (
      <Section title={run.title}>
        <p>{t('steps.left', { reason: run.left })}</p>
      </Section>
    );
  }
  return (
    <>
      <Section title={run.title}>
        <p className="whitespace-pre-line">{run.summary}</p>
      </Section>
      {PHASES.map((phase) => (
        <PhasePart key={phase} run={run} phase={phase} />
      ))}
    </>
  );
}

function PhasePart({ run, phase }: { run: Run; phase: PlaybookPhase }): ReactElement | null {
  const { t } = useTranslation();
  const steps = run.steps.filter((step) => step.phase === phase);
  if (steps.length === 0) return null;
  const goal = run.goals.find((each) => each.phase === phase)?.goal ?? '';
  const later = steps.some(({ blockers }) => blockers.some(({ kind }) => kind === 'phase'));
  const done = steps.every(({ state }) => isSettled(state));
  const list = (
    <>
      {goal && <p>{t('steps.goal', { goal })}</p>}
      {tracksOf(run.steps, phase).map(({ path, steps: own }) => (
        <div key={path + (own[0]?.id ?? '')} className="flex flex-col gap-2">
          {path && <h3 className="mt-2 border-l-4 border-key-900 pl-2">{path}</h3>}
          <ol className="flex flex-col gap-2">
            {own.map((step) => (
              <StepItem key={step.id} run={run} step={step} />
            ))}
          </ol>
        </div>
      ))}
    </>
  );
  if (!later && !done) return <Section title={t(`phase.${phase}`)}>{list}</Section>;
  const label = { phase: t(`phase.${phase}`), count: steps.length };
  return (
    <details className="rounded-12 border border-solid-gray-200 bg-white p-4 sm:p-6">
      <summary className="min-h-11 cursor-pointer content-center text-std-18B-160">
        {t(done ? 'steps.donePhase' : 'steps.laterPhase', label)}
      </summary>
      <div className="mt-3 flex flex-col gap-3">{list}</div>
    </details>
  );
}

/** The steps come after the page: go to the one the address names once they are there. */
function useScrollToStep(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash.startsWith('#step-')) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
}
