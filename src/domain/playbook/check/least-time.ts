import type { Milliseconds } from '../../calendar/instant.js';
import type { Block, Due, Item, PhaseDefinition, PlaybookPhase } from '../definition.js';
import { clockOf, OPENING } from './due-keys.js';
import { error, type Finding } from './finding.js';
import { durationText, spanText } from '../playbook-words.js';
import { named } from './words.js';

/** The least time until a place is reached on the longest way, and the steps on it that take any. */
interface Reached {
  readonly ms: Milliseconds;
  readonly ids: readonly string[];
}

interface Walk {
  readonly phase: PlaybookPhase;
  /** When the clock of this phase starts, counted from awareness. */
  readonly start: Milliseconds;
  readonly findings: Finding[];
}

const NOW: Reached = { ms: 0, ids: [] };

/** T3: a due time on the wall clock leaves room for the least times of all that comes before it. */
export function checkLeastTime(phases: readonly PhaseDefinition[]): Finding[] {
  const findings: Finding[] = [];
  let before = NOW;
  let start = 0;
  let opened = NOW;
  for (const { phase, steps } of phases) {
    const opens = OPENING.includes(phase);
    if (!opens) before = longest([before, opened]);
    if (clockOf(phase) === phase) start = opens ? 0 : before.ms;
    const after = sequence(steps, opens ? NOW : before, { phase, start, findings });
    if (opens) opened = longest([opened, after]);
    else before = after;
  }
  return findings;
}

function sequence(blocks: readonly Block[], before: Reached, walk: Walk): Reached {
  return blocks.reduce((reached, block) => past(block, reached, walk), before);
}

function past(block: Block, before: Reached, walk: Walk): Reached {
  switch (block.block) {
    case 'step': {
      const least = Math.max(block.takes, block.lasts ?? 0);
      const after = least > 0 ? { ms: before.ms + least, ids: [...before.ids, block.id] } : before;
      fits(block, after, walk);
      return block.required ? after : before;
    }
    case 'choice':
      fits(block, before, walk);
      return longest(block.options.map(({ steps }) => sequence(steps, before, walk)));
    case 'parallel': {
      const tracks = block.tracks.map(({ steps }) => sequence(steps, before, walk));
      const inOrder = tracks.toSorted((one, other) => one.ms - other.ms);
      return inOrder[Math.min(Math.max(block.join, 1), inOrder.length) - 1] ?? before;
    }
    case 'repeat':
    case 'use':
      return sequence(block.steps, before, walk);
  }
}

function longest(ways: readonly Reached[]): Reached {
  return ways.reduce((one, other) => (other.ms > one.ms ? other : one), ways[0] ?? NOW);
}

function fits(block: Item, reached: Reached, { phase, start, findings }: Walk): void {
  const { due } = block;
  const room = due && roomOf(due, start);
  if (!due || room === null || reached.ms <= room) return;
  const from = due.from === 'awareness' ? 0 : start;
  findings.push(
    error(
      'T3',
      { block, phase },
      {
        field: 'due.within',
        what: `${named(block)}は、前の手順に最短でかかる時間（takes・lasts）を足すと${durationText(reached.ms - from, 'ja')}になり、期限の${spanText(due.within, 'ja')}に間に合いません。期限を延ばすか、かかる手順と同時に進めてください。`,
        path: reached.ids.includes(block.id) ? reached.ids : [...reached.ids, block.id],
      },
    ),
  );
}

/** When it is due, counted from awareness; null where only a calendar could tell. */
function roomOf({ from, within }: Due, start: Milliseconds): Milliseconds | null {
  if (within.in !== 'clock' || from === 'step') return null;
  return within.ms + (from === 'phase' ? start : 0);
}
