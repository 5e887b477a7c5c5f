import type { Entry, EntryKind } from '../incident/entry.js';
import type { Handlers } from '../incident/handler.js';
import type { Incident } from '../incident/incident.js';
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
        startedAt: entry.recordedAt,
        left: null,
        outcomes: {},
        overdue: [],
      },
    ],
  }),
  'playbook-left': (state, facts) =>
    withRun(state, facts.run, (run) => ({ ...run, left: facts.reason })),
  'step-completed': (state, facts, entry) =>
    withOutcome(state, facts, {
      ...made(entry, 'done', facts.note),
      evidence: facts.evidence,
      facts: facts.facts,
    }),
  'choice-answered': (state, facts, entry) =>
    withOutcome(state, facts, { ...made(entry, 'answered', facts.note), option: facts.option }),
  'step-skipped': (state, facts, entry) =>
    withOutcome(state, facts, made(entry, 'skipped', facts.reason)),
  'step-undone': (state, facts) =>
    withRun(state, facts.run, ({ outcomes, ...run }) => {
      const { [facts.step]: undone, ...rest } = outcomes;
      return { ...run, outcomes: undone ? rest : outcomes };
    }),
  'gate-requested': (state, facts, entry) =>
    withOutcome(state, facts, made(entry, 'requested', facts.reason)),
  'gate-decided': (state, facts, entry) =>
    withOutcome(state, facts, {
      ...made(entry, facts.approved ? 'approved' : 'rejected', facts.reason),
      office: facts.office,
      inPlaceOf: facts.inPlaceOf,
      conflict: facts.conflict,
      ratification: facts.inPlaceOf ? pending(facts.inPlaceOf, facts.ratifyUntil) : null,
    }),
  'acted-first': (state, facts, entry) =>
    withOutcome(state, facts, {
      ...made(entry, 'acted-first', facts.reason),
      ratification: pending(facts.office, facts.ratifyUntil),
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
    option: null,
    evidence: {},
    facts: {},
    office: null,
    inPlaceOf: null,
    conflict: '',
    ratification: null,
  };
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
