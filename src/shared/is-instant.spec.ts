import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { IsInstant } from './is-instant.js';

class When {
  @IsInstant()
  at: unknown;
}

describe('a moment', () => {
  it.each([
    ['2026-11-21T02:13:00+09:00', true],
    ['2026-11-20T17:13:00.000Z', true],
    ['2026-11-21T02:13+09:00', true],
    ['2026-11-21T02:13:00', false],
    ['2026-11-21', false],
    ['2026-02-30T00:00:00Z', false],
    ['02:13', false],
    ['', false],
    [1_795_194_780_000, false],
    [null, false],
  ])('%p: %p', (at, fits) => {
    const errors = validateSync(Object.assign(new When(), { at }));
    expect(errors.map(({ constraints }) => Object.keys(constraints ?? {}))).toEqual(
      fits ? [] : [['isIso8601']],
    );
  });
});
