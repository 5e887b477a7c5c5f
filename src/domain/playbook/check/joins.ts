import type { Parallel, Step } from '../definition.js';
import { error, warning, type Finding } from './finding.js';
import type { Layout, Placed } from './outline.js';
import { named } from './words.js';

/** S4 and S5: side-by-side tracks open and close together, and what may be closed early may be left undone. */
export function checkJoins({ all, steps }: Layout): Finding[] {
  return [...all.filter(isParallel).flatMap(joinProblems), ...steps.flatMap(closable)];
}

function isParallel(place: Placed): place is Placed<Parallel> {
  return place.block.block === 'parallel';
}

function joinProblems(place: Placed<Parallel>): Finding[] {
  const { join, tracks } = place.block;
  const name = named(place.block);
  const empty = tracks.filter((track) => track.steps.length === 0);
  const findings = empty.map(({ id, title }) =>
    error('S4', place, {
      field: `tracks.${id}.steps`,
      what: `同時に進める${name}の道「${title}」に手順がありません。手順を書くか、道を消してください。`,
      path: [`${place.block.id}/${id}`],
    }),
  );
  if (tracks.length < 2) {
    const what = `同時に進める${name}に道が${tracks.length}つしかありません。二つ以上にするか、parallel をやめて手順を並べてください。`;
    findings.push(error('S4', place, { field: 'tracks', what }));
  }
  if (join > tracks.length) {
    const what = `同時に進める${name}は、${tracks.length}つの道のうち${join}つが終わるのを待つので、いつまでも先へ進めません。join を ${tracks.length} 以下にしてください。`;
    findings.push(error('S5', place, { field: 'join', what }));
  }
  if (!Number.isInteger(join) || join < 1) {
    const what = `同時に進める${name}の join が ${join} です。いくつの道が終わったら先へ進むかを、1〜${tracks.length} の整数で書いてください。`;
    findings.push(error('S4', place, { field: 'join', what }));
  }
  return findings;
}

/** A legal duty must not stand where it may be closed unfinished. */
function closable(place: Placed<Step>): Finding[] {
  const { block, turns } = place;
  const turn = turns.find(
    ({ owner }) => owner?.block === 'parallel' && owner.join < owner.tracks.length,
  );
  if (block.duty === null || !turn?.owner) return [];
  const what = `${named(block)}は外への届出ですが、${named(turn.owner)}のほかの道が先に終わると、しないまま閉じられます。この外へ出すか、join をやめて全部の道を待ってください。`;
  const path = [`${turn.owner.id}/${turn.branch}`, block.id];
  return [warning('S4', place, { what, path })];
}
