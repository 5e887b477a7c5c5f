import { DAY, HOUR, type Milliseconds } from '../../calendar/instant.js';
import type { Item, Span, Step } from '../definition.js';
import { error, warning, type Finding } from './finding.js';
import { isStep, itemsOf, type Layout, type Placed } from './outline.js';
import { durationText, spanText } from '../playbook-words.js';
import { named } from './words.js';

/** T2: reminded before it is due, others told after it; the last told is somebody else; a wait times out. */
export function checkReminders(layout: Layout): Finding[] {
  return [
    ...itemsOf(layout).flatMap((place) => [
      ...remind(place),
      ...late(place),
      ...inheritedLate(place, layout),
    ]),
    ...defaultLate(layout),
    ...layout.all.filter(isStep).flatMap(wait),
  ];
}

function remind(place: Placed<Item>): Finding[] {
  const { due } = place.block;
  if (!due || due.remind === null) return [];
  const field = 'due.remind';
  if (due.remind <= 0) {
    const what = `${named(place.block)}の予告（remind）は、期限の何分前かを 1分 以上で書いてください。`;
    return [error('T2', place, { field, what })];
  }
  if (due.remind < roughly(due.within)) return [];
  const what = `${named(place.block)}の予告（期限の${durationText(due.remind, 'ja')}前）が、期限までの長さ（${spanText(due.within, 'ja')}）より短くありません。始まる前に予告することになるので、remind を短くしてください。`;
  return [error('T2', place, { field, what })];
}

function late(place: Placed<Item>): Finding[] {
  const { late: own, office } = place.block;
  if (!own) return [];
  const name = named(place.block);
  if (own.after <= 0) {
    const what = `${name}が遅れたときの知らせ（late.after）は、期限のあとの長さを 1分 以上で書いてください。`;
    return [error('T2', place, { field: 'late.after', what })];
  }
  if (own.tell.length === 0) {
    const what = `${name}が遅れたときに知らせる役職がありません。late.tell に書いてください。`;
    return [error('T2', place, { field: 'late.tell', what })];
  }
  if (own.tell.at(-1) !== office) return [];
  const what = `${name}が遅れたとき、最後に知らせるのが行う本人の役職「${office}」です。late.tell の終わりに、別の役職を書いてください。`;
  return [error('T2', place, { field: 'late.tell', what })];
}

/** The playbook's own chain ends at the office that is late. */
function inheritedLate(place: Placed<Item>, { playbook }: Layout): Finding[] {
  const { late: own, due, office } = place.block;
  if (own || !due || playbook.late.tell.at(-1) !== office) return [];
  const what = `${named(place.block)}が遅れても、知らせは行う本人の役職「${office}」で終わります。この手順に late: { after: 30分, tell: [別の役職] } と書いてください。`;
  return [warning('T2', place, { field: 'due', what })];
}

function defaultLate({ playbook }: Layout): Finding[] {
  if (playbook.late.after > 0 && playbook.late.tell.length > 0) return [];
  const what =
    '手順書のはじめの late には、遅れてから知らせるまでの長さ（after、1分以上）と、知らせる役職（tell）が要ります。';
  return [error('T2', null, { field: 'late', what })];
}

function wait(place: Placed<Step>): Finding[] {
  const { kind, due, lasts } = place.block;
  const name = named(place.block);
  if (kind !== 'wait') {
    if (lasts === null) return [];
    const what = `${name}に lasts（それより早く終われない長さ）がありますが、待つ手順ではありません。kind: wait にするか、lasts を takes（最短でもかかる長さ）に直してください。`;
    return [error('T2', place, { field: 'lasts', what })];
  }
  if (!due) {
    const what = `待つ手順${name}に期限がありません。いつまで待つかを due に書いてください。`;
    return [error('T2', place, { field: 'due', what })];
  }
  if (lasts === null || roughly(due.within) > lasts) return [];
  const what = `待つ手順${name}は${durationText(lasts, 'ja')}終われないのに、期限が${spanText(due.within, 'ja')}です。due を lasts（${durationText(lasts, 'ja')}）より長くしてください。`;
  return [error('T2', place, { field: 'due.within', what })];
}

/** Hours an office is open on a day, at most: a span in open hours is at least this long on the wall clock. */
const OPEN_HOURS = 8;

/** The least a span is on the wall clock. */
function roughly(span: Span): Milliseconds {
  if (span.in === 'clock') return span.ms;
  if (span.in === 'open-days') return span.days * DAY;
  if (span.in === 'calendar-days') return (span.days - 1) * DAY;
  const hours = span.ms / HOUR;
  return hours <= OPEN_HOURS ? span.ms : (hours / OPEN_HOURS) * DAY;
}
