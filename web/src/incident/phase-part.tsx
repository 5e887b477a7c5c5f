import { use, useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaybookPhase, Run, Step } from '../api/types';
import { StepsNowContext } from './next-step';
import { isActive, isLate, isSettled, placeOf } from './step-order';
import { Tracks } from './tracks';

interface Props {
  readonly run: Run;
  readonly phase: PlaybookPhase;
}

/** The steps of a phase. It is folded while it has not come and nothing of it is late, and once it is over, but never while it is read. */
export function PhasePart({ run, phase }: Props): ReactElement | null {
  const { t } = useTranslation();
  const steps = run.steps.filter((step) => step.phase === phase);
  const later = steps.some(({ blockers }) => blockers.some(({ kind }) => kind === 'phase'));
  const done = steps.every(({ state }) => isSettled(state));
  const isWanted = !done && (!later || steps.some(isLate));
  const [open, setOpen] = useState(isWanted);
  useEffect(() => {
    if (isWanted) setOpen(true);
  }, [isWanted]);
  if (steps.length === 0) return null;
  const label = { phase: t(`phase.${phase}`), count: steps.length };
  const state = done ? 'steps.donePhase' : later ? 'steps.laterPhase' : 'steps.nowPhase';
  const goal = run.goals.find((each) => each.phase === phase)?.goal;
  return (
    <section className="rounded-12 border border-solid-gray-200 bg-white p-4 sm:p-6">
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="min-h-11 cursor-pointer content-center">
          <h2 className="inline">{t(state, label)}</h2>
        </summary>
        <div className="mt-3 flex flex-col gap-3">
          {goal && <p>{t('steps.goal', { goal })}</p>}
          <Groups run={run} steps={steps} isNow={!later && !done} />
        </div>
      </details>
    </section>
  );
}

/** What was settled before the page was opened, what is at hand, what waits for something else. */
type Group = 'settled' | 'now' | 'waiting';

interface GroupsProps {
  readonly run: Run;
  readonly steps: readonly Step[];
  /** The phase is under way: else all of it is folded already. */
  readonly isNow: boolean;
}

function Groups({ run, steps, isNow }: GroupsProps): ReactElement {
  const { t } = useTranslation();
  const { hold } = use(StepsNowContext);
  // What is settled while the page is read stays in sight.
  const [past] = useState(() => (isNow ? steps.filter(({ state }) => isSettled(state)) : []));
  const [kept, setKept] = useState<Readonly<Record<string, Group | undefined>>>({});
  const groupOf = (step: Step): Group => kept[step.id] ?? natural(step);
  const natural = (step: Step): Group => {
    if (isActive(step) || isLate(step) || !isNow) return 'now';
    if (!isSettled(step.state)) return 'waiting';
    return past.some(({ id }) => id === step.id) ? 'settled' : 'now';
  };
  const of = (group: Group): Step[] => steps.filter((step) => groupOf(step) === group);
  // Moved elsewhere a form would be another one, and empty.
  const onHeld = (step: Step, held: boolean): void => {
    hold(placeOf({ run, step }), held);
    setKept((before) => {
      if ((before[step.id] !== undefined) === held) return before;
      return { ...before, [step.id]: held ? natural(step) : undefined };
    });
  };
  const tracks = (group: Group): ReactElement => (
    <Tracks run={run} steps={of(group)} onHeld={onHeld} />
  );
  return (
    <>
      {of('settled').length > 0 && (
        <details>
          <summary className={SUMMARY}>
            {t('steps.settled', { count: of('settled').length })}
          </summary>
          {tracks('settled')}
        </details>
      )}
      {tracks('now')}
      {of('waiting').length > 0 && (
        <details>
          <summary className={SUMMARY}>
            {t('steps.notYetBegun', { count: of('waiting').length })}
          </summary>
          {tracks('waiting')}
        </details>
      )}
    </>
  );
}

const SUMMARY = 'min-h-11 cursor-pointer content-center';
