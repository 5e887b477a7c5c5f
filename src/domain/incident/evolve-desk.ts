import { silenced } from '../escalation/evolve-telling.js';
import type { EntryFacts, EntryKind } from './entry.js';
import type { Handlers } from './handler.js';
import type { Awareness, Incident, OtherIncident } from './incident.js';

/** What the desk does with whole incidents. */
export type DeskKind = Extract<
  EntryKind,
  | 'taken-up'
  | 'merged'
  | 'absorbed'
  | 'unmerged'
  | 'released'
  | 'linked'
  | 'unlinked'
  | 'handover-offered'
  | 'handover-accepted'
  | 'handover-withdrawn'
>;

/** How each entry of the desk's work changes the state: taking, merging, linking, handing over. */
export const DESK_HANDLERS: Handlers<DeskKind> = {
  'taken-up': (state, _, { recordedAt: at, actor: { name: by, ref } }) => ({
    ...state,
    taken: { at, by, ref },
  }),
  merged: (state, { into, number, reason }, { recordedAt: at, actor: { name: by } }) => ({
    ...silenced(state),
    merged: { incident: into, number, phase: state.phase, reason, at, by },
    phase: 'closed',
    ending: 'merged',
    endReason: reason,
    closedBy: by,
  }),
  unmerged: ({ merged, ...state }) => ({
    ...state,
    phase: merged?.phase ?? 'triage',
    ending: null,
    endReason: '',
    closedBy: '',
  }),
  absorbed: (state, { from, number, summary, aware, assets }) =>
    knownSince({
      ...state,
      absorbed: [
        ...(state.absorbed ?? []),
        { incident: from, number, summary, aware, ...(assets ? { assets } : {}) },
      ],
    }),
  released: ({ absorbed, ...state }, { incident }) =>
    knownSince({ ...state, ...listed('absorbed', without(absorbed, incident)) }),
  linked: (state, { incident, number }) => ({
    ...state,
    links: [...(state.links ?? []), { incident, number }],
  }),
  unlinked: ({ links, ...state }, { incident }) => ({
    ...state,
    ...listed('links', without(links, incident)),
  }),
  'handover-offered': (state, { handover: id, toName: to }, { recordedAt: at, actor }) => ({
    ...state,
    handover: { id, from: actor.name, to, at, accepted: null },
  }),
  // From now on it is theirs.
  'handover-accepted': (state, _, { recordedAt: at, actor: { name: by, ref } }) => ({
    ...state,
    ...(state.handover ? { handover: { ...state.handover, accepted: at } } : {}),
    taken: { at, by, ref },
  }),
  'handover-withdrawn': ({ handover: _, ...state }) => state,
};

/** What somebody took away came along with no merger any more: named again, it is their own. */
export function withoutTaken(
  state: Incident,
  { removed, unknown }: EntryFacts['assets-named'],
): Incident {
  const absorbed = (state.absorbed ?? []).map(({ assets, ...each }) => {
    const named = assets?.named.filter((id) => !removed.includes(id)) ?? [];
    const left = { named, unknown: unknown && assets?.unknown === true };
    return named.length > 0 || left.unknown ? { ...each, assets: left } : each;
  });
  return { ...state, ...listed('absorbed', absorbed) };
}

/** Clocks count from when the event was first known, in whichever report. */
function knownSince({ ownAware, ...state }: Incident): Incident {
  const own = ownAware ?? state.aware;
  const all = [own, ...(state.absorbed ?? []).map(({ aware }) => aware)];
  const aware = all.reduce((one: Awareness, other) => (other.at < one.at ? other : one));
  return aware === own ? { ...state, aware: own } : { ...state, aware, ownAware: own };
}

function without<T extends OtherIncident>(all: readonly T[] | undefined, id: string): T[] {
  return (all ?? []).filter(({ incident }) => incident !== id);
}

/** Absent while empty, as before anything was put there. */
function listed<K extends string, T>(key: K, all: readonly T[]): { [Each in K]?: readonly T[] } {
  return all.length > 0 ? ({ [key]: all } as { [Each in K]: readonly T[] }) : {};
}
