import type { Instant } from '../calendar/instant.js';
import { Refusal } from '../errors.js';
import { type Case, type Decision, inTurn, record } from '../incident/case.js';
import { authorityOf, type Authority } from '../plan/authority.js';
import { officeOf } from '../plan/directory.js';
import type { Directory, OfficeId } from '../plan/plan.js';
import { partyContacts } from './contacts.js';
import { mustHaveSeenAgreed, type Party } from './party.js';
import type { Scope } from './scope.js';
import { tellParty } from './tell-party.js';

/** Who may let a party in and out: CISO, then 統括情報セキュリティ責任者, in the lead body's own order. */
export const SHARING_OFFICES: readonly OfficeId[] = ['ciso', 'chief'];

/** Another body of the installation, with its people of this moment. */
export interface OtherBody {
  readonly body: string;
  readonly name: string;
  readonly directory: Directory;
}

export interface LettingIn {
  readonly other: OtherBody;
  readonly scope: Scope;
  /** Null: from now. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly asked: string;
  readonly next: Instant | null;
  readonly office: OfficeId | null;
  readonly takesPart: boolean;
  readonly reason: string;
  /** What was agreed as the person saw it (`agreedWith`), where they say so. */
  readonly seen?: string | undefined;
}

/**
 * Let another body in to this incident, or change what it sees. Its own officers are told, in a drill only when
 * it takes part. @throws Refusal for whoever may not, without a reason, or for times that cannot be.
 */
export function letIn(given: Case, input: LettingIn): Decision {
  const { phase, past, drill, body: lead } = given.incident;
  if (phase === 'closed' || past) throw new Refusal('illegal-phase', { action: 'let-in', phase });
  const { other, scope, asked, next, office, takesPart, reason } = input;
  if (other.body === lead) throw new Refusal('unknown-reference', { party: other.body });
  const { isDeputy: deputy, office: decider } = mustDecide(given, reason);
  mustKnow(given, office);
  mustHaveSeenAgreed(partyOf(given, other.body), input.seen);
  const { from, to } = timesOf(given, input);
  const facts = { party: other.body, name: other.name, scope, from, to, asked, next, office };
  const contacts = drill && !takesPart ? [] : partyContacts(other.directory, given.now, drill);
  return inTurn(
    given,
    (now) => record(now, 'party-let-in', { ...facts, takesPart, reason, decider, deputy }),
    ...contacts.map((contact) => (now: Case) => tellParty(now, other.body, contact)),
  );
}

/** A party sees nothing from now on. @throws Refusal for whoever may not, or when it is not in. */
export function letOut(
  given: Case,
  {
    party,
    reason,
    seen,
  }: { readonly party: string; readonly reason: string; readonly seen?: string | undefined },
): Decision {
  const { isDeputy: deputy, office: decider } = mustDecide(given, reason);
  const found = partyOf(given, party);
  mustHaveSeenAgreed(found, seen);
  if (!found || found.out !== null) throw new Refusal('unknown-reference', { party });
  const keys = found.told.map(({ key }) => key);
  const withdraw = keys.length > 0 ? [{ kind: 'withdraw' as const, keys }] : [];
  return record(given, 'party-let-out', { party, reason, decider, deputy }, withdraw);
}

/** Whether whoever acts may let parties in and out now. */
export function mayShare(given: Pick<Case, 'setting' | 'actor' | 'now'>): Authority | null {
  const where = { directory: given.setting.directory, at: given.now };
  const authority = authorityOf(given.actor.person, SHARING_OFFICES, where);
  return authority && (!authority.isDeputy || authority.othersAbsent) ? authority : null;
}

function partyOf({ incident: { parties } }: Case, body: string): Party | undefined {
  return parties?.find((each) => each.body === body);
}

function mustDecide(given: Case, reason: string): Authority {
  const authority = mayShare(given);
  if (!authority) throw new Refusal('not-authorised', { offices: SHARING_OFFICES });
  if (!reason.trim()) throw new Refusal('reason-missing');
  return authority;
}

/** An office of the lead's plan, of which the party does the steps. */
function mustKnow({ setting }: Case, office: OfficeId | null): void {
  if (office === null) return;
  const { title } = officeOf(setting.plan.offices, office);
  if (title === office) throw new Refusal('unknown-reference', { office });
}

function timesOf(
  { now }: Case,
  { from, to, next }: LettingIn,
): { from: Instant; to: Instant | null } {
  const begin = from === null || from < now ? now : from;
  if (to !== null && to <= begin) throw new Refusal('not-later', { until: to });
  if (next !== null && next <= now) throw new Refusal('not-later', { until: next });
  return { from: begin, to };
}
