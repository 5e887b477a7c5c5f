import { describe, expect, it } from '@jest/globals';
import { csvOfPasted } from './pasted';

describe('a table pasted from Excel', () => {
  it.each([
    ['a\tb\r\nc\td\r\n', 'a,b\r\nc,d\r\n'],
    ['役職\t氏名\n\t髙﨑 𠮷\n', '役職,氏名\r\n,髙﨑 𠮷\r\n'],
    ['a\t"二行\n目"\nb\t"引用""符"', 'a,"二行\n目"\r\nb,"引用""符"\r\n'],
    ['a,b\t1,000\n', '"a,b","1,000"\r\n'],
    ['a\t\nb\t\t\n', 'a,\r\nb,,\r\n'],
  ])('%j becomes %j', (pasted, csv) => expect(csvOfPasted(pasted)).toBe(csv));

  it('stays as it is where it is CSV already', () => {
    expect(csvOfPasted('a,b\nc,d\n')).toBe('a,b\nc,d\n');
  });
});
