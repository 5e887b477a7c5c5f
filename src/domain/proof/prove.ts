import type { Milliseconds } from '../calendar/instant.js';
import type { PlanException } from '../plan/upkeep.js';
import { caseName, PROVEN_LEVELS, type ProofCase, type Proven, type ProvenLevel } from './case.js';
import { FAILURES, failuresOf, NOTHING, type Failure, type FailureKind } from './failure.js';
import { hasHole, Holes, type Hole, type LateClock, type LateDuty } from './holes.js';
import { TIMES, type Time } from './moments.js';
import { GroupedNights, type Nights } from './nights.js';
import { resultOf, type CaseResult } from './result.js';

/** The longest wait of some cases, and the case it was in. */
export interface Worst {
  readonly after: Milliseconds;
  readonly example: string;
  /** The approval it was for. */
  readonly step: string;
}

/** The cases of one kind of hour and one kind of failure, by level. */
export interface ProofRow {
  readonly time: Time;
  readonly failure: FailureKind;
  readonly cases: number;
  /** Until somebody answers. */
  readonly first: Readonly<Partial<Record<ProvenLevel, Worst>>>;
  /** Until an office with authority over an approval is reached. */
  readonly gate: Readonly<Partial<Record<ProvenLevel, Worst>>>;
  /** Cases in which nobody answers, or an approval or a duty reaches nobody. */
  readonly holes: number;
  readonly holesAt: Readonly<Partial<Record<ProvenLevel, number>>>;
}

export interface Proof {
  readonly cases: number;
  /** Nights that were really played; the others cannot differ from one of them. */
  readonly nights: number;
  readonly rows: readonly ProofRow[];
  readonly holes: readonly Hole[];
  readonly lateClocks: readonly LateClock[];
  readonly lateDuties: readonly LateDuty[];
}

/** Called after every case with how many there are so far. */
export type Progress = (cases: number) => void;

/** Play every case of a plan on a virtual clock: the same plan and day give the same proof. */
export function prove(
  proven: Proven,
  exceptions: readonly PlanException[] = [],
  progress: Progress = () => undefined,
): Proof {
  const nights = new GroupedNights(proven);
  const holes = new Holes();
  let done = 0;
  const step = (): void => progress((done += 1));
  const rows = TIMES.flatMap((time) => rowsOf(proven, { time, nights, holes, step }));
  return {
    cases: rows.reduce((sum, row) => sum + row.cases, 0),
    nights: nights.played,
    rows,
    holes: holes.holes(exceptions),
    lateClocks: holes.lateClocks(),
    lateDuties: holes.lateDuties(),
  };
}

/** How many cases a proof of this plan has. */
export function countCases({ playbooks, directory }: Proven): number {
  const each = playbooks.length * failuresOf(directory).length;
  return each * PROVEN_LEVELS.length * TIMES.length;
}

/** Every case of a plan, in the order of the proof. */
export function* casesOf(proven: Proven, times: readonly Time[] = TIMES): Generator<ProofCase> {
  const failures = failuresOf(proven.directory);
  for (const time of times)
    for (const level of PROVEN_LEVELS)
      for (const playbook of proven.playbooks)
        for (const failure of failures) yield { time, level, playbook, failure };
}

interface Book {
  readonly time: Time;
  readonly nights: Nights;
  readonly holes: Holes;
  readonly step: () => void;
}

function rowsOf(proven: Proven, { time, nights, holes, step }: Book): ProofRow[] {
  const rows = new Map(FAILURES.map((failure) => [failure, emptyRow(time, failure)]));
  let sound: CaseResult | null = null;
  for (const at of casesOf(proven, [time])) {
    const result = resultOf(proven, nights, at);
    if (isSound(at.failure)) sound = result;
    holes.add(at, result, sound ?? result);
    const row = rows.get(at.failure.kind);
    if (row) count(row, at, result);
    step();
  }
  return [...rows.values()];
}

function isSound({ kind }: Failure): boolean {
  return kind === NOTHING.kind;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Row = Mutable<ProofRow> &
  Record<'first' | 'gate', Partial<Record<ProvenLevel, Worst>>> & {
    holesAt: Partial<Record<ProvenLevel, number>>;
  };

function emptyRow(time: Time, failure: FailureKind): Row {
  return { time, failure, cases: 0, first: {}, gate: {}, holes: 0, holesAt: {} };
}

function count(row: Row, at: ProofCase, result: CaseResult): void {
  const { first, gates } = result;
  row.cases += 1;
  if (hasHole(result)) {
    row.holes += 1;
    row.holesAt[at.level] = (row.holesAt[at.level] ?? 0) + 1;
  }
  if (first !== null) row.first[at.level] = worse(row.first[at.level], first, { at, step: '' });
  for (const { step, reached } of gates) {
    if (reached === null) continue;
    row.gate[at.level] = worse(row.gate[at.level], reached, { at, step: step.id });
  }
}

function worse(
  sofar: Worst | undefined,
  after: Milliseconds,
  { at, step }: { readonly at: ProofCase; readonly step: string },
): Worst {
  if (sofar && sofar.after >= after) return sofar;
  return { after, example: caseName(at), step };
}
