import type { Due, PlaybookPhase, Span } from '../definition.js';

/** The phases that open together with the report: none of their steps waits for another of these phases. */
export const OPENING: readonly PlaybookPhase[] = ['intake', 'triage', 'containment'];

/** Due times of the same key are counted by the same clock from the same moment, so they can be compared. */
export function dueKey({ from, step, within }: Due, phase: PlaybookPhase | null): string {
  const anchor = { awareness: '', phase: phase === null ? '' : clockOf(phase), step: step ?? '' };
  return `${from} ${anchor[from]} ${within.in}`;
}

/** The opening phases run by one clock, and closing by that of prevention, within which it falls. */
export function clockOf(phase: PlaybookPhase): PlaybookPhase {
  if (OPENING.includes(phase)) return 'containment';
  return phase === 'closing' ? 'prevention' : phase;
}

/** The length of a span in its own unit: milliseconds, or days for open days. */
export function lengthOf(span: Span): number {
  return span.in === 'open-days' || span.in === 'calendar-days' ? span.days : span.ms;
}
