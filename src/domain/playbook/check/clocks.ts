import type { Due, PlaybookPhase, Step } from '../definition.js';
import { error, type Finding } from './finding.js';
import { itemsOf, type Layout, type Placed } from './outline.js';
import { lengthOf } from './due-keys.js';
import { named } from './words.js';

/** T4: every step says by which clock it is due, or its target where none can tell; lengths are above nothing. */
export function checkClocks(layout: Layout): Finding[] {
  const { playbook, steps } = layout;
  return [
    ...steps.flatMap(stated),
    ...itemsOf(layout).flatMap((place) => dueProblems(place, named(place.block), place.block.due)),
    ...playbook.phases.flatMap(({ phase, due }) => dueProblems(phase, 'この段階', due)),
    ...dueProblems(null, '手順書全体', playbook.due),
    ...wholePlaybook(playbook.due),
    ...steps.flatMap(lengths),
  ];
}

function stated(place: Placed<Step>): Finding[] {
  const { due, target } = place.block;
  const name = named(place.block);
  if (due && target) {
    const what = `${name}に due と target の両方があります。時計で計れるなら due、計れないなら target だけにしてください。`;
    return [error('T4', place, { field: 'target', what })];
  }
  if (due || target) return [];
  const what = `${name}に、いつまでにするかがありません。due: { from: awareness, within: 30分 } のように書くか、時計で計れないなら target（例: 復元の前）を書いてください。`;
  return [error('T4', place, { field: 'due', what })];
}

function dueProblems(at: Placed | PlaybookPhase | null, name: string, due: Due | null): Finding[] {
  if (!due) return [];
  if (!(lengthOf(due.within) > 0)) {
    const what = `${name}の期限の長さがありません。within に 30分・4時間・5日・4開庁時間・3開庁日 のように書いてください。`;
    return [error('T4', at, { field: 'due.within', what })];
  }
  if ((due.from === 'step') === (due.step !== null)) return [];
  const what =
    due.from === 'step'
      ? `${name}の期限の起点になる手順がありません。step に手順の id を書いてください。`
      : `${name}の期限の起点が二つあります。step を消すか、from: step にしてください。`;
  return [error('T4', at, { field: 'due.step', what })];
}

function wholePlaybook(due: Due | null): Finding[] {
  if (!due || due.from === 'awareness') return [];
  const what = '手順書全体の期限は、認知から数えます。from を awareness にしてください。';
  return [error('T4', null, { field: 'due.from', what })];
}

function lengths(place: Placed<Step>): Finding[] {
  const { takes, lasts } = place.block;
  const fail = (field: string): Finding[] => {
    const what = `${named(place.block)}の ${field} の長さが正しくありません。10分 のように書いてください。`;
    return [error('T4', place, { field, what })];
  };
  return [
    ...(takes >= 0 ? [] : fail('takes')),
    ...(lasts === null || lasts > 0 ? [] : fail('lasts')),
  ];
}
