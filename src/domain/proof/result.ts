import { between, type Instant, type Milliseconds } from '../calendar/instant.js';
import type { OfficeId, PersonId } from '../plan/plan.js';
import { LEGAL_DEADLINES, type Duty, type Step } from '../playbook/definition.js';
import { dutySteps, gateSteps, type ProofCase, type Proven } from './case.js';
import type { ClockNight } from './clock-night.js';
import { callAfter, hasTelephone } from './desk.js';
import { dutyResults, type DutyResult } from './duty-result.js';
import { isReachable, mailUnder } from './failure.js';
import type { GateNight } from './gate-night.js';
import { earliest, heardByCall, heardByLadder, type Around } from './heard.js';
import type { Reached } from './ladder-night.js';
import { isBelow, propose } from '../severity/severity.js';
import type { Nights } from './nights.js';

/** When an office with authority over an approval is reached, counted from awareness; null: never. */
export interface GateResult {
  readonly step: Step;
  readonly reached: Milliseconds | null;
}

/** When somebody who has to do with a duty hears of it, counted from the end of its clock; null: never. */
export interface ClockResult {
  readonly step: Step;
  /** Negative: before the end. */
  readonly noticed: Milliseconds | null;
  /** The law sets its end, and nobody had heard of it by then at a level that such a leak has. */
  readonly missed: boolean;
}

/** What becomes of one case. */
export interface CaseResult {
  /** Since awareness; null: nobody ever answers. */
  readonly first: Milliseconds | null;
  readonly silent: readonly OfficeId[];
  readonly gates: readonly GateResult[];
  readonly clocks: readonly ClockResult[];
  readonly duties: readonly DutyResult[];
}

/** Duties that exist only where personal data are involved: then their office is on the ladder too. */
const PERSONAL: readonly Duty[] = ['ppc-preliminary', 'ppc-final', 'my-number', 'person-notice'];

/** The fact that makes a leak one to be reported (個人情報保護法68条1項). */
const REPORTABLE = 'reportable-leak';

/** What becomes of a case, put together from its nights. */
export function resultOf(proven: Proven, nights: Nights, at: ProofCase): CaseResult {
  const start = proven.moments[at.time];
  const ladder = nights.ladder(at, 'no');
  const first = ladder.reached[0];
  const duties = dutyResults(proven, nights, at);
  return {
    first: first ? between(start, first.at) : null,
    silent: ladder.silent,
    gates: gateSteps(at.playbook).map((step) => {
      const reached = gateReached(nights.gate(at, step), { ladder, proven, at });
      return { step, reached: reached === null ? null : between(start, reached) };
    }),
    clocks: dutySteps(at.playbook).flatMap((step) => {
      const clock = nights.clock(at, step);
      const isPersonal = step.duty !== null && PERSONAL.includes(step.duty);
      const told = isPersonal ? nights.ladder(at, 'yes') : ladder;
      return clock ? [clockResult({ clock, step, duties }, { ladder: told, proven, at })] : [];
    }),
    duties,
  };
}

/**
 * An approval's people are reached by the ladder, by the mail that asks them, or, once it waits too long, by the
 * desk, which telephones them in their order between the calls of the ladder.
 */
function gateReached(gate: GateNight, around: Around): Instant | null {
  const known = new Map<PersonId, Instant>();
  const note = ({ person, at }: Pick<Reached, 'person' | 'at'>): void => {
    if (at < (known.get(person) ?? '9')) known.set(person, at);
  };
  [...around.ladder.reached, ...gate.reached].forEach(note);
  const call = { from: gate.telephoneFrom };
  const ring = (person: PersonId): void => {
    if (known.has(person) || !hasTelephone(around.proven.directory.people, person)) return;
    call.from = callAfter(call.from, around.ladder.busy);
    if (isReachable(around.at.failure, person)) note({ person, at: call.from });
  };
  // First one of each group, then, where one person is all there is for two groups, the others as well.
  for (const part of gate.parts) {
    for (const person of part) {
      if (part.some((each) => (known.get(each) ?? '9') <= call.from)) break;
      ring(person);
    }
  }
  for (const person of gate.parts.flat()) {
    if (together(gate.parts, known) !== null) break;
    ring(person);
  }
  return together(gate.parts, known);
}

/** When the last part is reached, each by another person (二人承認); null when one never is. */
function together(
  parts: readonly (readonly PersonId[])[],
  known: ReadonlyMap<PersonId, Instant>,
  used: ReadonlySet<PersonId> = new Set(),
): Instant | null {
  const [part, ...others] = parts;
  if (!part) return '';
  let best: Instant | null = null;
  for (const person of part) {
    const at = known.get(person);
    if (at === undefined || used.has(person)) continue;
    const rest = together(others, known, new Set([...used, person]));
    if (rest === null) continue;
    const end = rest > at ? rest : at;
    if (best === null || end < best) best = end;
  }
  return best;
}

interface Clocked {
  readonly clock: ClockNight;
  readonly step: Step;
  readonly duties: readonly DutyResult[];
}

/** Its own mails, the ladder, the desk; and the reminders of the duty itself, which come without any playbook. */
function clockResult({ clock, step, duties }: Clocked, around: Around): ClockResult {
  const heardAt = earliest([
    heardByLadder(clock.offices, around),
    clock.mailed,
    heardByTelephone(clock, around),
    ...duties.filter(({ row, as }) => row.id === step.duty && as === 'open').map(heardOf),
  ]);
  const inTime = heardAt !== null && heardAt <= clock.dueAt;
  return {
    step,
    noticed: heardAt === null ? null : between(clock.dueAt, heardAt),
    missed: !inTime && isLegal(step, around),
  };
}

function heardOf({ heardAt }: DutyResult): Instant | null {
  return heardAt;
}

/** The law sets its end, and the level is one that a leak to be reported can have (its floor). */
function isLegal({ duty }: Step, { proven, at }: Around): boolean {
  const { floor } = propose(proven.plan.severity, { impact: 1, urgency: 1, facts: [REPORTABLE] });
  return duty !== null && LEGAL_DEADLINES.includes(duty) && !isBelow(at.level, floor);
}

/** Mails that do not leave, or that nobody reads, are calls of the desk; unread ones once the board shows them. */
function heardByTelephone({ tellings }: ClockNight, around: Around): Instant | null {
  const mail = mailUnder(around.at.failure);
  if (mail === 'read') return null;
  const shown = tellings.filter(({ template }) => mail === 'down' || template !== 'step-reminder');
  return heardByCall(
    shown.map(({ at: from, people }) => ({ from, people })),
    around,
  );
}
