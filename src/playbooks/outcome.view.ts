import type { OfficeId } from '../domain/plan/plan.js';
import type {
  Consent,
  FactValue,
  Outcome as KeptOutcome,
  OutcomeState,
  Ratification,
} from '../domain/playbook/run.js';

/** What happened to one step or choice so far; the state keeps only what differs from nothing. */
export class Outcome {
  readonly state: OutcomeState;
  readonly at: string;
  readonly by: string;
  readonly byName: string;
  readonly note: string;
  /** The chosen option of a choice. */
  readonly option: string | null;
  readonly evidence: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, FactValue>>;
  /** The office that decided a gate, and the office in whose place it did so. */
  readonly office: OfficeId | null;
  readonly inPlaceOf: OfficeId | null;
  /** Offices that have agreed to a gate that needs several. */
  readonly consents: readonly Consent[];
  /** Why requester and approver were the same person (兼務例外). */
  readonly conflict: string;
  readonly ratification: Ratification | null;
}

const NOTHING: Omit<Outcome, 'state' | 'at' | 'by' | 'byName' | 'note'> = {
  option: null,
  evidence: {},
  facts: {},
  office: null,
  inPlaceOf: null,
  consents: [],
  conflict: '',
  ratification: null,
};

/** An outcome with everything that was left out. */
export function toOutcome(kept: KeptOutcome): Outcome {
  return { ...NOTHING, ...kept };
}
