import type { LoadedBody } from '../bodies/plan-file.js';
import type { Day } from '../domain/plan/plan.js';
import { PROVEN_LEVELS } from '../domain/proof/case.js';
import { PROOF_RULES, type Hole, type LateClock, type LateDuty } from '../domain/proof/holes.js';
import { prove, type Progress, type Proof, type ProofRow } from '../domain/proof/prove.js';
import type { ProofResultView, ProofRowView, HoleView, LateView } from './proof.view.js';
import { proofNames, type ProofNames } from './proof-names.js';
import { timetableViews } from './proof-timetables.js';
import { provenOf } from './proven.js';

/** Prove a body's plan from a day on, with names in place of ids. */
export function proofOfBody(body: LoadedBody, day: Day, progress?: Progress): ProofResultView {
  const proven = provenOf(body, day);
  const { exceptions } = body.upkeep;
  const proof = prove(proven, exceptions, progress);
  const names = proofNames(proven);
  return {
    cases: proof.cases,
    nights: proof.nights,
    rows: proof.rows.flatMap(rowsByLevel),
    holes: proof.holes.map((hole) => holeView(hole, names)),
    lateSteps: proof.lateClocks.map((late) => lateStep(late, names)),
    lateDuties: proof.lateDuties.map((late) => lateDuty(late, names)),
    unused: exceptions
      .filter(({ rule }) => Object.hasOwn(PROOF_RULES, rule))
      .filter((each) => !proof.holes.some(({ exception }) => exception === each))
      .map(({ rule, what }) => ({ rule, what })),
    timetables: timetableViews(examplesOf(proof), proven, names),
  };
}

function rowsByLevel({ time, failure, first, gate, holesAt }: ProofRow): ProofRowView[] {
  return PROVEN_LEVELS.toReversed().map((level) => ({
    ...{ level, time, failure, holes: holesAt[level] ?? 0 },
    first: worst(first[level]),
    gate: worst(gate[level]),
  }));
}

function worst(longest: ProofRow['first']['L1']): ProofRowView['first'] {
  return longest ? { after: longest.after, example: longest.example } : null;
}

function holeView(hole: Hole, names: ProofNames): HoleView {
  const { rule, levels, times, cases, example, exception } = hole;
  return {
    ...{ rule, title: PROOF_RULES[rule], levels, times, cases, example },
    cause: names.cause(hole.cause),
    about: [...hole.steps.map(names.step), ...hole.duties.map(names.duty)],
    exception: exception && { why: exception.why, approvedBy: exception.approvedBy },
  };
}

function lateStep({ cause, steps, ...rest }: LateClock, names: ProofNames): LateView {
  return { ...rest, cause: names.cause(cause), about: steps.map(names.step) };
}

function lateDuty({ duty, always, ...rest }: LateDuty, names: ProofNames): LateView {
  const cause = always ? names.cause({ kind: 'none', who: '' }) : null;
  return { ...rest, cause, about: [names.duty(duty)] };
}

/** The cases that somebody will want to read: of every hole, then the longest waits, then what comes late. */
function examplesOf({ holes, rows, lateClocks, lateDuties }: Proof): string[] {
  const waits = rows.flatMap(({ first, gate }) =>
    PROVEN_LEVELS.toReversed().flatMap((level) => [first[level] ?? [], gate[level] ?? []].flat()),
  );
  const longest = waits.toSorted((one, other) => other.after - one.after);
  return [...holes, ...longest, ...lateClocks, ...lateDuties].map(({ example }) => example);
}
