import type { OfficeId } from '../../plan/plan.js';
import type { Block, Step } from '../definition.js';
import { error, type Finding } from './finding.js';
import type { Layout, Placed } from './outline.js';
import { didYouMean } from './near.js';
import { named } from './words.js';

/** An office and the key that names it. */
interface Mention {
  readonly field: string;
  readonly office: OfficeId;
}

/** R1: every office a playbook names exists in the body. */
export function checkOffices(
  { playbook, all }: Layout,
  { offices }: { readonly offices: readonly OfficeId[] | null },
): Finding[] {
  if (!offices) return [];
  const known = new Set(offices);
  const unknown = ({ office }: Mention): boolean => !known.has(office);
  const own = [
    ...mentions('card.call', playbook.card.call),
    ...mentions('late.tell', playbook.late.tell),
  ];
  return [
    ...own.filter(unknown).map((each) => finding(each, null, offices)),
    ...all.flatMap((place) =>
      officesOf(place.block)
        .filter(unknown)
        .map((each) => finding(each, place, offices)),
    ),
  ];
}

function finding(
  { field, office }: Mention,
  place: Placed | null,
  offices: readonly OfficeId[],
): Finding {
  const where = place ? named(place.block) : '手順書のはじめ';
  const what =
    office === ''
      ? `${where}に、行う役職がありません。${field} に役職の id を書いてください。`
      : `${where}の役職「${office}」は、この団体の役職にありません。${hint(office, offices)}id の書き誤りを直すか、config/bodies/<団体>/body.yaml の offices に役職を足してください。`;
  return error('R1', place, { field, what });
}

/** What was meant; where that is not plain, all there are. */
function hint(office: string, offices: readonly OfficeId[]): string {
  return didYouMean(office, offices) || `書けるのは ${offices.join('、')} です。`;
}

function mentions(field: string, offices: readonly OfficeId[]): Mention[] {
  return offices.map((office) => ({ field, office }));
}

function officesOf(block: Block): Mention[] {
  if (block.block === 'parallel' || block.block === 'use') return [];
  const own = mentions('office', [block.office]);
  if (block.block === 'repeat') return own;
  const late = mentions('late.tell', block.late?.tell ?? []);
  return block.block === 'choice' ? [...own, ...late] : [...own, ...late, ...officesOfStep(block)];
}

function officesOfStep({ helpers, gate }: Step): Mention[] {
  return [
    ...mentions('helpers', helpers),
    ...mentions('gate.authority', gate?.authority ?? []),
    ...mentions('gate.with', gate?.with ?? []),
  ];
}
