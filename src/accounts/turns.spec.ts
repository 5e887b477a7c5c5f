import { describe, expect, it } from '@jest/globals';
import { ProblemError } from '../shared/errors.js';
import { Turns } from './turns.js';

describe('turns', () => {
  it('never has more at once than allowed, and serves in order', async () => {
    const turns = new Turns({ atOnce: 2, waiting: 100 });
    const order: number[] = [];
    let running = 0;
    let most = 0;
    const work = (no: number) => async (): Promise<void> => {
      order.push(no);
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, (_, no) => turns.take(work(no))));
    expect(most).toBe(2);
    expect(order).toEqual(Array.from({ length: 20 }, (_, no) => no));
  });

  it('goes on after a work that fails', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1 });
    await expect(turns.take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(turns.take(() => Promise.resolve('next'))).resolves.toBe('next');
  });

  it('turns away who would wait too long', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1 });
    const never = new Promise<void>(() => undefined);
    void turns.take(() => never);
    void turns.take(() => never);
    await expect(turns.take(() => never)).rejects.toThrow(ProblemError);
  });
});
