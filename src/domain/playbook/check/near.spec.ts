import { describe, expect, it } from '@jest/globals';
import {
  aStep,
  check,
  needs,
  anApproval,
  soundPlaybook,
} from '../../../../test/fixtures/sound-playbook.js';
import { didYouMean } from './near.js';

describe('a slip of the pen', () => {
  it.each([
    ['cut-netwrk', '「cut-network」のことですか。'],
    ['cut-netwrok', '「cut-network」のことですか。'],
    ['cut-network-now', ''],
    ['yse', ''],
    ['ys', '「yes」のことですか。'],
    ['', ''],
    ['x'.repeat(5_000), ''],
  ])('%# is answered with what was meant, when that is plain', (word, hint) => {
    expect(didYouMean(word, ['cut-network', 'yes', 'chief'])).toBe(hint);
  });

  it('is part of what is told', () => {
    const steps = [anApproval('approve-cut'), aStep('cut', { needs: needs([], ['aprove-cut']) })];
    const [found] = check(soundPlaybook({ containment: steps }));
    expect(found?.what).toContain('「approve-cut」のことですか。');
  });
});
