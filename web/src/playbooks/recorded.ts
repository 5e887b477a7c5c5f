import type { Run, Step } from '../api/types';
import { formatShort } from '../format/when';

/** What stands in the columns of a checklist for one step, one line a round. */
export interface Recorded {
  readonly mark: string;
  readonly times: readonly string[];
  /** Null: no person, it followed from recorded facts. */
  readonly names: readonly (string | null)[];
  readonly note: string;
  readonly option: string | null;
  /** What was left behind and recorded, by id of the evidence or fact. */
  readonly values: Readonly<Record<string, string>>;
}

const NOTHING: Recorded = { mark: '□', times: [], names: [], note: '', option: null, values: {} };

const MARKS: Partial<Record<Step['state'], string>> = {
  done: '☑',
  answered: '☑',
  approved: '☑',
  'acted-first': '☑',
  skipped: '☒',
  rejected: '☒',
  off: '－',
};

/** What a run has recorded so far, by the id of a step as it is written; nothing without a run. */
export function recordedBy(run: Run | null, now: number): (step: string) => Recorded {
  const rounds = new Map<string, Step[]>();
  for (const step of run?.steps ?? []) {
    const id = writtenId(step.id);
    rounds.set(id, [...(rounds.get(id) ?? []), step]);
  }
  return (id) => {
    const steps = rounds.get(id);
    return steps ? recorded(steps, now) : NOTHING;
  };
}

/** The rounds of a repeat carry their number behind the written id: `hunt.look~2`. */
function writtenId(id: string): string {
  return id.split('~')[0] ?? id;
}

function recorded(steps: readonly Step[], now: number): Recorded {
  const outcomes = steps.flatMap(({ outcome }) => outcome ?? []);
  const stands = steps.findLast((step) => step.outcome) ?? steps[0];
  const mark = (stands && MARKS[stands.state]) ?? NOTHING.mark;
  const last = stands?.outcome;
  if (!last) return { ...NOTHING, mark };
  return {
    mark,
    times: outcomes.map(({ at }) => formatShort(at, now)),
    names: outcomes.map(({ by, byName }) => (by === 'system' ? null : byName)),
    note: last.state === 'skipped' ? last.note : '',
    option: last.option,
    values: { ...last.evidence, ...factsIn(last.facts) },
  };
}

function factsIn(facts: Readonly<Record<string, string | number | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([id, value]) => (value === null ? [] : [[id, String(value)]])),
  );
}
