import type { Foreseen, ForeseenRung } from '../domain/escalation/preview.js';
import { rowsFor } from '../domain/escalation/ladder.js';
import { officeOf } from '../domain/plan/directory.js';
import type { Channel, Day, Directory, OfficeId, Plan } from '../domain/plan/plan.js';
import type { Level } from '../domain/severity/severity.js';
import { passedOverView, type PassedOverView } from './escalation.view.js';

/** One person who would be told. */
export class ForeseenCallView {
  readonly at: string;
  /** The next one is told then, unless somebody has answered. */
  readonly answerBy: string;
  readonly person: string;
  readonly personName: string;
  readonly post: string;
  readonly order: number;
  readonly officeTitle: string;
  /** In the place of the rung's office, which has nobody. */
  readonly inPlace: boolean;
  readonly passedOver: readonly PassedOverView[];
}

/** One office, its people in the order in which they would be told. */
export class ForeseenRungView {
  readonly office: string;
  readonly officeTitle: string;
  readonly outside: boolean;
  readonly dueAt: string;
  /** When everybody has been told in vain and the desk has to telephone. */
  readonly exhaustedAt: string | null;
  readonly channels: readonly Channel[];
  /** Titles of the offices that have to answer beside it; empty: its answer stands alone. */
  readonly together: readonly string[];
  readonly calls: readonly ForeseenCallView[];
}

/** Who would be told, if it happened then and nobody answered. */
export class EscalationPreviewView {
  readonly at: string;
  readonly level: Level;
  /** An approved version of the plan rules from this day on, before `at`: this is by the one in force now. */
  readonly anotherVersionFrom: Day | null;
  readonly rungs: readonly ForeseenRungView[];
}

/** The preview as people read it. */
export function toPreviewView(
  rungs: readonly ForeseenRung[],
  {
    plan,
    directory,
    foreseen,
    anotherVersionFrom,
  }: {
    readonly plan: Plan;
    readonly directory: Directory;
    readonly foreseen: Foreseen;
    readonly anotherVersionFrom: Day | null;
  },
): EscalationPreviewView {
  const { at, level } = foreseen;
  return {
    ...{ at, level, anotherVersionFrom },
    rungs: rungs.map((rung) => ({
      ...{ office: rung.office, dueAt: rung.dueAt, exhaustedAt: rung.exhaustedAt },
      officeTitle: officeOf(plan.offices, rung.office).title,
      outside: officeOf(plan.offices, rung.office).outside,
      channels: channelsIn(plan, foreseen, rung.office),
      together: besides(rung.office, { plan, level, called: rungs.map(({ office }) => office) }),
      calls: rung.calls.map((call) => callView(call, rung, { plan, directory })),
    })),
  };
}

/** Who else has to answer, of those that would be called. */
function besides(
  office: OfficeId,
  {
    plan,
    level,
    called,
  }: { readonly plan: Plan; readonly level: Level; readonly called: readonly OfficeId[] },
): string[] {
  const others = (plan.ladder.each ?? [])
    .filter(({ offices, levels }) => levels.includes(level) && offices.includes(office))
    .flatMap(({ offices }) => offices)
    .filter((each) => each !== office && called.includes(each));
  return [...new Set(others)].map((each) => officeOf(plan.offices, each).title);
}

function callView(
  { at, answerBy, person, order, office, passedOver }: ForeseenRung['calls'][number],
  rung: ForeseenRung,
  { plan, directory }: { readonly plan: Plan; readonly directory: Directory },
): ForeseenCallView {
  const found = directory.people.find((each) => each.id === person);
  return {
    ...{ at, answerBy, person, order },
    personName: found?.name ?? person,
    post: found?.post ?? '',
    officeTitle: officeOf(plan.offices, office).title,
    inPlace: office !== rung.office,
    passedOver: passedOver.map((each) => passedOverView(each, { plan, directory })),
  };
}

function channelsIn(plan: Plan, foreseen: Foreseen, office: string): Channel[] {
  const { category, personalData, assets } = foreseen;
  const harm = { counter: 'no', residents: 'no', personalData } as const;
  const concerned = { category, secondary: [], harm, ...(assets ? { assets } : {}) };
  const rows = rowsFor(plan, concerned).filter((row) => row.office === office);
  return [...new Set(rows.flatMap(({ channels = [] }) => channels))];
}
