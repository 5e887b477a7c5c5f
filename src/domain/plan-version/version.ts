import type { Instant } from '../calendar/instant.js';
import { candidates } from '../plan/authority.js';
import type { Day, Directory, OfficeId, PersonId } from '../plan/plan.js';

/** From the first word to the version that takes its place. */
export const PLAN_STATES = [
  'draft',
  'checked',
  'requested',
  'approved',
  'in-force',
  'superseded',
  'withdrawn',
] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** Who approves versions of a plan, offices in order: of the whole plan, and of contacts alone. */
export interface ApprovalOrders {
  readonly plan: readonly OfficeId[];
  readonly contacts: readonly OfficeId[];
  /** The guideline's own, where the body says nothing. */
  readonly isDefault: boolean;
}

/** Somebody with an account who asks or decides. */
export interface Signatory {
  readonly account: string;
  readonly person: PersonId | null;
  readonly name: string;
}

/** What an office decided on a version. */
export interface Approval {
  readonly decision: 'approved' | 'returned';
  readonly office: OfficeId;
  readonly officeTitle: string;
  readonly person: PersonId;
  readonly name: string;
  /** 代決: a deputy of that office, not its holder. */
  readonly isDeputy: boolean;
  /** 代決: the first office of the order, where another one decided. */
  readonly inPlaceOf: OfficeId | null;
  readonly inPlaceOfTitle: string | null;
  readonly reason: string;
  /** The requester approved, because nobody else stands in the order. */
  readonly exception: boolean;
  readonly at: Instant;
}

/** What a decision looks at of a version. */
export interface VersionStanding {
  readonly state: PlanState;
  /** The version that was the latest when this one was checked; null: the files on disk. */
  readonly follows: string | null;
  readonly contactsOnly: boolean | null;
  readonly inForceFrom: Day | null;
  readonly requested: Signatory | null;
}

/** The latest version that rules or is going to; what comes next is measured by it. */
export interface LatestVersion {
  readonly id: string;
  readonly number: number;
  readonly state: PlanState;
  readonly inForceFrom: Day | null;
}

/** All else that a decision looks at: the plan in force says who approves, never the version itself. */
export interface VersionSetting {
  readonly orders: ApprovalOrders;
  readonly directory: Directory;
  readonly latest: LatestVersion | null;
  readonly at: Instant;
}

/** The offices that approve a version, in order: those for contacts where nothing else differs. */
export function orderFor(
  { contactsOnly }: Pick<VersionStanding, 'contactsOnly'>,
  { plan, contacts }: ApprovalOrders,
): readonly OfficeId[] {
  return contactsOnly ? contacts : plan;
}

/** Whether a person stands in the order of any approval at this moment, present or away. */
export function standsInOrder(
  person: PersonId | null,
  { orders, directory, at }: Pick<VersionSetting, 'orders' | 'directory' | 'at'>,
): boolean {
  return [orders.plan, orders.contacts]
    .flatMap((order) => candidates(directory, order, at))
    .some((candidate) => candidate.person === person);
}
