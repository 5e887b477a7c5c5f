import { describe, expect, it } from '@jest/globals';
import { spreadOf } from './spread.js';

const times = (...minutes: (number | null)[]) =>
  minutes.map((each) => ({ minutes: each, count: 1 }));

describe('the spread of times', () => {
  it('is unknown where no time is known', () => {
    expect(spreadOf([])).toEqual({ known: 0, median: null, p90: null });
    expect(spreadOf(times(null, null))).toEqual({ known: 0, median: null, p90: null });
  });

  it('is a time that was really taken', () => {
    expect(spreadOf(times(7))).toEqual({ known: 1, median: 7, p90: 7 });
    expect(spreadOf(times(40, 2))).toEqual({ known: 2, median: 2, p90: 40 });
    const ten = times(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    expect(spreadOf(ten)).toEqual({ known: 10, median: 5, p90: 9 });
  });

  it('heeds how often each was taken, and leaves out those that are not known', () => {
    const counted = [
      { minutes: null, count: 50 },
      { minutes: 60, count: 1 },
      { minutes: 0, count: 9 },
    ];
    expect(spreadOf(counted)).toEqual({ known: 10, median: 0, p90: 0 });
    expect(spreadOf([...counted, { minutes: 61, count: 1 }])).toMatchObject({ p90: 60 });
  });
});
