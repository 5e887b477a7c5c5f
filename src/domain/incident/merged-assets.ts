import { recordAssets } from './assets.js';
import { type Case, type Decision, only } from './case.js';
import { isOpen, type Incident, type NamedAssets } from './incident.js';

const NONE: NamedAssets = { named: [], unknown: false };

/** Why assets are named where a merger did it, or taken away where it is taken back; each language has its words. */
const BY_MERGER = 'came-along';
const BY_UNMERGING = 'unmerged';

/** What a report that is merged names and this one does not by itself, as far as its own plan has them. */
export function assetsAlong({ incident, setting }: Case, merged: Incident): NamedAssets | null {
  const { named, unknown } = merged.assets ?? NONE;
  const own = ownAssets(incident);
  const known = new Set(setting.plan.register?.map(({ id }) => id));
  const along = {
    named: named.filter((id) => known.has(id) && !own.named.includes(id)),
    unknown: unknown && !own.unknown,
  };
  return along.named.length > 0 || along.unknown ? along : null;
}

/** They are named here from now on. */
export function nameAlong(given: Case, along: NamedAssets | null): Decision {
  const now = given.incident.assets ?? NONE;
  const added = along?.named.filter((id) => !now.named.includes(id)) ?? [];
  const unknown = now.unknown || (along?.unknown ?? false);
  if (added.length === 0 && unknown === now.unknown) return only(given, []);
  return recordAssets(given, { added, removed: [], unknown, reason: BY_MERGER });
}

/** The merger is taken back: what came with it alone goes. An incident that is over stays as it is on record. */
export function takeBack(given: Case, along: NamedAssets | undefined): Decision {
  const now = given.incident.assets;
  if (!along || !now || !isOpen(given.incident)) return only(given, []);
  const others = broughtBy(given.incident);
  const removed = along.named.filter((id) => now.named.includes(id) && !others.named.includes(id));
  const unknown = now.unknown && (others.unknown || !along.unknown);
  if (removed.length === 0 && unknown === now.unknown) return only(given, []);
  return recordAssets(given, { added: [], removed, unknown, reason: BY_UNMERGING });
}

function ownAssets(incident: Incident): NamedAssets {
  const { named, unknown } = incident.assets ?? NONE;
  const brought = broughtBy(incident);
  return {
    named: named.filter((id) => !brought.named.includes(id)),
    unknown: unknown && !brought.unknown,
  };
}

/** What reports that are merged in have brought along. */
function broughtBy({ absorbed = [] }: Incident): NamedAssets {
  return {
    named: absorbed.flatMap(({ assets }) => assets?.named ?? []),
    unknown: absorbed.some(({ assets }) => assets?.unknown),
  };
}
