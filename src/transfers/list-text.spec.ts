import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  edited,
  editOf,
  said,
  type ListEdit,
  type Values,
} from '../domain/plan/organisation/list-edit.js';
import { editedText } from './list-text.js';

type Item = Record<string, string | number | boolean | null>;
interface Read {
  readonly people: Item[];
  readonly units: Item[];
}

const words = fc.oneof(
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 12 })
    .filter((text) => !/[\p{Cc}\u2028\u2029\ufeff\ud800-\udfff]/u.test(text)),
  fc.constantFrom(
    '（例）髙﨑, 𠮷',
    'null',
    'true',
    '2027-04-01',
    '012',
    '#1',
    '- a',
    'a: b',
    "'",
    '"',
    '{',
    ']',
  ),
);
const value = fc.oneof(words, fc.integer({ min: 0, max: 99 }), fc.boolean(), fc.constant(null));
const KEYS = ['name', 'post', 'unit', 'email'];
const values: fc.Arbitrary<Values> = fc
  .uniqueArray(fc.constantFrom(...KEYS), { minLength: 1 })
  .chain((keys) => fc.tuple(...keys.map((key) => fc.tuple(fc.constant(key), value))))
  .map((pairs) => Object.fromEntries(pairs));
const item = fc.tuple(fc.nat(), values).map(([id, more]) => ({ id: `p-${id}`, ...more }));

/** A list as people write them: items on one line or on several, comments, empty lines between. */
const written = (items: readonly Values[], forms: readonly number[]): string[] =>
  items.flatMap((each, index) => {
    const pairs = Object.entries(each).map(([key, one]) => `${key}: ${JSON.stringify(one)}`);
    const form = forms[index % forms.length] ?? 0;
    const comment = form % 3 === 0 ? ' # 注' : '';
    const lines =
      form % 2 === 0
        ? [`  - { ${pairs.join(', ')} }${comment}`]
        : pairs.map((pair, at) => `  ${at === 0 ? '- ' : '  '}${pair}${comment}`);
    return form > 3 ? ['', `  # ${index}人目`, ...lines] : lines;
  });

const file = fc
  .record({
    people: fc.array(item, { minLength: 1, maxLength: 6 }),
    units: fc.array(item, { minLength: 1, maxLength: 4 }),
    forms: fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 5 }),
    end: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ people, units, forms, end }) => ({
    ...{ people, units },
    text: [
      '# 見本',
      'name: あおぞら市',
      'people: # 職員',
      ...written(people, forms),
      '',
      '# 部署',
      'units:',
      ...written(units, forms),
      'last: 1',
      '',
    ].join(end),
  }));

const editFor = (list: 'people' | 'units', count: number): fc.Arbitrary<ListEdit> =>
  fc
    .record({
      changed: fc.uniqueArray(fc.record({ index: fc.nat({ max: count - 1 }), values }), {
        selector: ({ index }) => index,
        maxLength: count,
      }),
      add: fc.array(fc.record({ after: fc.integer({ min: -1, max: count - 1 }), values: item }), {
        maxLength: 3,
      }),
      remove: fc.uniqueArray(fc.nat({ max: count - 1 }), { maxLength: count }),
    })
    .map(({ changed, add, remove }) => {
      // A list that is emptied in one edit is not filled in the same one.
      const isEmptied = remove.length === count;
      const set = changed.filter(({ index }) => !remove.includes(index));
      return editOf(list, { set, remove, add: isEmptied ? [] : add });
    });

const cases = file.chain((each) =>
  fc.record({
    each: fc.constant(each),
    edits: fc.tuple(editFor('people', each.people.length), editFor('units', each.units.length)),
  }),
);

describe('a text with an edit in it', () => {
  it('says what the edited lists say, in any form of writing', () => {
    fc.assert(
      fc.property(cases, ({ each, edits }) => {
        const [people, units] = edits;
        const after = parse(editedText(each.text, edits)) as Read;
        expect(after).toEqual({
          ...{ name: 'あおぞら市', last: 1 },
          people: edited(each.people, people),
          units: edited(each.units, units),
        });
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every line that no edit is about, in its order', () => {
    fc.assert(
      fc.property(cases, ({ each, edits }) => {
        const touched = edits.map(({ set, remove }) => [
          ...set.map(({ index }) => index),
          ...remove,
        ]);
        const mark = (item: Item): string => JSON.stringify(item['id']);
        const gone = new Set([
          ...each.people.filter((_, index) => touched[0]?.includes(index)).map(mark),
          ...each.units.filter((_, index) => touched[1]?.includes(index)).map(mark),
        ]);
        const lines = editedText(each.text, edits).split('\n');
        const kept = each.text
          .split('\n')
          .filter(
            (line) =>
              /^(#|$|\r|name|last| {2}#)/.test(line) ||
              (line.startsWith('  - {') && ![...gone].some((id) => line.includes(id))),
          );
        let at = -1;
        for (const line of kept) {
          at = lines.indexOf(line, at + 1);
          expect({ line, isKept: at >= 0 }).toEqual({ line, isKept: true });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('without edits is the same text', () => {
    fc.assert(
      fc.property(file, ({ text }) => expect(editedText(text, [editOf('people', {})])).toBe(text)),
    );
  });

  it('fills an empty list, and leaves one', () => {
    const filled = editedText('units: [] # まだ: ない\nlast: 1\n', [
      editOf('units', {
        add: [{ after: -1, values: said({ id: 'a', name: '係', parent: null }) }],
      }),
    ]);
    expect(parse(filled)).toEqual({ units: [{ id: 'a', name: '係' }], last: 1 });
    expect(filled).toContain('# まだ: ない');
    expect(parse(editedText(filled, [editOf('units', { remove: [0] })]))).toEqual({
      units: [],
      last: 1,
    });
  });
});
