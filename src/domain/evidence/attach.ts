import { type Case, type Decision, record } from '../incident/case.js';
import { findAnywhere, type StepRef } from '../playbook/follow.js';
import type { FileFacts } from './file.js';

/** What is attached, and to what: a step, an entry of the 経過, or the incident itself. */
export interface Attachment {
  readonly about: Pick<FileFacts, 'file' | 'name' | 'type' | 'bytes' | 'sha256' | 'place'>;
  readonly step: StepRef | null;
  readonly entry: string | null;
  readonly note: string;
  /** The parties may see it. */
  readonly shared: boolean;
}

/**
 * 添付: a photo or another file whose bytes are kept. The entry names their digest, so the chain proves them.
 * @throws Refusal when there is no such step.
 */
export function attachFile(
  given: Case,
  { about, step, entry, note, shared }: Attachment,
): Decision {
  if (step) findAnywhere(given, step);
  return record(given, 'file-attached', {
    ...about,
    run: step?.run ?? null,
    step: step?.step ?? null,
    ...{ entry, note },
    ...(shared ? { shared } : {}),
  });
}
