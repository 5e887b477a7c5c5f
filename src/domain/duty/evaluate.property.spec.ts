import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DUTIES_DATA, HOURS, noon, questionOf } from '../../../test/fixtures/duties.js';
import { plus, HOUR } from '../calendar/instant.js';
import { LEGAL_TYPES } from '../plan/profile.js';
import type { FactValue } from '../playbook/run.js';
import { deadlinesOf } from './deadlines.js';
import { evaluate, type Question, type Verdict } from './evaluate.js';
import { factsAt, type Noted } from './noted.js';

const START = noon('2026-11-21');

/** One note on one of the facts that duties ask, or on what an incident says of itself. */
const note: fc.Arbitrary<Pick<Noted, 'fact' | 'value'>> = fc.oneof(
  fc.constantFrom(...DUTIES_DATA.facts).chain(({ id, type }) => {
    const value: fc.Arbitrary<FactValue> =
      type === 'count'
        ? fc.constantFrom(0, 100, 101, 1000, 1001, null)
        : type === 'time'
          ? fc.constantFrom(noon('2026-11-19'), noon('2026-11-23'), null)
          : fc.constantFrom('yes', 'no', null);
    return fc.record({ fact: fc.constant(id), value });
  }),
  fc.record({ fact: fc.constant('severity'), value: fc.constantFrom('L0', 'L2', 'L3', 'L4') }),
  fc.record({
    fact: fc.constant('category'),
    value: fc.constantFrom('intentional', 'unintentional', 'disaster'),
  }),
  fc.record({
    fact: fc.constant('kind'),
    value: fc.constantFrom('ransomware', 'vendor-incident', 'misdelivery'),
  }),
);

/** Notes an hour apart, so that each has its own moment. */
const history = fc.array(note, { maxLength: 25 }).map((notes): Noted[] =>
  notes.map((each, hour) => ({
    ...each,
    at: plus(START, hour * HOUR),
    happenedAt: plus(START, hour * HOUR),
  })),
);

const legal = fc.constantFrom(...LEGAL_TYPES);

const keyOf = ({ row }: Verdict): string => `${row.id} ${row.legal.join()} ${row.from}`;

const clocks = (question: Question): string[] =>
  evaluate(question).flatMap((verdict) =>
    verdict.clocks.flatMap(({ cases }) => cases.map((each) => `${keyOf(verdict)} ${each}`)),
  );

describe('whatever is recorded', () => {
  it('the order in which the notes are read does not matter', () => {
    fc.assert(
      fc.property(history, legal, fc.infiniteStream(fc.nat()), (notes, organ, dice) => {
        const shuffled = notes
          .map((each) => ({ each, by: dice.next().value as number }))
          .toSorted((one, other) => one.by - other.by)
          .map(({ each }) => each);
        const change = { legal: organ };
        expect(evaluate(questionOf('2026-11-21', shuffled, change))).toEqual(
          evaluate(questionOf('2026-11-21', notes, change)),
        );
      }),
    );
  });

  it('a later fact never closes a clock', () => {
    fc.assert(
      fc.property(history, legal, fc.nat(), (notes, organ, cut) => {
        const change = { legal: organ };
        const before = notes.slice(0, cut % (notes.length + 1));
        const after = clocks(questionOf('2026-11-21', notes, change));
        expect(after).toEqual(
          expect.arrayContaining(clocks(questionOf('2026-11-21', before, change))),
        );
      }),
    );
  });

  it('a duty that is not due hangs on no missing fact, and one that is undecided names at least one', () => {
    fc.assert(
      fc.property(history, legal, (notes, organ) => {
        for (const each of evaluate(questionOf('2026-11-21', notes, { legal: organ }))) {
          if (each.state === 'undecided') expect(each.missing).not.toEqual([]);
          if (each.state === 'not-due') {
            expect(each.missing).toEqual([]);
            expect(each.why).not.toBeNull();
          }
          if (each.state === 'due') expect(each.clocks).not.toEqual([]);
        }
      }),
    );
  });

  it('a judgement closes every clock that is open, and nothing but a later note opens one again', () => {
    fc.assert(
      fc.property(history, legal, (notes, organ) => {
        const end = plus(START, notes.length * HOUR);
        const judged = DUTIES_DATA.rows.map(({ id }) => ({ duty: id, at: end }));
        const change = { legal: organ, judged };
        expect(clocks(questionOf('2026-11-21', notes, change))).toEqual([]);
      }),
    );
  });

  it('no clock starts before anybody knew, and no limit falls before its aim', () => {
    fc.assert(
      fc.property(history, legal, (notes, organ) => {
        for (const { row, clocks: open } of evaluate(
          questionOf('2026-11-21', notes, { legal: organ }),
        )) {
          for (const { day1, origin } of open) {
            expect(day1 >= '2026-11-19').toBe(true);
            const due = deadlinesOf(row.clock, { origin, facts: factsAt(notes), hours: HOURS });
            expect(due.map(({ at }) => at)).toEqual(due.map(({ at }) => at).toSorted());
            expect(due.every(({ at }) => at > origin)).toBe(true);
          }
        }
      }),
    );
  });
});
