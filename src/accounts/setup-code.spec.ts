import { describe, expect, it } from '@jest/globals';
import { isSetupCode, newSetupCode } from './setup-code.js';

describe('the set-up code', () => {
  it('is two groups of letters nobody mistakes for others', () => {
    for (let no = 0; no < 200; no += 1) {
      expect(newSetupCode()).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
    }
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 200 }, newSetupCode)).size).toBe(200);
  });

  it.each(['K7QM-2XWD', 'k7qm-2xwd', ' K7QM 2XWD ', 'K7QM2XWD', 'Ｋ７ＱＭ－２ＸＷＤ'])(
    'is recognised as %s',
    (typed) => expect(isSetupCode(typed, 'K7QM-2XWD')).toBe(true),
  );

  it.each(['', 'K7QM', 'K7QM-2XWE', 'K7QM-2XWD2'])('is not %j', (typed) => {
    expect(isSetupCode(typed, 'K7QM-2XWD')).toBe(false);
  });
});
