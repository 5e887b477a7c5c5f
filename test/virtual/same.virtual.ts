import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Place } from './place.js';

describe('one seed', () => {
  const place = new Place();
  beforeAll(() => place.prepare(), 60_000);
  afterAll(() => place.drop());

  it('plays the same month every time, to the millisecond', async () => {
    const [first, second] = [await place.month(2), await place.month(2)];
    expect(second.log).toEqual(first.log);
    expect(second.digest).toBe(first.digest);
  }, 60_000);
});
