import type { Phase } from '../incident/incident.js';
import type { Block, Choice, Item, Parallel, PlaybookPhase, Repeat } from './definition.js';
import { PLAYBOOK_PHASES } from './definition.js';
import { AROUND } from './due.js';
import { afterLeaving } from './left-run.js';
import { questionOf, stepsOfRound } from './rounds.js';
import {
  addedStep,
  type Blocker,
  closed,
  isHolding,
  isRequired,
  isSettled,
  type Place,
  standingOf,
  type RunView,
  type StepStanding,
} from './standing.js';

/** As many as one command asks for: its states before and after, with every playbook they follow. */
const KEPT = 8;
/**
 * What was read last. A state never changes, so this cannot go stale. Not by state in a WeakMap: every command
 * brings new ones, and keeping account of those took the collector longer than all the reading.
 */
const LAST: { readonly view: RunView; readonly standings: readonly StepStanding[] }[] = [];

/** Where every step and choice stands, in reading order; added steps come last in their phase. */
export function standings(view: RunView): readonly StepStanding[] {
  const known = LAST.find((each) => isSame(each.view, view));
  if (known) return known.standings;
  const read = readAll(view);
  if (LAST.unshift({ view, standings: read }) > KEPT) LAST.pop();
  return read;
}

function isSame(one: RunView, other: RunView): boolean {
  return (
    one.run === other.run &&
    one.playbook === other.playbook &&
    one.hours === other.hours &&
    AROUND.every((part) => one.incident[part] === other.incident[part])
  );
}

function readAll(view: RunView): StepStanding[] {
  const sofar: StepStanding[] = [];
  let before: Blocker[] = [];
  for (const { phase, steps } of view.playbook.phases) {
    const opens = phase === 'closing' ? 'prevention' : phase;
    const shut = shutBy(opens, view);
    // 終結 follows 再発防止 within the incident's own phase of prevention.
    const blockers = phase === 'closing' && shut.length === 0 ? before : shut;
    const place = { view, phase, path: [], off: null, undecided: false, blockers };
    before = blocking(sequence(sofar, steps, place));
    readAdded(sofar, { ...place, blockers: shut });
  }
  if (view.run.left === null) return sofar;
  return afterLeaving(sofar, ({ phase, path }) => {
    const blockers = shutBy(phase === 'closing' ? 'prevention' : phase, view);
    return { view, phase, path, off: null, undecided: false, blockers };
  });
}

function shutBy(phase: PlaybookPhase, { incident }: RunView): Blocker[] {
  return isReached(phase, incident.phase) ? [] : [{ kind: 'phase', phase }];
}

/** The required steps of these phases that are still open. */
export function openSteps(view: RunView, phases: readonly PlaybookPhase[]): StepStanding[] {
  return standings(view).filter((each) => phases.includes(each.phase) && isHolding(each));
}

/** What has been read so far; it grows with every step, so that later ones see the earlier. */
type Read = StepStanding[];

function readAdded(sofar: Read, place: Place): void {
  for (const added of place.view.run.added) {
    if (added.phase === place.phase) sofar.push(standingOf(addedStep(added), place, sofar));
  }
}

function blocking(open: StepStanding | undefined): Blocker[] {
  return open ? [{ kind: 'step', step: open.item.id, title: open.item.title }] : [];
}

/**
 * One after another: a required block that is not settled holds back what follows.
 * @returns the first that holds, or undefined when the sequence is through.
 */
function sequence(sofar: Read, blocks: readonly Block[], place: Place): StepStanding | undefined {
  let first: StepStanding | undefined;
  let here = place;
  for (const block of blocks) {
    const open = read(sofar, block, here);
    if (open) here = { ...place, blockers: blocking(open) };
    first ??= open;
  }
  return first;
}

function read(sofar: Read, block: Block, place: Place): StepStanding | undefined {
  switch (block.block) {
    case 'step': {
      const own = push(sofar, block, place);
      return isHolding(own) ? own : undefined;
    }
    case 'choice':
      return choice(sofar, block, place);
    case 'parallel':
      return parallel(sofar, block, place);
    case 'repeat':
      return repeat(sofar, block, place);
    case 'use':
      return sequence(sofar, block.steps, { ...place, path: [...place.path, block.title] });
  }
}

function push(sofar: Read, item: Item, place: Place): StepStanding {
  const standing = standingOf(item, place, sofar);
  sofar.push(standing);
  return standing;
}

function choice(sofar: Read, block: Choice, place: Place): StepStanding | undefined {
  const own = push(sofar, block, place);
  const settled = isSettled(own.state);
  const blockers = settled ? place.blockers : blocking(own);
  let open = isHolding(own) ? own : undefined;
  for (const option of block.options) {
    if (option.steps.length === 0) continue;
    const chosen = own.outcome?.option === option.id;
    const off = place.off ?? (settled && !chosen ? 'not-chosen' : null);
    const path = [...place.path, option.title];
    const undecided = place.undecided || (!settled && !off);
    const inside = sequence(sofar, option.steps, { ...place, path, off, undecided, blockers });
    open ??= inside;
  }
  return open;
}

/**
 * Tracks side by side; once enough are done, the rest is closed. A track of which steps were skipped and none
 * was done was given up: it does not count, but when no track is left the way goes on.
 */
function parallel(sofar: Read, block: Parallel, place: Place): StepStanding | undefined {
  const tracks = block.tracks.map((track) => {
    const from = sofar.length;
    const open = sequence(sofar, track.steps, { ...place, path: [...place.path, track.title] });
    return { from, to: sofar.length, open };
  });
  const open = tracks.filter((track) => track.open);
  const [first] = open;
  if (!first) return undefined;
  const done = tracks.filter((track) => !track.open && !isGivenUp(sofar, track));
  if (done.length < block.join) return first.open;
  for (const track of open) {
    for (let at = track.from; at < track.to; at += 1) {
      const standing = sofar[at];
      if (standing) sofar[at] = closed(standing, 'joined');
    }
  }
  return undefined;
}

function isGivenUp(
  sofar: Read,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const required = sofar.slice(from, to).filter(({ item }) => isRequired(item));
  const isSkipped = required.some(({ state }) => state === 'skipped');
  return isSkipped && !required.some(({ state }) => state === 'done' || state === 'approved');
}

/** Round after round, while somebody says もう一度 and the bound allows it. */
function repeat(sofar: Read, block: Repeat, place: Place): StepStanding | undefined {
  const blockers = place.blockers;
  for (let round = 1; ; round += 1) {
    const path = [...place.path, `${block.title}（${round}回目）`];
    const open = sequence(sofar, stepsOfRound(block, round), { ...place, path, blockers });
    if (round >= block.atMost) return open;
    const question = { ...place, blockers: open ? blocking(open) : blockers };
    const own = push(sofar, questionOf(block, round), question);
    if (own.outcome?.option !== 'again') return open ?? (isHolding(own) ? own : undefined);
  }
}

/** A phase is open from its beginning on; intake, triage and containment open with the report. */
function isReached(phase: PlaybookPhase, now: Phase): boolean {
  if (now === 'closed') return false;
  const reached = now === 'recovery' || now === 'prevention' ? now : 'containment';
  return PLAYBOOK_PHASES.indexOf(phase) <= PLAYBOOK_PHASES.indexOf(reached);
}
