import type { Repeat } from '../definition.js';
import { error, type Finding } from './finding.js';
import type { Layout, Placed } from './outline.js';
import { named } from './words.js';

/** More rounds than this wear people out: then somebody has to decide, or hand over. */
const MOST_ROUNDS = 20;

/** S3: every repeat ends: it has steps, a bound on its rounds, and no other repeat around it. */
export function checkLoops({ all }: Layout): Finding[] {
  return all
    .filter(isRepeat)
    .flatMap((place) => [...bound(place), ...body(place), ...outer(place)]);
}

function isRepeat(place: Placed): place is Placed<Repeat> {
  return place.block.block === 'repeat';
}

function bound(place: Placed<Repeat>): Finding[] {
  const { atMost } = place.block;
  if (Number.isInteger(atMost) && atMost >= 1 && atMost <= MOST_ROUNDS) return [];
  const many =
    atMost > MOST_ROUNDS ? '間隔を広げて回数を減らすか、途中に交代や判断の手順を入れて、' : '';
  const what = `繰り返し${named(place.block)}に、人が続けられる終わりがありません。${many}atMost に、多くても何回までかを 1〜${MOST_ROUNDS} の整数で書いてください。`;
  return [error('S3', place, { field: 'atMost', what })];
}

function body(place: Placed<Repeat>): Finding[] {
  if (place.block.steps.length > 0) return [];
  const what = `繰り返し${named(place.block)}の中に手順がありません。steps に、繰り返すことを書いてください。`;
  return [error('S3', place, { field: 'steps', what })];
}

function outer(place: Placed<Repeat>): Finding[] {
  const around = place.turns.find(({ owner }) => owner?.block === 'repeat')?.owner;
  if (!around) return [];
  const what = `繰り返し${named(place.block)}が、別の繰り返し${named(around)}の中にあります。何回目かを人が数えきれません。内側の繰り返しを外に出すか、一つの手順にまとめてください。`;
  return [error('S3', place, { what, path: [around.id, place.block.id] })];
}
