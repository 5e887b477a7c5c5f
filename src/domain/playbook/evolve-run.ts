import type { Entry, EntryKind } from '../incident/entry.js';
import type { Handlers } from '../incident/handler.js';
import type { Incident } from '../incident/incident.js';
import { writtenId } from './rounds.js';
import type { Outcome, Ratification, Run } from './run.js';

type RunKind = Extract<
  EntryKind,
  | 'playbook-started'
  | 'playbook-left'
  | 'step-completed'
  | 'choice-answered'
  | 'step-skipped'
  | 'step-undone'
  | 'gate-requested'
  | 'gate-decided'
  | 'acted-first'
  | 'gate-ratified'
  | 'ratification-overdue'
  | 'step-overdue'
  | 'gate-consented'
  | 'step-begun'
  | 'step-assigned'
  | 'step-postponed'
  | 'step-added'
  | 'step-reminded'
  | 'step-escalated'
  | 'facts-recorded'
  | 'playbook-moved'
>;

/** How each entry about a playbook run changes the state. */
export const RUN_HANDLERS: Handlers<RunKind> = {
  'playbook-started': (state, facts, entry) => ({
    ...state,
    runs: [
      ...state.runs,
      {
        id: facts.run,
        playbook: facts.playbook,
        digest: facts.digest,
        earlier: [],
        startedAt: entry.recordedAt,
        left: null,
        outcomes: {},
        begun: {},
        assigned: {},
        postponed: {},
        added: [],
        reminded: [],
        overdue: [],
        escalated: {},
        byHand: [],
      },
    ],
  }),
  'playbook-left': (state, facts) =>
    withRun(state, facts.run, (run) => ({ ...run, left: facts.reason })),
  'playbook-moved': (state, facts) =>
    withRun(state, facts.run, (run) => ({
      ...run,
      digest: facts.digest,
      earlier: [...run.earlier, run.digest],
      ...withoutClocks(run, facts.recounted),
    })),
  'step-completed': (state, facts, entry) =>
    withFacts(
      withOutcome(state, facts, {
        ...made(entry, 'done', facts.note),
        ...filled({ evidence: facts.evidence, facts: facts.facts }),
      }),
      facts,
    ),
  'facts-recorded': (state, facts) => withFacts(state, { ...facts, step: null }),
  'choice-answered': (state, facts, entry) =>
    withOutcome(state, facts, { ...made(entry, 'answered', facts.note), option: facts.option }),
  'step-skipped': (state, facts, entry) =>
    withOutcome(state, facts, made(entry, 'skipped', facts.reason)),
  'step-undone': (state, facts) => withoutOutcome(state, facts),
  'gate-requested': (state, facts, entry) =>
    withOutcome(state, facts, made(entry, 'requested', facts.reason)),
  'gate-consented': (state, facts, entry) => {
    const before = state.runs.find((run) => run.id === facts.run)?.outcomes[facts.step];
    const asked = before ?? made(entry, 'requested', '');
    const { office, inPlaceOf, reason } = facts;
    const by = { at: entry.happenedAt, by: entry.actor.ref, byName: entry.actor.name };
    const consents = [...(asked.consents ?? []), { office, inPlaceOf, reason, ...by }];
    return withOutcome(state, facts, { ...asked, consents });
  },
  'gate-decided': (state, facts, entry) =>
    withOutcome(state, facts, {
      ...made(entry, facts.approved ? 'approved' : 'rejected', facts.reason),
      office: facts.office,
      ...filled({
        consents: consentsOf(state, facts),
        inPlaceOf: facts.inPlaceOf,
        conflict: facts.conflict,
        ratification: facts.inPlaceOf
          ? pending(facts.ratifyOffice ?? facts.inPlaceOf, facts.ratifyUntil)
          : null,
      }),
    }),
  'acted-first': (state, facts, entry) =>
    withOutcome(state, facts, {
      ...made(entry, 'acted-first', facts.reason),
      ...filled({ ratification: pending(facts.office, facts.ratifyUntil) }),
    }),
  'gate-ratified': (state, facts, entry) =>
    withRatification(state, facts, (ratification) => ({
      ...ratification,
      decided: {
        approved: facts.approved,
        at: entry.happenedAt,
        by: entry.actor.name,
        reason: facts.reason,
      },
    })),
  'ratification-overdue': (state, facts) =>
    withRatification(state, facts, (ratification) => ({ ...ratification, overdue: true })),
  'step-overdue': (state, facts) =>
    withRun(state, facts.run, (run) => ({ ...run, overdue: [...run.overdue, facts.step] })),
  'step-reminded': (state, facts) =>
    withRun(state, facts.run, (run) => ({ ...run, reminded: [...run.reminded, facts.step] })),
  'step-escalated': (state, { run: id, step }) =>
    withRun(state, id, (run) => ({
      ...run,
      escalated: { ...run.escalated, [step]: (run.escalated[step] ?? 0) + 1 },
    })),
  'step-begun': (state, { run: id, step }, { happenedAt: at, actor }) =>
    withRun(state, id, (run) => ({
      ...run,
      begun: { ...run.begun, [step]: { at, by: actor.ref, byName: actor.name } },
    })),
  'step-assigned': (state, { run: id, step, office, person, note }) =>
    withRun(state, id, (run) => ({
      ...run,
      assigned: { ...run.assigned, [step]: { office, person, note } },
    })),
  'step-postponed': (state, { run: id, step, until }) =>
    withRun(state, id, (run) => ({
      ...run,
      postponed: { ...run.postponed, [step]: until },
      overdue: run.overdue.filter((each) => each !== step),
      escalated: omit(run.escalated, step),
    })),
  'step-added': (state, { run: id, step, until, ...words }) =>
    withRun(state, id, (run) => ({
      ...run,
      added: [...run.added, { id: step, ...words }],
      postponed: until ? { ...run.postponed, [step]: until } : run.postponed,
    })),
};

