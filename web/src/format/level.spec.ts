import { describe, expect, it } from '@jest/globals';
import type { Plan } from '../api/types';
import { proposeLevel } from './level';

const plan = {
  matrix: [
    ['L1', 'L1', 'L2'],
    ['L1', 'L2', 'L3'],
  ],
  floors: [
    { fact: 'ransomware', label: '', level: 'L4' },
    { fact: 'my-number', label: '', level: 'L3' },
  ],
} as unknown as Plan;

describe('the level shown before it is sent', () => {
  it('comes from impact and urgency', () => {
    expect(proposeLevel(plan, { impact: 2, urgency: 3, facts: [] })).toBe('L3');
  });

  it('is never below a fact that holds', () => {
    expect(proposeLevel(plan, { impact: 1, urgency: 1, facts: ['my-number'] })).toBe('L3');
    expect(proposeLevel(plan, { impact: 1, urgency: 1, facts: ['my-number', 'ransomware'] })).toBe(
      'L4',
    );
  });
});
