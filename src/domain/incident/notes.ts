import { Refusal } from '../errors.js';
import { type Case, type Decision, record } from './case.js';
import { mustBeIn } from './may.js';

/** Write something into the 経過, for the parties to read too where it is `shared`. */
export function note(given: Case, text: string, shared = false): Decision {
  if (!text.trim()) throw new Refusal('reason-missing');
  return record(given, 'noted', shared ? { text, shared } : { text });
}

/** Strike an entry through: it stays readable, with the reason. */
export function strike(
  given: Case,
  input: { readonly entry: string; readonly reason: string },
): Decision {
  if (!input.reason) throw new Refusal('reason-missing');
  return record(given, 'struck', { entry: input.entry, reason: input.reason });
}

export interface MeasureInput {
  readonly measure: string;
  readonly what: string;
  readonly owner: string;
  /** YYYY-MM-DD, Asia/Tokyo. */
  readonly due: string;
}

/** Decide a measure against recurrence (再発防止策), with its owner and due day. */
export function addMeasure(given: Case, input: MeasureInput): Decision {
  mustBeIn(given, 'add-measure', ['containment', 'recovery', 'prevention']);
  const { measure, what, owner, due } = input;
  return record(given, 'measure-added', { measure, what, owner, due });
}

/** A measure is done, or handed to the unit's own list, which must name where. */
export function settleMeasure(
  given: Case,
  input: { readonly measure: string; readonly how: 'done' | 'transferred'; readonly note: string },
): Decision {
  const found = given.incident.measures.find((each) => each.id === input.measure);
  if (!found) throw new Refusal('unknown-reference', { measure: input.measure });
  if (found.settled)
    throw new Refusal('illegal-step', { action: 'settle', state: found.settled.how });
  if (input.how === 'transferred' && !input.note) throw new Refusal('reason-missing');
  const { measure, how, note: text } = input;
  return record(given, 'measure-settled', { measure, how, note: text });
}
