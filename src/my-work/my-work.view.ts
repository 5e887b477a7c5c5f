import type { Level } from '../domain/severity/severity.js';
import type { English } from '../domain/playbook/definition.js';
import type { StepState } from '../domain/playbook/standing.js';

/** The incident that a piece of work belongs to. */
export class WorkIncident {
  readonly id: string;
  readonly number: string;
  readonly summary: string;
  readonly level: Level;
  readonly drill: boolean;
}

/** A step, choice or gate somebody can do something about now. */
export class WorkStep {
  readonly incident: WorkIncident;
  readonly run: string;
  readonly step: string;
  readonly title: string;
  readonly en: English | null;
  readonly officeTitle: string;
  /** The one person it was handed over to. */
  readonly personName: string | null;
  readonly state: StepState;
  /** Who has begun it. */
  readonly begunBy: string | null;
  readonly dueAt: string | null;
  readonly overdue: boolean;
  /** It waits for the caller. */
  readonly mine: boolean;
  /** It is a gate that waits for the caller's decision. */
  readonly asked: boolean;
  /** It is done and waits for approval afterwards (事後承認), until then. */
  readonly ratifyUntil: string | null;
}

/** A call the caller has not answered. */
export class WorkCall {
  readonly incident: WorkIncident;
  readonly officeTitle: string;
  readonly since: string;
}

/** わたしの作業: what waits for the caller over all open incidents, and what others can do now. */
export class MyWorkView {
  readonly now: string;
  /** Whether the caller holds an office; without one nothing is one's own. */
  readonly holdsOffice: boolean;
  readonly calls: readonly WorkCall[];
  /** The earliest due first, so that what is late comes before all. */
  readonly steps: readonly WorkStep[];
  /** How many open incidents were not looked at, the least severe. */
  readonly more: number;
}
