import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holds, type Guard } from './guard.js';
import { witness } from './witness.js';

const fact = fc.constantFrom('a', 'b', 'c', 'd');
const guards: fc.Arbitrary<Guard> = fc.letrec<{ guard: Guard }>((tie) => ({
  guard: fc.oneof(
    { maxDepth: 3 },
    fc.record({ test: fc.constant('is' as const), fact, value: fc.constantFrom('yes', 'no') }),
    fc.record({
      test: fc.constant('in' as const),
      fact,
      values: fc.subarray(['L1', 'L2', 'L3'], { minLength: 1 }),
    }),
    fc.record({
      test: fc.constant('compare' as const),
      fact,
      by: fc.constantFrom('over', 'atLeast', 'under', 'atMost'),
      value: fc.nat(200),
    }),
    fc.record({
      test: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('guard'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).guard;
const known = fc.dictionary(fact, fc.constantFrom(null, 'yes', 'no', 'L1', 5));

describe('facts that make a condition hold', () => {
  it('do so, and never change what is known', () => {
    fc.assert(
      fc.property(guards, known, (guard, facts) => {
        const found = witness(guard, facts);
        if (!found) return;
        expect(holds(guard, { ...facts, ...found })).toBe(true);
        for (const [id, value] of Object.entries(found)) {
          if ((facts[id] ?? null) !== null) expect(value).toBe(facts[id]);
        }
      }),
    );
  });

  it('are none where what is known says otherwise', () => {
    const guard: Guard = { test: 'is', fact: 'severity', value: 'L3' };
    expect(witness(guard, { severity: 'L1' })).toBeNull();
    expect(witness({ test: 'not', of: guard }, { severity: 'L1' })).toEqual({});
  });

  it('count as many as a condition wants', () => {
    const guard: Guard = { test: 'count', facts: ['a', 'b', 'c'], atLeast: 2 };
    expect(witness(guard, { a: 'no' })).toEqual({ a: 'no', b: 'yes', c: 'yes' });
  });
});
