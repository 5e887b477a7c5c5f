import type { Step } from '../definition.js';
import { error, warning, type Finding } from './finding.js';
import type { Layout, Placed, Turn } from './outline.js';
import { didYouMean } from './near.js';
import { relation } from './relation.js';
import { named, phaseName } from './words.js';

/** E2: every measure has the step that undoes it, in recovery or later, or a written reason why none is needed. */
export function checkUndo(layout: Layout): Finding[] {
  return layout.steps.flatMap((place) => {
    const { measure, undo } = place.block;
    if (!measure) return undo ? [idle(place)] : [];
    if (!undo) return [missing(place)];
    return 'step' in undo ? pointing(place, undo.step, layout) : reason(place, undo.none);
  });
}

function idle(place: Placed<Step>): Finding {
  const what = `${named(place.block)}に undo がありますが、measure（あとで元に戻す措置）ではありません。measure を書くか、undo を消してください。`;
  return warning('E2', place, { field: 'undo', what });
}

function missing(place: Placed<Step>): Finding {
  const what = `${named(place.block)}は、あとで元に戻す措置（measure: ${place.block.measure}）ですが、戻す手順がありません。undo: { step: 戻す手順の id } を書くか、戻さないなら undo: { none: 理由 } と書いてください。`;
  return warning('E2', place, { field: 'measure', what });
}

function reason(place: Placed<Step>, none: string): Finding[] {
  if (none.trim() !== '') return [];
  const what = `${named(place.block)}を元に戻さない理由が空です。undo.none に理由を書いてください。`;
  return [warning('E2', place, { field: 'undo.none', what })];
}

function pointing(place: Placed<Step>, id: string, { byId }: Layout): Finding[] {
  const undo = byId.get(id);
  const name = named(place.block);
  const field = 'undo.step';
  if (undo?.block.block !== 'step') {
    const what = `${name}を元に戻す手順「${id}」がありません。${didYouMean(id, byId.keys())}id の書き誤りを直すか、根絶・復旧の段階に戻す手順を足してください。`;
    return [error('E2', place, { field, what })];
  }
  // What never comes up at all is the business of S2.
  if (!['before', 'side-by-side'].includes(relation(place, undo))) return [];
  if (['intake', 'triage', 'containment'].includes(undo.phase)) {
    const what = `${name}を元に戻す手順${named(undo.block)}が、${phaseName(undo.phase)}の段階にあります。根絶・復旧の段階より後に置いてください。`;
    return [warning('E2', place, { field, what, path: [place.block.id, id] })];
  }
  const branch = leavable(undo, place);
  if (!branch?.owner) return [];
  const what = `${name}を元に戻す手順${named(undo.block)}は、「${branch.owner.title}」の一部の道にしかありません。ほかの道では措置が残ったままになります。道が分かれる前か、合わさったあとへ移してください。`;
  return [warning('E2', place, { field, what, path: [place.block.id, pathOf(branch), id] })];
}

/** The branch that leads to the undo but may be passed by although the measure was taken. */
function leavable(undo: Placed, measure: Placed): Turn | undefined {
  return undo.turns.find(({ owner, branch }) => {
    if (!owner || measure.turns.some((turn) => turn.owner === owner && turn.branch === branch)) {
      return false;
    }
    return (
      owner.block === 'choice' || (owner.block === 'parallel' && owner.join < owner.tracks.length)
    );
  });
}

function pathOf({ owner, branch }: Turn): string {
  return `${owner?.id}/${branch}`;
}
