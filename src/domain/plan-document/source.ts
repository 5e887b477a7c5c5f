import type { Instant } from '../calendar/instant.js';
import type { Day, Directory, Level, OfficeId, Plan } from '../plan/plan.js';
import type { Profile } from '../plan/profile.js';
import type { Upkeep } from '../plan/upkeep.js';
import type { Playbook } from '../playbook/definition.js';
import type { Edition } from './document.js';

/** A playbook with the conditions of its choices and repeats in words, by where they stand. */
export interface ReadPlaybook {
  readonly playbook: Playbook;
  readonly conditions: Readonly<Record<string, string>>;
}

/** An office that the body does not have, and which of its own acts in its stead. */
export interface LackingOffice {
  readonly office: OfficeId;
  readonly instead: OfficeId;
  readonly why: string;
}

/** A version of the plan that was approved, as the 改定履歴 lists it. */
export interface Revision {
  /** As the plan calls it: 第2版. */
  readonly version: string;
  readonly inForceFrom: Day;
  /** The office that approved it; 代決 is said where another one did in its place. */
  readonly approvedBy: string;
  readonly what: string;
}

/** All that a document is made of. */
export interface PlanSource {
  readonly plan: Plan;
  readonly profile: Profile;
  readonly directory: Directory;
  readonly withoutOffices: readonly LackingOffice[];
  readonly playbooks: readonly ReadPlaybook[];
  readonly upkeep: Pick<Upkeep, 'bcp' | 'reviewBy'>;
  /** Approved versions, oldest first; none where the plan is files only. */
  readonly revisions: readonly Revision[];
  readonly levels: Readonly<Record<Level, string>>;
  readonly edition: Edition;
  readonly at: Instant;
}
