import { error, warning, type Finding } from './finding.js';
import { awaitedBy, losesEvidence, unmetOf } from './awaited.js';
import { itemsOf, type Placed } from './outline.js';
import { relation } from './relation.js';
import type { Survey } from './legs.js';
import { wayTo } from './ways.js';
import { named } from './words.js';

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
