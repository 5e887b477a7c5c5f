import { learnServerTime, serverNow } from '../api/server-time';
import { currentFreshness, tellFreshness, type Freshness } from './freshness';
import type { Ears } from './hear';
import { listen, type Heard } from './stream';

/** What the page that holds the connection tells the others, and what they ask it. */
type Word =
  | { readonly say: 'open'; readonly last: string }
  | { readonly say: 'heard'; readonly what: Heard }
  | { readonly say: 'lost' | 'refused' | 'ask' }
  | {
      readonly say: 'state';
      readonly freshness: Freshness;
      readonly now: string;
      readonly last: string;
    };

/** The server speaks every 15 s; a page that has heard nothing for longer asks whether anybody holds the stream. */
const SILENCE = 20_000;
const LOOK_EVERY = 5_000;
const ANSWER_WITHIN = 1_000;

/** Whether the browser has what it takes; on plain HTTP from another machine it has no locks. */
export function canShare(): boolean {
  return 'locks' in navigator && 'BroadcastChannel' in globalThis;
}

/**
 * One connection for all pages of one account in this browser. Whoever has the lock holds it and passes on what it
 * hears; the lock is free the moment its page is closed, and the next page goes on after the last change told.
 */
export function shareStream(ears: Ears, who: string): () => void {
  const name = `hikeshi:stream:${who}`;
  const channel = new BroadcastChannel(name);
  const over = new AbortController();
  let last = '';
  let heardAt = Date.now();
  let leading = false;

  const take = (word: Word): void => {
    if (word.say === 'heard') {
      last = word.what.last;
      ears.heard(word.what);
    } else if (word.say === 'open') ears.open(word.last);
    else if (word.say === 'lost') ears.lost();
    else if (word.say === 'refused') ears.refused();
    else if (word.say === 'state') {
      last = word.last;
      learnServerTime(word.now);
      tellFreshness(word.freshness);
    }
  };
  const tell = (word: Word): void => {
    take(word);
    channel.postMessage(word);
  };
  channel.addEventListener('message', ({ data: word }: MessageEvent<Word>) => {
    if (word.say !== 'ask') {
      heardAt = Date.now();
      take(word);
    } else if (leading) {
      const now = new Date(serverNow()).toISOString();
      const state: Word = { say: 'state', freshness: currentFreshness(), now, last };
      channel.postMessage(state);
    }
  });

  /** Hold the connection until this page ends, or another one has taken the lock. */
  const lead = (options: LockOptions): void => {
    const hold = (): Promise<void> => {
      leading = true;
      const stop = listen(
        {
          open: (after) => tell({ say: 'open', last: after }),
          heard: (what) => tell({ say: 'heard', what }),
          lost: () => tell({ say: 'lost' }),
          refused: () => tell({ say: 'refused' }),
        },
        last,
      );
      stopLeading = () => {
        leading = false;
        stop();
      };
      return new Promise((resolve) => over.signal.addEventListener('abort', () => resolve()));
    };
    navigator.locks.request(name, options, hold).catch(() => {
      stopLeading();
      if (!over.signal.aborted) lead({ signal: over.signal });
    });
  };
  let stopLeading = (): void => undefined;
  lead({ signal: over.signal });

  // A page that was put to sleep may keep the lock and say nothing.
  const look = async (): Promise<void> => {
    if (leading || document.visibilityState === 'hidden' || Date.now() - heardAt < SILENCE) return;
    const asked = Date.now();
    channel.postMessage({ say: 'ask' } satisfies Word);
    await new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN));
    if (heardAt < asked && !leading && !over.signal.aborted) lead({ steal: true });
  };
  channel.postMessage({ say: 'ask' } satisfies Word);
  const timer = setInterval(() => void look(), LOOK_EVERY);
  return () => {
    clearInterval(timer);
    stopLeading();
    over.abort();
    channel.close();
  };
}
