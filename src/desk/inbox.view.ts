import { IncidentLine } from '../incidents/incident.view.js';

/** A report that nobody has taken yet. */
export class InboxItem {
  readonly incident: IncidentLine;
  readonly drill: boolean;
  readonly kindLabel: string | null;
  readonly place: string;
  readonly system: string;
  readonly done: string;
  readonly reporter: string;
  readonly contact: { readonly name: string; readonly phone: string };
  /** The floors that hold, in the body's words. */
  readonly floorLabels: readonly string[];
  readonly impact: number;
  readonly urgency: number;
  /** What its kind began by itself; nobody has to wait for somebody to take it. */
  readonly playbooks: readonly string[];
  /** Other open incidents that may be the same event, the likest first. */
  readonly similar: readonly IncidentLine[];
}

/** 受付箱: the longest waiting first. */
export class InboxView {
  readonly now: string;
  readonly items: readonly InboxItem[];
  /** How many wait beyond those shown. */
  readonly more: number;
}

/** What waits at the desk, for the navigation. */
export class DeskCount {
  /** Reports nobody has taken. */
  readonly waiting: number;
  /** 引継ぎ that wait for the caller to accept them. */
  readonly handovers: number;
}
