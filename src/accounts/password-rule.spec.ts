import { describe, expect, it } from '@jest/globals';
import { passwordProblem } from './password-rule.js';

describe('the rule for passwords', () => {
  it.each([
    ['夜の庁舎に灯りが一つだけ見える', 'Japanese'],
    ['four quiet horses in the rain', 'spaces'],
    ['たぬきがそばを食べる午後', 'twelve signs'],
    [`${'静'.repeat(120)}かな夜更け前の窓`.slice(0, 128), 'a hundred and twenty-eight signs'],
    ['desk', 'the log-in id alone is too short', 'too-short'],
    ['みじかいことば', 'seven signs', 'too-short'],
    ['長い合言葉'.repeat(26), 'a hundred and thirty signs', 'too-long'],
    ['Night-Desk-at-work-7', 'the log-in id', 'holds-login-id'],
    ['ＮＩＧＨＴ-desk 一人で七時まで', 'the log-in id in full width', 'holds-login-id'],
    ['password1234', 'a common word and a run', 'too-common'],
    ['Passw0rd!!!!', 'a common word and one sign', 'too-common'],
    ['ｐａｓｓｗｏｒｄ９８７６', 'the same in full width', 'too-common'],
    ['123456789012', 'a run', 'too-common'],
    ['aaaaaaaaaaaaaa', 'one sign', 'too-common'],
    ['abcdefghijklmnop', 'the alphabet', 'too-common'],
    ['qwertyuiopasdfghjkl', 'a row of keys', 'too-common'],
    ['パスワードパスワード1234', 'the word itself', 'too-common'],
    ['hikeshi-aozora-reiwa8', 'our own words', 'too-common'],
  ])('%s: %s', (password, _what, problem = null as never) => {
    expect(passwordProblem(password, 'night-desk')).toBe(problem);
  });
});
