import type { Step } from '../definition.js';
import { error, warning, type Finding } from './finding.js';
import { isStep, itemsOf, type Placed } from './layout.js';
import { relation } from './relation.js';
import { type Avoids, type Survey, type Way, wayThrough, wayTo } from './ways.js';
import { named } from './words.js';

/** One thing a step waits for, and the steps that bring it. */
export interface Awaited {
  readonly field: 'needs.evidence' | 'needs.gates';
  /** In Japanese: 証拠「…」 or 承認「…」. */
  readonly name: string;
  readonly bringers: readonly Placed<Step>[];
}

/** Why a step may wait for ever. */
interface Unmet {
  readonly what: string;
  readonly path: readonly string[];
}

/** S5: what a step waits for is there on every way to it; what its clock starts from is done before it. */
export function checkWaiting(survey: Survey): Finding[] {
  const waits = survey.steps.flatMap((place) =>
    awaitedBy(place, survey)
      .filter(({ field }) => field === 'needs.gates' || !losesEvidence(place.block))
      .flatMap((awaited) => {
        const unmet = unmetOf(place, awaited, survey);
        return unmet ? [error('S5', place, { field: awaited.field, ...unmet })] : [];
      }),
  );
  return [...waits, ...anchors(survey)];
}

/** Wiping and publishing are the business of rule E1. */
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
  const avoids = bringsIt(awaited);
  const way = wayTo(place, avoids, survey);
  const beside = way && besides(place, avoids, survey);
  if (!way || beside === 'certain') return null;
  const { bringers, name } = awaited;
  const where = bringers.map((bringer) => relation(bringer, place));
  const [bringer] = bringers;
  if (bringer && where.every((each) => each === 'after' || each === 'same')) {
    return later(place, bringer, name);
  }
  if (where.every((each) => each === 'after' || each === 'same' || each === 'exclusive')) {
    return elsewhere(place, way, name);
  }
  return place.block.required || losesEvidence(place.block)
    ? bypassed(place, { way, beside, name })
    : null;
}

function bringsIt({ bringers }: Awaited): Avoids {
  const steps = new Set<Step>(bringers.map(({ block }) => block));
  return (step) => steps.has(step);
}

/** Whether a track beside the place brings it for certain, else the way through that track without it. */
function besides(place: Placed, avoids: Avoids, survey: Survey): Way | 'certain' | null {
  let found: Way | null = null;
  for (const { owner, branch } of place.turns) {
    if (owner?.block !== 'parallel') continue;
    for (const track of owner.tracks.filter(({ id }) => id !== branch)) {
      const way = wayThrough(track.steps, avoids, survey);
      if (!way) return 'certain';
      found = way.because ? way : found;
    }
  }
  return found;
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

function bypassed(
  { block }: Placed<Step>,
  { way, beside, name }: { way: Way; beside: Way | null; name: string },
): Unmet {
  const shown = way.because || !beside ? way : { ...beside, path: [...beside.path, block.id] };
  return {
    what: `${shown.because ?? '道によっては'}、${name}がないまま${named(block)}に着き、いつまでも始められません。どの道でも先に得られるように手順を移すか、needs から外してください。`,
    path: shown.path,
  };
}

function anchors(survey: Survey): Finding[] {
  return itemsOf(survey).flatMap((place) => {
    const { due } = place.block;
    const anchor = due?.from === 'step' && due.step !== null && survey.byId.get(due.step);
    if (!anchor || (anchor.block.block !== 'step' && anchor.block.block !== 'choice')) return [];
    const name = named(place.block);
    const field = 'due.step';
    if (startsNever(anchor, place)) {
      const what = `${name}の期限は${named(anchor.block)}の完了から数えますが、それがこの手順より前に終わることはありません。前の手順を起点にするか、from を awareness か phase にしてください。`;
      return [error('S5', place, { field, what, path: [place.block.id, anchor.block.id] })];
    }
    const way = wayTo(place, (step) => step === anchor.block, survey);
    if (!way?.because) return [];
    const what = `${way.because}、${name}の期限の起点${named(anchor.block)}が行われず、期限が出ません。どの道でも行う手順を起点にしてください。`;
    return [warning('S5', place, { field, what, path: way.path })];
  });
}

function startsNever(anchor: Placed, place: Placed): boolean {
  const found = relation(anchor, place);
  if (found === 'around') return anchor.turns.length > place.turns.length;
  return found === 'same' || found === 'after' || found === 'exclusive';
}
