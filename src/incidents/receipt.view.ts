import type { Incident, Phase } from '../domain/incident/incident.js';

/** The answer to every command: what changed is read again, or arrives by the event stream. */
export class Receipt {
  readonly id: string;
  readonly number: string;
  /** Version after the command; the base of the next one. */
  readonly version: number;
  readonly phase: Phase;
}

/** The receipt of a decision. */
export function receiptOf({ id, number, version, phase }: Incident): Receipt {
  return { id, number, version, phase };
}
