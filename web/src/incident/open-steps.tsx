import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { PlaybookPhase, Run } from '../api/types';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { SkipPart } from './more-actions';
import { isSettled, placeOf, type RunStep } from './step-order';
import { bracketed } from '../i18n/punctuation';

const SHOWN = 5;

interface Props {
  readonly open: readonly RunStep[];
  /** Each may be left out here, with a reason. */
  readonly reasons?: boolean;
}

/** The required steps that keep a phase, or the whole, from its end; each leads to its place. */
export function OpenSteps({ open, reasons }: Props): ReactElement {
  const language = useLanguage();
  return (
    <ul className="list-disc pl-6">
      {open.slice(0, SHOWN).map((each) => (
        <li key={placeOf(each)}>
          <Link to={`steps#${placeOf(each)}`}>{titleIn(language, each.step)}</Link>
          {reasons && <SkipPart {...each} />}
        </li>
      ))}
      {open.length > SHOWN && <li>…{bracketed(open.length - SHOWN)}</li>}
    </ul>
  );
}

/** The required steps of these phases that are not settled. */
export function openIn(runs: readonly Run[], phases: readonly PlaybookPhase[]): RunStep[] {
  return runs
    .flatMap((run) => run.steps.map((step) => ({ run, step })))
    .filter(({ step }) => phases.includes(step.phase) && step.required && !isSettled(step.state));
}
