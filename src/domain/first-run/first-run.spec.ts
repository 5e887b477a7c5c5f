import { describe, expect, it } from '@jest/globals';
import { standingOf, type FirstFacts } from './first-run.js';

const FRESH: FirstFacts = {
  isSample: true,
  administrators: 1,
  exampleOffices: 12,
  mailArrived: false,
};
const states = (facts: Partial<FirstFacts>, marks: Parameters<typeof standingOf>[1] = new Map()) =>
  standingOf({ ...FRESH, ...facts }, marks).map(({ state }) => state);

describe('はじめての設定', () => {
  it('has everything before it', () => {
    expect(states({})).toEqual(['open', 'open', 'open', 'open', 'open']);
  });

  it('sees for itself what is done', () => {
    const done = { isSample: false, administrators: 2, exampleOffices: 0, mailArrived: true };
    expect(states(done)).toEqual(['done', 'done', 'done', 'done', 'open']);
  });

  it('keeps what was skipped until it is done after all', () => {
    const marks = new Map([['mail', 'skipped'] as const, ['contacts', 'done'] as const]);
    expect(states({}, marks).slice(3)).toEqual(['skipped', 'done']);
    expect(states({ mailArrived: true }, marks)[3]).toBe('done');
  });
});
