import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ListDto } from '../incidents/incident.dto.js';
import { InvalidInput, isTooDeep, validationPipe } from './validation.js';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('input at the edge', () => {
  it.each([
    [20, false],
    [21, true],
    [100_000, true],
  ])('of %i objects in each other is too deep: %s', (depth, deep) => {
    expect(isTooDeep(nested(depth))).toBe(deep);
  });

  it('is refused, not walked, when it is too deep', async () => {
    const given = () => validationPipe().transform({ a: nested(100_000) }, { type: 'body' });
    await expect((async () => given())()).rejects.toBeInstanceOf(InvalidInput);
  });

  it('takes as a place in the list only what the databases can compare', () => {
    const wrong = (after: string): number =>
      validateSync(plainToInstance(ListDto, { after })).length;
    expect(wrong('0199e6a0-0000-7000-8000-000000000001')).toBe(0);
    expect(wrong('12')).toBe(1);
    expect(wrong('0199e6a0')).toBe(1);
  });
});
