import { describe, expect, it } from '@jest/globals';
import { FairQueue } from './fair-queue.js';

function filled(...asked: readonly string[]): FairQueue<string> {
  const queue = new FairQueue<string>({ each: 3, all: 8 });
  for (const each of asked) queue.add(each.charAt(0), each);
  return queue;
}

function taken(queue: FairQueue<string>): string[] {
  const order: string[] = [];
  for (let next = queue.take(); next !== undefined; next = queue.take()) order.push(next);
  return order;
}

describe('texts that wait for the checker', () => {
  it('are taken one of each person in turn, however many one has sent before', () => {
    expect(taken(filled('a1', 'a2', 'a3', 'b1', 'c1', 'b2'))).toEqual([
      'a1',
      'b1',
      'c1',
      'a2',
      'b2',
      'a3',
    ]);
  });

  it('let who comes later go before the rest of who was first', () => {
    const queue = filled('a1', 'a2', 'a3');
    expect(queue.take()).toBe('a1');
    queue.add('b', 'b1');
    expect(queue.take()).toBe('a2');
    expect(queue.take()).toBe('b1');
    expect(taken(queue)).toEqual(['a3']);
  });

  it('are so many of one person and no more, and others still find a place', () => {
    const queue = filled('a1', 'a2', 'a3');
    expect(queue.add('a', 'a4')).toBe(false);
    expect(queue.add('b', 'b1')).toBe(true);
    expect(queue.take()).toBe('a1');
    expect(queue.add('a', 'a4')).toBe(true);
  });

  it('are so many in all', () => {
    const queue = filled('a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1', 'c2');
    expect(queue.add('d', 'd1')).toBe(false);
  });
});