interface At {
  readonly run: string;
  readonly step: string;
}

function made(entry: Entry, state: Outcome['state'], note: string): Outcome {
  return {
    state,
    at: entry.happenedAt,
    by: entry.actor.ref,
    byName: entry.actor.name,
    note,
  };
}

/** Only what there is something of. */
function filled<T extends object>(parts: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const isSomething = ([, value]: [string, unknown]): boolean =>
    value !== null && value !== '' && (typeof value !== 'object' || Object.keys(value).length > 0);
  return Object.fromEntries(Object.entries(parts).filter(isSomething)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

/** What was said of these steps' times is about times that count no more. */
function withoutClocks(
  { reminded, overdue, escalated }: Run,
  steps: readonly string[],
): Pick<Run, 'reminded' | 'overdue' | 'escalated'> {
  const stays = (id: string): boolean => !steps.includes(writtenId(id));
  return {
    reminded: reminded.filter(stays),
    overdue: overdue.filter(stays),
    escalated: Object.fromEntries(Object.entries(escalated).filter(([id]) => stays(id))),
  };
}

function consentsOf(state: Incident, { run: id, step }: At): Outcome['consents'] {
  return state.runs.find((run) => run.id === id)?.outcomes[step]?.consents ?? [];
}

/** What was recorded with the tick goes with it; an automatic answer taken back is a person's from now on. */
function withoutOutcome(state: Incident, { run: id, step }: At): Incident {
  const facts = Object.entries(state.facts).map(([fact, notes]) => [
    fact,
    notes.filter((each) => each.run !== id || each.step !== step),
  ]);
  return withRun({ ...state, facts: Object.fromEntries(facts) }, id, (run) => ({
    ...run,
    outcomes: omit(run.outcomes, step),
    begun: omit(run.begun, step),
    byHand: run.outcomes[step]?.option ? [...run.byHand, step] : run.byHand,
  }));
}

function withFacts(
  state: Incident,
  { run, step, facts }: { run: string; step: string | null; facts: NonNullable<Outcome['facts']> },
): Incident {
  const asked = Object.entries(facts);
  if (asked.length === 0) return state;
  const known = { ...state.facts };
  for (const [id, value] of asked) known[id] = [...(known[id] ?? []), { value, run, step }];
  return { ...state, facts: known };
}

function omit<T>(from: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([each]) => each !== key));
}

function pending(office: string, until: string | null): Ratification | null {
  return until ? { office, until, decided: null, overdue: false } : null;
}

function withRun(state: Incident, id: string, change: (run: Run) => Run): Incident {
  return { ...state, runs: state.runs.map((run) => (run.id === id ? change(run) : run)) };
}

function withOutcome(state: Incident, { run, step }: At, outcome: Outcome): Incident {
  return withRun(state, run, (each) => ({
    ...each,
    outcomes: { ...each.outcomes, [step]: outcome },
  }));
}

function withRatification(
  state: Incident,
  { run, step }: At,
  change: (ratification: Ratification) => Ratification,
): Incident {
  return withRun(state, run, (each) => {
    const outcome = each.outcomes[step];
    if (!outcome?.ratification) return each;
    const ratification = change(outcome.ratification);
    return { ...each, outcomes: { ...each.outcomes, [step]: { ...outcome, ratification } } };
  });
}
