import type { Block, Due, Item, PlaybookPhase } from '../definition.js';
import { dueKey, lengthOf, OPENING } from './due-keys.js';
import { error, type Finding } from './finding.js';
import { dueName, named } from './words.js';

/** The latest due time on the way so far, for each clock. */
type Latest = ReadonlyMap<string, { readonly due: Due; readonly item: Item }>;

interface Walk {
  readonly phase: PlaybookPhase;
  readonly findings: Finding[];
}

/** T1: along a way, due times of the same clock never go back; after a join the latest inside counts. */
export function checkDueOrder(
  phases: readonly { phase: PlaybookPhase; steps: readonly Block[] }[],
): Finding[] {
  const findings: Finding[] = [];
  let before: Latest = new Map();
  let opened: Latest = new Map();
  for (const { phase, steps } of phases) {
    const opens = OPENING.includes(phase);
    if (!opens) before = latest([before, opened]);
    const after = sequence(steps, opens ? new Map() : before, { phase, findings });
    if (opens) opened = latest([opened, after]);
    else before = after;
  }
  return findings;
}

function sequence(blocks: readonly Block[], before: Latest, walk: Walk): Latest {
  return blocks.reduce((latestSoFar, block) => past(block, latestSoFar, walk), before);
}

function past(block: Block, before: Latest, walk: Walk): Latest {
  switch (block.block) {
    case 'step': {
      const after = item(block, before, walk);
      return block.required ? after : before;
    }
    case 'choice': {
      const after = item(block, before, walk);
      return latest(block.options.map(({ steps }) => sequence(steps, after, walk)));
    }
    case 'parallel': {
      const tracks = block.tracks.map(({ steps }) => sequence(steps, before, walk));
      return joined(tracks, block.join);
    }
    case 'repeat':
    case 'use':
      return sequence(block.steps, before, walk);
  }
}

function item(block: Item, before: Latest, { phase, findings }: Walk): Latest {
  const { due } = block;
  if (!due) return before;
  const key = dueKey(due, phase);
  const earlier = before.get(key);
  if (!earlier || lengthOf(earlier.due.within) <= lengthOf(due.within)) {
    return new Map([...before, [key, { due, item: block }]]);
  }
  findings.push(
    error(
      'T1',
      { block, phase },
      {
        field: 'due.within',
        what: `${named(block)}の期限（${dueName(due)}）が、その前に終える${named(earlier.item)}の期限（${dueName(earlier.due)}）より早くなっています。後の期限を延ばすか、前の期限を縮めるか、順序を入れ替えてください。${sharedClock(due, phase)}`,
        path: [earlier.item.id, block.id],
      },
    ),
  );
  return before;
}

function sharedClock({ from }: Due, phase: PlaybookPhase): string {
  return from === 'phase' && phase === 'closing'
    ? '終結の段階の期限は、再発防止の段階の始まりから数えます。'
    : '';
}

function latest(ways: readonly Latest[]): Latest {
  return joined(ways, ways.length);
}

/** What counts once `join` of several tracks are through: of each clock, the latest of the earliest `join`. */
function joined(tracks: readonly Latest[], join: number): Latest {
  const keys = new Set(tracks.flatMap((track) => [...track.keys()]));
  return new Map(
    [...keys].flatMap((key) => {
      // Not undefined: sorting would put that last, whatever the comparison says.
      const dues = tracks.map((track) => track.get(key) ?? null);
      const sorted = dues.toSorted((one, other) => rank(one) - rank(other));
      const counted = sorted[Math.min(Math.max(join, 1), sorted.length) - 1];
      return counted ? [[key, counted]] : [];
    }),
  );
}

function rank(entry: { readonly due: Due } | null): number {
  return entry ? lengthOf(entry.due.within) : -1;
}
