import { startApp } from '../harness/app.js';
import { seeded } from '../crash/random.js';
import { ENDS, judge, type Judged } from './judge.js';
import { night } from './night.js';
import { TimedSink } from '../harness/timed-sink.js';

export interface RacesOptions {
  readonly races: number;
  readonly seed: number;
  readonly say?: (line: string) => void;
}

export interface Raced {
  readonly races: number;
  readonly incidents: number;
  readonly seed: number;
  readonly seconds: number;
  /** How many ended how. */
  readonly ends: Readonly<Record<Judged['end'], number>>;
  /** The longest from an answer to the first byte of a call that it should have stopped, in milliseconds. */
  readonly latest: number;
  readonly complaints: readonly string[];
}

/**
 * Somebody answers at about the moment at which the next person is called, so many times: a real application, a
 * real relay, real sockets. The clock is moved to the moment; the race itself is run in real time.
 */
export async function races({ races: wanted, seed, say }: RacesOptions): Promise<Raced> {
  const from = performance.now();
  const random = seeded(seed);
  const sink = new TimedSink(random);
  const app = await startApp({ quiet: true, relays: [await sink.start()] });
  const judged: Judged[] = [];
  let incidents = 0;
  try {
    while (judged.length < wanted) {
      const ended = await judge({ app, sink }, await night({ app, sink, random }));
      judged.push(...ended);
      ended.flatMap(({ complaints }) => complaints).forEach((each) => say?.(each));
      incidents += 1;
      sink.arrived.clear();
      // Nothing of this incident is due any more.
      await app.database.tamper('DELETE FROM timer');
      if (incidents % 50 === 0) say?.(`${judged.length} races, ${incidents} incidents`);
    }
  } finally {
    await app.stop();
    await sink.stop();
  }
  const ends = ENDS.map((end) => [end, judged.filter((each) => each.end === end).length] as const);
  const lateness = judged.flatMap((each) => (each.lateness === null ? [] : [each.lateness]));
  return {
    ...{ races: judged.length, incidents, seed },
    seconds: Math.round((performance.now() - from) / 1000),
    ends: Object.fromEntries(ends) as Raced['ends'],
    latest: Math.round(Math.max(-Infinity, ...lateness)),
    complaints: judged.flatMap((each) => each.complaints),
  };
}
