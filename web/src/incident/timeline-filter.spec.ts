import { describe, expect, it } from '@jest/globals';
import type { Entry } from '../api/types';
import { filterOf, isWanted, kindOf } from './timeline-filter';

const entry = (part: Partial<Entry>): Entry => ({
  ...{ id: '1', seq: 1, kind: 'noted', happenedAt: '2026-11-20T17:13:00.000Z' },
  ...{ recordedAt: '2026-11-20T17:13:00.000Z', by: '当直', text: '', system: false },
  ...{ file: null, struck: null },
  ...part,
});
const wanted = (address: string, part: Partial<Entry>): boolean =>
  isWanted(entry(part), filterOf(new URLSearchParams(address)));

describe('what of the 経過 an address asks for', () => {
  it.each([
    ['noted', 'notes'],
    ['step-completed', 'steps'],
    ['gate-decided', 'decisions'],
    ['closure-requested', 'decisions'],
    ['closed', 'decisions'],
    ['acknowledged', 'calls'],
    ['bulletin-posted', 'reports'],
    ['severity-assessed', 'state'],
  ] as const)('counts %s among the %s', (kind, sort) => {
    expect(kindOf({ kind })).toBe(sort);
  });

  it('is everything where it asks for nothing, or for what there is not', () => {
    expect(wanted('', {})).toBe(true);
    expect(wanted('kind=nonsense&since=nonsense', {})).toBe(true);
  });

  it('is what fits every part of it, days counted in Japan', () => {
    expect(wanted('kind=notes&by=当直&since=2026-11-21', {})).toBe(true);
    expect(wanted('since=2026-11-22', {})).toBe(false);
    expect(wanted('by=課長', {})).toBe(false);
    expect(wanted('kind=steps', {})).toBe(false);
  });
});
