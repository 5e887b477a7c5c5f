import { IncidentLine } from '../incidents/incident.view.js';

/** What a note would say of one incident, from the state. */
export class HandoverDraftItem {
  readonly incident: IncidentLine;
  /** Who has taken it; null while nobody has. */
  readonly takenBy: string | null;
  readonly text: string;
}

/** Somebody a shift can be handed to. */
export class Colleague {
  readonly account: string;
  readonly name: string;
}

/** 引継ぎ before anybody has changed a word. */
export class HandoverDraftView {
  readonly now: string;
  readonly items: readonly HandoverDraftItem[];
  /** Open incidents beyond those shown, the least severe. */
  readonly more: number;
  readonly colleagues: readonly Colleague[];
}

export class HandoverItemView {
  readonly incident: string;
  readonly number: string;
  readonly summary: string;
  readonly text: string;
  /** Entries of the incident since it was handed over, while it waits; null: it waits no more, or nobody knows. */
  readonly changes: number | null;
}

/** A note as it was handed over. */
export class HandoverView {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Whether the caller gave it, or is to accept it. */
  readonly side: 'from' | 'to' | 'other';
  readonly note: string;
  readonly at: string;
  readonly acceptedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly items: readonly HandoverItemView[];
}

/** 引継ぎ of the body: those that wait, then the last ones, newest first. */
export class HandoversView {
  readonly waiting: readonly HandoverView[];
  readonly past: readonly HandoverView[];
}
