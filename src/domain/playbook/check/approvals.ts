import type { Gate, Step } from '../definition.js';
import { error, warning, type Finding } from './finding.js';
import type { Layout, Placed } from './outline.js';
import { named, quoted } from './words.js';

const WHAT_IS_LOST = { wipe: '消去', cut: '切断', publish: '公表' } as const;

/** R2: who approves is not who asks, and what cannot be taken back waits for an approval. */
export function checkApprovals({ steps }: Layout): Finding[] {
  return steps.flatMap((place) => [...form(place), ...persons(place), ...irreversible(place)]);
}

function form(place: Placed<Step>): Finding[] {
  const { kind, gate } = place.block;
  const name = named(place.block);
  if (kind === 'approve' && !gate) {
    const what = `承認の手順${name}に、誰が承認するかがありません。gate: { authority: [役職] } を書いてください。`;
    return [error('R2', place, { field: 'gate', what })];
  }
  if (kind !== 'approve' && gate) {
    const what = `${name}には gate がありますが、承認の手順ではありません。kind: approve にするか、承認だけの手順を前に分けてください。`;
    return [error('R2', place, { field: 'gate', what })];
  }
  return [];
}

function persons(place: Placed<Step>): Finding[] {
  const { gate, office } = place.block;
  if (!gate) return [];
  if (gate.authority.length === 0) {
    const what = `承認の手順${named(place.block)}に、承認する役職がありません。gate.authority に書いてください。`;
    return [error('R2', place, { field: 'gate.authority', what })];
  }
  return [...twoHats(place, gate), ...ownRequest(place, gate.authority[0] === office)];
}

function ownRequest(place: Placed<Step>, same: boolean): Finding[] {
  if (!same) return [];
  const { block } = place;
  const what = `${named(block)}は、承認を求める役職と承認する役職が同じ「${block.office}」です。office を、求める側の役職にしてください。`;
  return [warning('R2', place, { field: 'office', what })];
}

function twoHats(place: Placed<Step>, gate: Gate): Finding[] {
  const both = gate.with.filter((office) => gate.authority.includes(office));
  if (both.length === 0) return [];
  const what = `承認の手順${named(place.block)}では、${quoted(both)}が gate の authority と with の両方にあります。二人で認めることになりません。with には authority にない役職を書いてください。`;
  return [error('R2', place, { field: 'gate.with', what })];
}

function irreversible(place: Placed<Step>): Finding[] {
  const { block } = place;
  if (!block.irreversible || block.needs.gates.length > 0) return [];
  const what = `${named(block)}は取り返しがつかない手順（${WHAT_IS_LOST[block.irreversible]}）なのに、承認を待ちません。前に承認の手順（kind: approve）を置き、needs.gates にその id を書いてください。`;
  return [error('R2', place, { field: 'needs.gates', what })];
}
