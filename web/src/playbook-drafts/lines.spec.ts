import { describe, expect, it } from '@jest/globals';
import { countLines, newLineAt, rangeOfLine } from './lines';

const TEXT = 'id: a\nsteps:\n  - id: b\n    how: x';

describe('lines of a text', () => {
  it.each([
    [1, 'id: a'],
    [3, '  - id: b'],
    [4, '    how: x'],
    [9, '    how: x'],
  ])('line %s', (line, said) => {
    const { start, end } = rangeOfLine(TEXT, line);
    expect(TEXT.slice(start, end)).toBe(said);
  });

  it('are as many as the text box shows', () => {
    expect([countLines(''), countLines('a'), countLines('a\n')]).toEqual([1, 1, 2]);
  });

  it.each([
    ['the indentation of its line', TEXT.length, '\n    '],
    ['none where there is none', 5, '\n'],
    ['no more than stands before the place', TEXT.indexOf('how') - 2, '\n  '],
    ['none at the beginning', 0, '\n'],
  ])('go on with %s', (_, at, written) => {
    expect(newLineAt(TEXT, at)).toBe(written);
  });
});
