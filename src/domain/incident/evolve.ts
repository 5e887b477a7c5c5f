import { DUTY_HANDLERS } from '../duty/evolve-duty.js';
import { RUN_HANDLERS } from '../playbook/evolve-run.js';
import { heeded, silenced, TELLING_HANDLERS } from '../escalation/evolve-telling.js';
import { PARTY_HANDLERS } from '../sharing/evolve-party.js';
import { DESK_HANDLERS, withoutTaken } from './evolve-desk.js';
import type { Entry, EntryKind } from './entry.js';
import type { Handler, Handlers } from './handler.js';
import { BLANK, type Incident, type Phase } from './incident.js';

const LIFECYCLE: Handlers<
  | 'reported'
  | 'classified'
  | 'harm-recorded'
  | 'severity-assessed'
  | 'assets-named'
  | 'judged'
  | 'phase-changed'
  | 'update-sent'
  | 'bulletin-posted'
  | 'bulletin-withdrawn'
  | 'noted'
  | 'file-attached'
  | 'struck'
  | 'measure-added'
  | 'measure-settled'
  | 'closure-requested'
  | 'closure-returned'
  | 'closed'
  | 'reopened'
> = {
  reported: (state, facts, entry) => ({
    ...state,
    id: entry.incident,
    body: facts.body,
    number: facts.number,
    drill: facts.drill,
    past: facts.past,
    plan: facts.plan,
    summary: facts.summary,
    done: facts.done,
    place: facts.place,
    system: facts.system,
    contact: facts.contact,
    aware: facts.aware,
    harm: facts.harm,
    reporter: entry.actor.name,
    reportedAt: entry.recordedAt,
    phase: 'triage',
  }),
  classified: (state, facts) => ({
    ...state,
    kind: facts.kind,
    category: facts.category,
    secondary: facts.secondary,
  }),
  'harm-recorded': (state, facts) => ({ ...state, harm: facts.harm }),
  'severity-assessed': (state, facts) => ({
    ...state,
    severity: {
      impact: facts.impact,
      urgency: facts.urgency,
      level: facts.level,
      floor: facts.floor,
      facts: facts.facts,
      reason: facts.reason,
      ...(facts.register ? { register: facts.register } : {}),
    },
  }),
  'assets-named': (state, facts) => {
    const { added, removed, unknown } = facts;
    const before = state.assets?.named ?? [];
    const named = [...before.filter((each) => !removed.includes(each)), ...added];
    return { ...withoutTaken(state, facts), assets: { named, unknown } };
  },
  judged: (state, facts, entry) =>
    facts.incident
      ? inPhase(state, 'containment', entry)
      : {
          ...silenced(state),
          phase: 'closed',
          ending: 'not-an-incident',
          endReason: facts.reason,
          closedBy: entry.actor.name,
        },
  'phase-changed': (state, facts, entry) => inPhase(state, facts.to, entry),
  'update-sent': (state, facts, entry) => ({
    ...state,
    updates: [...(state.updates ?? []), { ...facts, at: entry.recordedAt, by: entry.actor.name }],
  }),
  'bulletin-posted': (state, facts, entry) => ({
    ...state,
    bulletin: { ...facts, at: entry.recordedAt, by: entry.actor.name },
  }),
  'bulletin-withdrawn': (state) => ({ ...state, bulletin: null }),
  noted: (state) => state,
  'file-attached': (state) => state,
  struck: (state) => state,
  'measure-added': (state, facts) => ({
    ...state,
    measures: [
      ...state.measures,
      {
        id: facts.measure,
        what: facts.what,
        owner: facts.owner,
        due: facts.due,
        settled: null,
      },
    ],
  }),
  'measure-settled': (state, facts, entry) => ({
    ...state,
    measures: state.measures.map((measure) =>
      measure.id === facts.measure
        ? { ...measure, settled: { how: facts.how, note: facts.note, at: entry.happenedAt } }
        : measure,
    ),
  }),
  'closure-requested': (state, facts, entry) => ({
    ...state,
    closure: {
      at: entry.recordedAt,
      by: entry.actor.ref,
      byName: entry.actor.name,
      lessons: facts.lessons,
      retentionYears: facts.retentionYears,
    },
  }),
  'closure-returned': (state) => ({ ...state, closure: null }),
  closed: (state, facts, entry) => ({
    ...silenced(state),
    phase: 'closed',
    ending: 'closed',
    closure: null,
    lessons: facts.lessons,
    retentionYears: facts.retentionYears,
    closedBy: entry.actor.name,
  }),
  reopened: (state, facts, entry) => ({
    ...inPhase({ ...state, phaseSince: {} }, facts.to, entry),
    ending: null,
    endReason: '',
    closedBy: '',
  }),
};

const HANDLERS: Handlers<EntryKind> = {
  ...LIFECYCLE,
  ...RUN_HANDLERS,
  ...TELLING_HANDLERS,
  ...DUTY_HANDLERS,
  ...PARTY_HANDLERS,
  ...DESK_HANDLERS,
};

/** The state after one more entry. Pure; the only place where state is made from facts. */
export function evolve(state: Incident, entry: Entry): Incident {
  const handler = HANDLERS[entry.kind] as Handler<EntryKind>;
  const next = handler(state, entry.facts, entry);
  return { ...(isAct(entry) ? heeded(next) : next), version: state.version + 1 };
}

/** Whether somebody of the body did something about the incident beyond telling and being told. */
function isAct({ kind, actor }: Entry): boolean {
  const isTelling = Object.hasOwn(TELLING_HANDLERS, kind) || Object.hasOwn(PARTY_HANDLERS, kind);
  return !isTelling && actor.ref !== 'system';
}

/** The state an incident's entries give, oldest first. */
export function rebuild(entries: readonly Entry[]): Incident {
  return entries.reduce(evolve, BLANK);
}

function inPhase(state: Incident, phase: Phase, entry: Entry): Incident {
  const timed = phase === 'containment' || phase === 'recovery' || phase === 'prevention';
  return {
    ...state,
    phase,
    phaseSince: timed ? { ...state.phaseSince, [phase]: entry.recordedAt } : state.phaseSince,
  };
}
