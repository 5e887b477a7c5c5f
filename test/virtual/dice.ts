import { createHash } from 'node:crypto';
import { seeded } from '../crash/random.js';

/**
 * Numbers that belong to one thing under one seed: what happens to a mail does not depend on how many others were
 * asked about before it.
 */
export function dice(seed: number, ...about: readonly (string | number)[]): () => number {
  const text = [seed, ...about].join('|');
  return seeded(createHash('sha256').update(text).digest().readUInt32LE(0));
}

/** One of a list, by its weight. */
export function oneOf<T>(random: () => number, weighted: readonly (readonly [number, T])[]): T {
  const total = weighted.reduce((sum, [weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [weight, value] of weighted) {
    left -= weight;
    if (left < 0) return value;
  }
  return weighted[weighted.length - 1]?.[1] as T;
}
