import { error, type Finding } from './finding.js';
import type { Layout, Placed } from './outline.js';
import { relation } from './relation.js';
import { named } from './words.js';

/** S2: an undo step is offered only after its measure, so it must not stand before it or on another branch. */
export function checkReachable({ undoneBy, byId }: Layout): Finding[] {
  return [...undoneBy].flatMap(([id, measures]) => {
    const undo = byId.get(id);
    const [measure] = measures;
    if (!undo || !measure || measures.some((each) => comesFirst(each, undo))) return [];
    return [
      error('S2', undo, {
        what: `${named(undo.block)}は${named(measure.block)}を元に戻す手順ですが、${whereOf(undo, measure)}、行われることがありません。${named(measure.block)}よりあと（ふつうは根絶・復旧の段階）に置いてください。`,
        path: [undo.block.id, measure.block.id],
      }),
    ];
  });
}

function comesFirst(measure: Placed, undo: Placed): boolean {
  return ['before', 'side-by-side'].includes(relation(measure, undo));
}

function whereOf(undo: Placed, measure: Placed): string {
  const found = relation(measure, undo);
  if (found === 'same') return '自分自身を指しているので';
  return found === 'exclusive' ? '別の選択肢の中にあるので' : 'それより前にあるので';
}
