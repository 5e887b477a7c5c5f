import { useEffect, useState } from 'react';

/** How the stream of live changes behaves on its way through whatever lies between. */
export interface Probe {
  readonly finding:
    | 'stream-measuring'
    | 'stream-first'
    | 'stream-well'
    | 'stream-cut'
    | 'stream-late'
    | 'stream-refused';
  /** Milliseconds to the first sign, or seconds until it was cut. */
  readonly count: number;
  readonly name: string;
}

/** In milliseconds. The server says at once that it is there, and again after 15 seconds. */
const FIRST_WITHIN = 10_000;
const NEXT_WITHIN = 20_000;

const MEASURING: Probe = { finding: 'stream-measuring', count: 0, name: '' };

/** Open a stream of our own and see when its signs come; measured anew with each `round`. */
export function useProbe(round: number): Probe {
  const [probe, setProbe] = useState(MEASURING);
  useEffect(() => {
    const stop = new AbortController();
    setProbe(MEASURING);
    void follow(stop.signal, (next) => {
      if (!stop.signal.aborted) setProbe(next);
    });
    return () => stop.abort();
  }, [round]);
  return probe;
}

async function follow(signal: AbortSignal, say: (probe: Probe) => void): Promise<void> {
  const begun = performance.now();
  const since = (): number => Math.round(performance.now() - begun);
  try {
    const response = await fetch('/api/v1/events', { signal, cache: 'no-store' });
    if (!response.ok || !response.body) {
      return say({ finding: 'stream-refused', count: 0, name: String(response.status) });
    }
    const reader = response.body.getReader();
    signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined));
    if ((await chunkWithin(reader, FIRST_WITHIN)) !== 'came') {
      await reader.cancel();
      return say({ finding: 'stream-late', count: 0, name: '' });
    }
    const count = since();
    say({ finding: 'stream-first', count, name: '' });
    const next = await chunkWithin(reader, NEXT_WITHIN);
    await reader.cancel();
    say(
      next === 'came'
        ? { finding: 'stream-well', count, name: '' }
        : { finding: 'stream-cut', count: Math.round(since() / 1000), name: '' },
    );
  } catch (error) {
    say({ finding: 'stream-refused', count: 0, name: error instanceof Error ? error.name : '' });
  }
}

/** Whether the stream says something in time. */
async function chunkWithin(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  span: number,
): Promise<'came' | 'ended' | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), span);
  });
  const chunk = reader.read().then(({ done }) => (done ? ('ended' as const) : ('came' as const)));
  try {
    return await Promise.race([chunk, late]);
  } finally {
    clearTimeout(timer);
  }
}
