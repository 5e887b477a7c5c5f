import { describe, expect, it } from '@jest/globals';
import { termsOf } from './grams.js';

describe('the words of a query', () => {
  it('are each looked up once', () => {
    expect(termsOf('印刷機　印刷機 ﾌﾟﾘﾝﾀ プリンタ')).toEqual(['印刷機', 'プリンタ']);
  });

  it('are ten at most', () => {
    const many = Array.from({ length: 60 }, (_, index) => `語${index}`);
    expect(termsOf(many.join(' '))).toEqual(many.slice(0, 10));
  });
});
