import type { Block, Parallel, Step } from '../definition.js';
import { isStep, type Placed } from './outline.js';
import { relation } from './relation.js';
import type { Avoids, Survey } from './legs.js';
import { type Way, wayThrough, wayTo } from './ways.js';
import { named } from './words.js';

/** One thing a step waits for, and the steps that bring it. */
export interface Awaited {
  readonly field: 'needs.evidence' | 'needs.gates';
  /** In Japanese: 証拠「…」 or 承認「…」. */
  readonly name: string;
  readonly bringers: readonly Placed<Step>[];
}

/** Why a step may wait for ever. */
export interface Unmet {
  readonly what: string;
  readonly path: readonly string[];
}

/** What the tracks beside a place do about what it waits for. */
interface Beside {
  /** One of them brings it on every way. */
  readonly certain: boolean;
  /** The tracks are closed as soon as some are through, perhaps before it could be used. */
  readonly race: Parallel | null;
  /** A way through one of them that does not bring it. */
  readonly without: Way | null;
}

/** Wiping and publishing lose or give away what cannot be had again: rule E1 looks after their evidence. */
export function losesEvidence({ irreversible }: Step): boolean {
  return irreversible === 'wipe' || irreversible === 'publish';
}

/** Everything a step waits for that some step brings. */
export function awaitedBy({ block }: Placed<Step>, { leaving, byId }: Survey): Awaited[] {
  const evidence = block.needs.evidence.map((id) => ({
    field: 'needs.evidence' as const,
    name: `証拠「${id}」`,
    bringers: leaving.get(id) ?? [],
  }));
  const gates = block.needs.gates.flatMap((id) => {
    const gate = byId.get(id);
    if (!gate || !isStep(gate) || gate.block.kind !== 'approve') return [];
    return [{ field: 'needs.gates' as const, name: `承認${named(gate.block)}`, bringers: [gate] }];
  });
  return [...evidence.filter(({ bringers }) => bringers.length > 0), ...gates];
}

/** Why a step may never get what it waits for; null when it gets it on every way. */
export function unmetOf(place: Placed<Step>, awaited: Awaited, survey: Survey): Unmet | null {
  const steps = new Set<Step>(awaited.bringers.map(({ block }) => block));
  const avoids: Avoids = (step) => steps.has(step);
  const way = wayTo(place, avoids, survey);
  if (!way) return null;
  const beside = besides(place, awaited.bringers, { avoids, survey });
  return beside.certain ? null : unmet(place, awaited, { way, beside });
}

function unmet(
  place: Placed<Step>,
  { bringers, name }: Awaited,
  { way, beside }: { way: Way; beside: Beside },
): Unmet | null {
  const where = new Set(bringers.map((bringer) => relation(bringer, place)));
  const reachable = where.has('before') || where.has('side-by-side');
  const [bringer] = bringers;
  if (!reachable && bringer && !where.has('exclusive')) return later(place, bringer, name);
  if (!reachable) return elsewhere(place, way, name);
  if (beside.race && !where.has('before')) return raced(place, beside.race, name);
  // Left alone, an optional step does no harm, unless what it destroys is at stake.
  if (!place.block.required && !losesEvidence(place.block)) return null;
  return bypassed(place, { way, beside, name });
}

function besides(
  place: Placed,
  bringers: readonly Placed[],
  { avoids, survey }: { avoids: Avoids; survey: Survey },
): Beside {
  const tracks = tracksBeside(place, bringers).map(({ owner, blocks }) => {
    const races = owner.join < owner.tracks.length;
    return { owner, races, way: wayThrough(blocks, avoids, survey) };
  });
  return {
    certain: tracks.some(({ way, races }) => !way && !races),
    race: tracks.find(({ way, races }) => !way && races)?.owner ?? null,
    without: tracks.find(({ way }) => way?.because)?.way ?? null,
  };
}

/** The tracks side by side with a place in which something is brought. */
function tracksBeside(
  { turns }: Placed,
  bringers: readonly Placed[],
): { owner: Parallel; blocks: readonly Block[] }[] {
  return turns.flatMap(({ owner, branch }) => {
    if (owner?.block !== 'parallel') return [];
    return bringers.flatMap((bringer) => {
      const turn = bringer.turns.find((each) => each.owner === owner && each.branch !== branch);
      return turn ? [{ owner, blocks: turn.blocks }] : [];
    });
  });
}

function later({ block }: Placed<Step>, bringer: Placed<Step>, name: string): Unmet {
  const where =
    bringer.block === block
      ? '自分が残すものです'
      : `それよりあとの${named(bringer.block)}で得られるものです`;
  return {
    what: `${named(block)}が待つ${name}は、${where}。いつまでも始められません。得る手順を前へ移すか、needs から外してください。`,
    path: bringer.block === block ? [block.id] : [block.id, bringer.block.id],
  };
}

function elsewhere({ block }: Placed<Step>, way: Way, name: string): Unmet {
  const because = way.because ? `${way.because}、` : '';
  return {
    what: `${named(block)}が待つ${name}は、別の選択肢でしか得られません。${because}いつまでも始められません。得る手順を分かれ道の前へ移すか、needs から外してください。`,
    path: way.path,
  };
}

function raced({ block }: Placed<Step>, parallel: Parallel, name: string): Unmet {
  return {
    what: `${named(block)}が待つ${name}は、同時に進める別の道でしか得られません。${named(parallel)}は${parallel.join}つの道が終わると残りを閉じるので、待つうちに閉じられます。得る手順をこの道へ移すか、join をやめて全部の道を待ってください。`,
    path: [parallel.id, block.id],
  };
}

function bypassed(
  { block }: Placed<Step>,
  { way, beside, name }: { way: Way; beside: Beside; name: string },
): Unmet {
  const { without } = beside;
  const shown = way.because || !without ? way : { ...without, path: [...without.path, block.id] };
  return {
    what: `${shown.because ?? '道によっては'}、${name}がないまま${named(block)}に着き、いつまでも始められません。どの道でも先に得られるように手順を移すか、needs から外してください。`,
    path: shown.path,
  };
}
