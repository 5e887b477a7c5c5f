import type { Field, Item } from './item.js';

/** One sentence of a difference; what is long stands beside it, as in a 新旧対照表. */
export interface Line {
  readonly sign: '+' | '-' | '~';
  readonly text: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Longer than that, or of several lines, a text is not read within a sentence. */
const SHORT = 40;

/** What has come, gone, changed and moved from one list of items to another, in the order of the later one. */
export function compareItems(before: readonly Item[], after: readonly Item[]): Line[] {
  const [old, now] = [byId(before), byId(after)];
  const moves = movedItems(old, now);
  return [
    ...[...now].flatMap(([id, item]) => {
      const was = old.get(id);
      return was ? [...changes(was, item), ...(moves.get(id) ?? [])] : [added(item)];
    }),
    ...[...old].flatMap(([id, item]) => (now.has(id) ? [] : [removed(item)])),
  ];
}

/** An id that comes twice is told apart by how often it came before. */
function byId(items: readonly Item[]): Map<string, Item> {
  const all = new Map<string, Item>();
  for (const item of items) {
    let id = item.id;
    for (let no = 2; all.has(id); no += 1) id = `${item.id}#${no}`;
    all.set(id, item);
  }
  return all;
}

function added(item: Item): Line {
  return { sign: '+', text: `${item.title}を追加`, before: null, after: summary(item) };
}

function removed(item: Item): Line {
  return { sign: '-', text: `${item.title}を削除`, before: summary(item), after: null };
}

/** Everything an item says, a line each; null where its title says it all. */
function summary({ title, fields }: Item): string | null {
  const lines = fields()
    .filter(({ text }) => text !== '' && text !== title)
    .map(({ name, text }) => `${name}: ${text}`);
  return lines.length === 0 ? null : lines.join('\n');
}

function changes(before: Item, after: Item): Line[] {
  const place = before.list?.id === after.list?.id ? [] : [placeLine(before, after)];
  if (isSame(before.value, after.value)) return place;
  const [old, now] = [before.fields(), after.fields()];
  const names = [...new Set([...now, ...old].map(({ name }) => name))];
  const find = (all: readonly Field[], name: string): Field =>
    all.find((field) => field.name === name) ?? { name, value: null, text: '' };
  return [
    ...place,
    ...names.flatMap((name) => {
      const [was, is] = [find(old, name), find(now, name)];
      return isSame(was.value, is.value) ? [] : [changeLine(after.title, was, is)];
    }),
  ];
}

function placeLine(before: Item, after: Item): Line {
  const [value, name] = [null, '場所'];
  return changeLine(
    after.title,
    { name, value, text: before.list?.title ?? '' },
    { name, value, text: after.list?.title ?? '' },
  );
}

/** 「A: 名称 旧 → 新」, or what is too long for a sentence beside it. */
function changeLine(title: string, before: Field, after: Field): Line {
  const subject = [title, after.name].filter(Boolean).join(': ');
  if (before.text === after.text) return changeOf(`${subject}を改める（言い表し方は同じ）`);
  if ([before, after].every(isShort)) {
    return changeOf(`${subject} ${before.text || 'なし'} → ${after.text || 'なし'}`);
  }
  return { sign: '~', text: `${subject}を改める`, before: before.text, after: after.text };
}

/** A change that one sentence says. */
export function changeOf(text: string): Line {
  return { sign: '~', text, before: null, after: null };
}

function isShort({ text }: Field): boolean {
  return text.length <= SHORT && !text.includes('\n');
}

/** What of a list has another place among those that both have, and after whom it comes now. */
function movedItems(
  old: ReadonlyMap<string, Item>,
  now: ReadonlyMap<string, Item>,
): Map<string, Line[]> {
  const lists = new Set([...now.values()].flatMap(({ list }) => (list ? [list.id] : [])));
  const isIn = (all: ReadonlyMap<string, Item>, list: string, id: string): boolean =>
    all.get(id)?.list?.id === list;
  return new Map(
    [...lists].flatMap((list) => {
      const stays = (id: string): boolean => isIn(old, list, id) && isIn(now, list, id);
      const order = [...now.keys()].filter(stays);
      return moved([...old.keys()].filter(stays), order).map((id) => {
        const title = now.get(order[order.indexOf(id) - 1] ?? '')?.title;
        const where = title === undefined ? '先頭' : `${title}の後`;
        return [id, [changeOf(`${now.get(id)?.title ?? id}を${where}へ移す`)]] as const;
      });
    }),
  );
}

interface Ordered {
  readonly ids: readonly string[];
  /** The place of the last of them in the old order. */
  readonly last: number;
}

const NONE: Ordered = { ids: [], last: -1 };

/** The fewest that have to be moved to come from one order to the other. */
function moved(old: readonly string[], now: readonly string[]): string[] {
  if (isSame(old, now)) return [];
  const places = new Map(old.map((id, index) => [id, index]));
  const best: Ordered[] = [];
  for (const id of now) {
    const last = places.get(id) ?? -1;
    const before = best.filter((each) => each.last < last);
    const longest = before.reduce(
      (one, each) => (each.ids.length > one.ids.length ? each : one),
      NONE,
    );
    best.push({ ids: [...longest.ids, id], last });
  }
  const longest = best.reduce((one, each) => (each.ids.length > one.ids.length ? each : one), NONE);
  return now.filter((id) => !longest.ids.includes(id));
}

/** Whether two values say the same; the order in which keys were written does not count. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one, sorted) === JSON.stringify(other, sorted);
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [two]) => (one < two ? -1 : 1)));
}
