import { describe, expect, it } from '@jest/globals';
import { LOGIN_ID, toLoginId } from './login-id.js';

describe('a log-in id', () => {
  it.each([
    ['desk', 'desk'],
    [' Night.Desk ', 'night.desk'],
    ['ｔａｎａｋａ＠city', 'tanaka@city'],
    ['２０２６０１２３', '20260123'],
  ])('%s is %s', (typed, kept) => {
    expect(toLoginId(typed)).toBe(kept);
    expect(kept).toMatch(LOGIN_ID);
  });

  it.each(['a', '-desk', 'аdmin', '田中', 'desk\u0000', 'de sk', `${'a'.repeat(41)}`])(
    '%j is none',
    (typed) => expect(toLoginId(typed)).not.toMatch(LOGIN_ID),
  );

  it('is text, or the validation says so', () => {
    expect(toLoginId(7)).toBe(7);
  });
});
