import { wallClock } from '../calendar/jst.js';
import { Refusal } from '../errors.js';
import { authorityOf, candidates } from '../plan/authority.js';
import { officeOf } from '../plan/directory.js';
import type { Day, PersonId } from '../plan/plan.js';
import {
  orderFor,
  type Approval,
  type LatestVersion,
  type PlanState,
  type Signatory,
  type VersionSetting,
  type VersionStanding,
} from './version.js';

/** What may still be done in which state. */
const ALLOWED = {
  edit: ['draft', 'checked', 'requested'],
  check: ['draft', 'checked'],
  request: ['checked', 'requested'],
  approve: ['requested'],
  // Until its day has come an approval can be taken back by those who may give it.
  return: ['requested', 'approved'],
  withdraw: ['draft', 'checked', 'requested'],
} as const satisfies Record<string, readonly PlanState[]>;

/** @throws Refusal when the state does not allow it. */
export function mustAllow(action: keyof typeof ALLOWED, { state }: { state: PlanState }): void {
  const states: readonly PlanState[] = ALLOWED[action];
  if (!states.includes(state)) throw new Refusal('version-state', { state, action });
}

/**
 * 決裁を求める: from when on the version is to be in force, a day in Japan, from 00:00.
 * @throws Refusal for a state, a day, or a version that another one has overtaken.
 */
export function mayRequest(
  version: VersionStanding,
  inForceFrom: Day,
  { latest, at }: Pick<VersionSetting, 'latest' | 'at'>,
): void {
  mustAllow('request', version);
  mustFollow(version, latest);
  mustBeNext(inForceFrom, { latest, at });
}

/**
 * 承認: an office of the order decides, a later one or a deputy in the absence of those before (代決).
 * @throws Refusal when the state, the order, the day or the requester stand against it, or a reason is missing.
 */
export function approve(
  version: VersionStanding,
  { by, reason }: { readonly by: Signatory; readonly reason: string },
  setting: VersionSetting,
): Approval {
  mustAllow('approve', version);
  mustFollow(version, setting.latest);
  if (version.inForceFrom) mustBeNext(version.inForceFrom, setting);
  const { othersAbsent, ...given } = signed(version, { by, reason }, setting);
  const exception = version.requested !== null && isSame(version.requested, by);
  if (exception && hasAnother(version, by, setting)) throw new Refusal('requester-is-approver');
  if ((exception || !othersAbsent) && !reason) throw new Refusal('reason-missing');
  return { decision: 'approved', exception, ...given };
}

/**
 * 差戻し: back to whoever writes it, with the reason; also of an approved version whose day has not come.
 * @throws Refusal when the state or the order stand against it, or the reason is missing.
 */
export function sendBack(
  version: VersionStanding,
  { by, reason }: { readonly by: Signatory; readonly reason: string },
  setting: VersionSetting,
): Approval {
  mustAllow('return', version);
  if (!reason) throw new Refusal('reason-missing');
  const { othersAbsent: _, ...given } = signed(version, { by, reason }, setting);
  return { decision: 'returned', exception: false, ...given };
}

/** Whether somebody could approve it now, given a reason. */
export function mayApprove(
  version: VersionStanding,
  by: Signatory,
  setting: VersionSetting,
): boolean {
  try {
    approve(version, { by, reason: '-' }, setting);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

type Signed = Omit<Approval, 'decision' | 'exception'> & { readonly othersAbsent: boolean };

function signed(
  version: VersionStanding,
  { by, reason }: { readonly by: Signatory; readonly reason: string },
  { orders, directory, at }: VersionSetting,
): Signed {
  const offices = orderFor(version, orders);
  const authority = authorityOf(by.person, offices, { directory, at });
  if (!authority || by.person === null) throw new Refusal('not-authorised', { offices });
  const { office, isDeputy, inPlaceOf, othersAbsent } = authority;
  const title = (id: string): string => officeOf(directory.offices, id).title;
  return {
    ...{ office, officeTitle: title(office), person: by.person, name: by.name },
    ...{ isDeputy, inPlaceOf, inPlaceOfTitle: inPlaceOf && title(inPlaceOf) },
    ...{ reason, at, othersAbsent },
  };
}

function isSame(one: Signatory, other: Signatory): boolean {
  return one.account === other.account || (one.person !== null && one.person === other.person);
}

/** Whether somebody else stands in the order, also one who is away today: a plan can wait a day. */
function hasAnother(
  version: VersionStanding,
  { person }: { readonly person: PersonId | null },
  { orders, directory, at }: VersionSetting,
): boolean {
  const order = candidates(directory, orderFor(version, orders), at);
  return order.some((candidate) => candidate.person !== person);
}

/** What another version changed meanwhile would be lost without a word. */
function mustFollow({ follows }: VersionStanding, latest: LatestVersion | null): void {
  if (follows === (latest?.id ?? null)) return;
  throw new Refusal('version-overtaken', { number: latest?.number });
}

function mustBeNext(day: Day, { latest, at }: Pick<VersionSetting, 'latest' | 'at'>): void {
  if (day < wallClock(at).day) throw new Refusal('version-day', { day });
  if (latest?.state !== 'approved' || latest.inForceFrom === null) return;
  if (day > latest.inForceFrom) return;
  throw new Refusal('version-day', { day, after: latest.inForceFrom, number: latest.number });
}
