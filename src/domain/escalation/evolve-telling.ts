import type { EntryKind } from '../incident/entry.js';
import type { Handlers } from '../incident/handler.js';
import type { Incident, Rung, RungId, Telling } from '../incident/incident.js';

type TellingKind = Extract<
  EntryKind,
  | 'ladder-set'
  | 'told'
  | 'notice-accepted'
  | 'notice-undeliverable'
  | 'notice-handled'
  | 'acknowledged'
  | 'taken-over'
  | 'reply-unread'
  | 'answer-lapsed'
  | 'rung-exhausted'
  | 'rung-called'
  | 'call-tried'
  | 'ladder-stood-down'
>;

/** How each entry about telling people changes the state. */
export const TELLING_HANDLERS: Handlers<TellingKind> = {
  'ladder-set': (state, facts) => {
    const kept = state.rungs.filter(
      (rung) =>
        !facts.dropped.includes(rung.id) && !facts.rungs.some((each) => each.rung === rung.id),
    );
    const set = facts.rungs.map(({ rung, office, dueAt }) => ({
      id: rung,
      office,
      level: facts.level,
      dueAt,
      state: 'waiting' as const,
      round: 1,
    }));
    return { ...state, rungs: [...kept, ...set] };
  },
  told: (state, facts, entry) => ({
    ...withRungs(state, facts.rung ? [facts.rung] : [], { state: 'calling' }),
    told: [
      ...state.told,
      {
        key: facts.key,
        template: facts.template,
        rung: facts.rung,
        run: facts.run,
        step: facts.step,
        office: facts.office,
        person: facts.person,
        order: facts.order,
        round: facts.round,
        passedOver: facts.passedOver,
        at: entry.recordedAt,
        acceptedAt: state.told.find((each) => each.key === facts.key)?.acceptedAt ?? null,
        undeliverable: null,
        answered: null,
        ...(facts.handed ? { handed: facts.handed } : {}),
      },
    ],
  }),
  'notice-accepted': (state, facts, entry) =>
    withTold(state, [facts.key], { acceptedAt: entry.happenedAt }),
  'notice-undeliverable': (state, facts) =>
    withTold(state, [facts.key], { undeliverable: facts.why }),
  'reply-unread': (state, { key, why, text }, entry) =>
    withTold(state, [key], { unread: { at: entry.happenedAt, why, text } }),
  'notice-handled': (state, { key, act }, { recordedAt }) =>
    withTold(
      state,
      [key],
      act === 'retry' ? { undeliverable: null } : { parkedAt: act === 'park' ? recordedAt : null },
    ),
  acknowledged: (state, facts, entry) =>
    withRungs(
      withTold(state, facts.keys, {
        answered: {
          at: entry.happenedAt,
          choice: facts.choice,
          via: facts.via,
          by: entry.actor.name,
          note: facts.note,
        },
      }),
      facts.choice === 'hand-over' ? [] : facts.rungs,
      { state: 'answered', ...(facts.actBy ? { actBy: facts.actBy } : {}) },
    ),
  'taken-over': (state, facts, entry) => {
    const { rung: id, key, office, person, order, from, reason } = facts;
    const round = state.rungs.find((each) => each.id === id)?.round ?? 1;
    const telling: Telling = {
      ...{ key, template: 'rung', rung: id, run: null, step: null, office, person, order, round },
      ...{ passedOver: [], at: entry.recordedAt, acceptedAt: null, undeliverable: null },
      answered: {
        ...{ at: entry.happenedAt, choice: 'understood', via: 'console' },
        ...{ by: entry.actor.name, note: reason },
      },
      handed: { from, reason, taken: true },
    };
    return {
      ...withRungs(state, [id], {
        state: 'answered',
        ...(facts.actBy ? { actBy: facts.actBy } : {}),
      }),
      told: [...state.told, telling],
    };
  },
  'answer-lapsed': (state, facts, entry) => ({
    ...state,
    rungs: state.rungs.map(({ actBy, ...rung }): Rung => {
      const lapsed = facts.rungs.find((each) => each.rung === rung.id);
      if (!lapsed) return actBy ? { ...rung, actBy } : rung;
      const { next, person } = lapsed;
      return { ...rung, id: next, dueAt: entry.recordedAt, round: 1, first: person };
    }),
  }),
  'rung-exhausted': (state, facts) =>
    withRungs(state, [facts.rung], { state: 'exhausted', round: facts.round + 1 }),
  'rung-called': (state) => state,
  'call-tried': (state, facts, entry) => ({
    ...state,
    calls: [...(state.calls ?? []), { ...facts, at: entry.happenedAt, by: entry.actor.name }],
  }),
  'ladder-stood-down': (state, facts) => withRungs(state, facts.rungs, { state: 'stood-down' }),
};

/** Somebody has done something: no answer lapses any more that was given before. */
export function heeded(state: Incident): Incident {
  if (!state.rungs.some((rung) => rung.actBy)) return state;
  return { ...state, rungs: state.rungs.map(({ actBy: _, ...rung }) => rung) };
}

/** Nobody is called any more once an incident is over, and staff are told nothing of it. */
export function silenced(state: Incident): Incident {
  const open = state.rungs.filter((rung) => rung.state !== 'answered');
  return withRungs(
    state.bulletin ? { ...state, bulletin: null } : state,
    open.map((rung) => rung.id),
    { state: 'stood-down' },
  );
}

/** The state with some of its rungs changed. */
export function withRungs(
  state: Incident,
  ids: readonly RungId[],
  change: Partial<Rung>,
): Incident {
  return {
    ...state,
    rungs: state.rungs.map((rung) => (ids.includes(rung.id) ? { ...rung, ...change } : rung)),
  };
}

function withTold(state: Incident, keys: readonly string[], change: Partial<Telling>): Incident {
  return {
    ...state,
    told: state.told.map((each) => (keys.includes(each.key) ? { ...each, ...change } : each)),
  };
}
