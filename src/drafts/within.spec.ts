import { describe, expect, it } from '@jest/globals';
import { within } from './within.js';

const late = (): string => 'late';

describe('work within a limit', () => {
  it('gives what it gives, or throws what it throws', () => {
    expect(within(5000, () => 'done', late)).toBe('done');
    const wrong = (): string => {
      throw new TypeError('wrong');
    };
    expect(() => within(5000, wrong, late)).toThrow('wrong');
  });

  it('is stopped when it does not end', () => {
    const endless = (): string => {
      for (let count = 0; ; count += 1) if (count < 0) return 'never';
    };
    const from = performance.now();
    expect(within(50, endless, late)).toBe('late');
    expect(performance.now() - from).toBeGreaterThanOrEqual(49);
  });
});
