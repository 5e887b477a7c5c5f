import { expect, it } from '@jest/globals';
import { dueOf } from './due-of';

const AT = '2026-11-22T12:38:00.000Z';
const after = (seconds: number): number => Date.parse(AT) + seconds * 1000;

it.each([
  [-3600, { words: 'in', minutes: 60, tone: 'plain' }],
  [-20, { words: 'in', minutes: 1, tone: 'warn' }],
  [0, { words: 'just', minutes: 0, tone: 'bad' }],
  [21, { words: 'just', minutes: 0, tone: 'bad' }],
  [60, { words: 'over', minutes: 1, tone: 'bad' }],
])('%i s after a deadline', (seconds, said) => {
  expect(dueOf(AT, after(seconds))).toEqual(said);
});

it('says of what happens by itself that it is about to', () => {
  expect(dueOf(AT, after(5), true)).toEqual({ words: 'soon', minutes: 0, tone: 'warn' });
});
