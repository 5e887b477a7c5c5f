import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

const LIMITS = { each: 2, all: 3, comeAgain: 5 };
const BUSY = { code: 'busy', details: { retryAfterSeconds: 5 } };

describe('work in turns', () => {
  it('is done one at a time, one of each in turn, also after one that failed', async () => {
    const turns = new Turns(LIMITS);
    const order: string[] = [];
    const run = (name: string): Promise<void> =>
      turns.run(name.charAt(0), async () => {
        order.push(`${name} begins`);
        await Promise.resolve();
        order.push(`${name} ends`);
        if (name === 'a1') throw new Error('wrong');
      });
    const first = expect(run('a1')).rejects.toThrow('wrong');
    await Promise.all([first, run('a2'), run('a3'), run('b1')]);
    expect(order.filter((each) => each.endsWith('begins')).map((each) => each.slice(0, 2))).toEqual(
      ['a1', 'a2', 'b1', 'a3'],
    );
    expect(order.every((each, at) => at % 2 === 0 || each.endsWith('ends'))).toBe(true);
  });

  it('turns away who has too much waiting, and who comes when nobody’s turn comes any more', async () => {
    const turns = new Turns(LIMITS);
    const wait = (who: string): Promise<void> => turns.run(who, () => Promise.resolve());
    const kept = ['a', 'a', 'a'].map(wait);
    await expect(wait('a')).rejects.toMatchObject(BUSY);
    await Promise.all(kept);
    let over = (): void => undefined;
    const atWork = turns.run('a', () => new Promise<void>((done) => (over = done)));
    const waiting = expect(wait('b')).rejects.toMatchObject(BUSY);
    turns.close();
    await waiting;
    await expect(wait('c')).rejects.toMatchObject(BUSY);
    over();
    await atWork;
  });
});
