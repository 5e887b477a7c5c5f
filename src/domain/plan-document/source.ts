import type { Instant } from '../calendar/instant.js';
import type { Directory, Level, OfficeId, Plan } from '../plan/plan.js';
import type { Profile } from '../plan/profile.js';
import type { Playbook } from '../playbook/definition.js';
import type { Edition } from './document.js';

/** A playbook with the conditions of its choices and repeats in words, by where they stand. */
export interface ReadPlaybook {
  readonly playbook: Playbook;
  readonly conditions: Readonly<Record<string, string>>;
}

/** An outside duty in the words of the plan. */
export interface DutyLine {
  readonly title: string;
  readonly addressee: string;
  readonly when: string;
  readonly clocks: readonly string[];
  readonly route: string;
  readonly article: string;
}

/** An office that the body does not have, and which of its own acts in its stead. */
export interface LackingOffice {
  readonly office: OfficeId;
  readonly instead: OfficeId;
  readonly why: string;
}

/** All that a document is made of. */
export interface PlanSource {
  readonly plan: Plan;
  readonly profile: Profile;
  readonly directory: Directory;
  readonly withoutOffices: readonly LackingOffice[];
  readonly playbooks: readonly ReadPlaybook[];
  readonly duties: readonly DutyLine[];
  readonly levels: Readonly<Record<Level, string>>;
  readonly edition: Edition;
  readonly at: Instant;
}
