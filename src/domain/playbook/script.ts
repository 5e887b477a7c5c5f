import type { Instant, Milliseconds } from '../calendar/instant.js';
import type { FactValue } from './run.js';

/** What becomes of a gate each time it is asked for. */
export const VERDICTS = ['approve', 'reject', 'act-first'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Facts that become known at a time, whoever reports them; `at` counts from awareness. */
export interface ScriptEvent {
  readonly at: Milliseconds;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** A night as it might go: what is known, answered and decided, for one playbook (台本). */
export interface Script {
  readonly name: string;
  readonly aware: Instant;
  /** What each step takes, unless it says more itself. */
  readonly pace: Milliseconds;
  /** Answers of choices and of the questions after a round, one for each time they are asked. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly gates: Readonly<Record<string, readonly Verdict[]>>;
  /** Steps left out, with the reason. */
  readonly skips: Readonly<Record<string, string>>;
  readonly events: readonly ScriptEvent[];
  /** What this script shows: steps that are done, and steps that count no more. */
  readonly expect: { readonly done: readonly string[]; readonly off: readonly string[] };
}
