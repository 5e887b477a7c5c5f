import type { Clock } from '../clock/clock.js';
import { MINUTE, plus, type Instant, type Milliseconds } from '../domain/calendar/instant.js';
import {
  beginWatch,
  look,
  LOOK_EVERY,
  told,
  toTell,
  type Look,
  type Trouble,
  type Watch,
} from '../domain/watch/watch.js';
import type { Teller } from './teller.js';
import { wordsOf } from './watch-words.js';
import type { Sight, WatchRepository } from './watch.repository.js';

/** Nobody could be told: the next try. */
const TRY_AGAIN = MINUTE;

export interface WatcherParts {
  readonly clock: Clock;
  readonly rows: Pick<WatchRepository, 'read'>;
  readonly teller: Pick<Teller, 'tell'>;
  /** How long the engine's tick may stand still. */
  readonly after: Milliseconds;
  readonly paper: string;
  /** A line for the journal of the system. */
  readonly say: (line: string) => void;
}

/** Watches the engine from another process: reads what it writes, and tells people when it no longer does. */
export class Watcher {
  private watch: Watch;
  private open: readonly string[] = [];
  private notBefore: Instant = '';
  private telling: Promise<void> | null = null;
  private cancel: () => void = () => undefined;
  private stopped = false;

  constructor(private readonly parts: WatcherParts) {
    this.watch = beginWatch(parts.clock.now());
  }

  /** Look now, and from then on every five seconds. */
  async start(): Promise<void> {
    await this.lookOnce();
    const { clock } = this.parts;
    if (!this.stopped) {
      this.cancel = clock.at(plus(clock.now(), LOOK_EVERY), () => void this.start());
    }
  }

  /** Look no more. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.cancel();
    await this.telling;
  }

  /** Resolves when what is being told has been told, or could not be. */
  async settled(): Promise<void> {
    await this.telling;
  }

  /** One look. A mail server that hangs does not keep the watcher from looking again. */
  async lookOnce(): Promise<void> {
    const { clock, after } = this.parts;
    const seen = await this.see();
    this.watch = look(this.watch, seen, { now: clock.now(), after });
    const what = toTell(this.watch);
    if (what === null || this.telling || this.watch.lookedAt < this.notBefore) return;
    this.telling = this.tell(what).finally(() => (this.telling = null));
  }

  private async see(): Promise<Look> {
    const { clock, rows } = this.parts;
    let cancel = (): void => undefined;
    const late = new Promise<Look>((resolve) => {
      const at = plus(clock.now(), 2 * LOOK_EVERY);
      cancel = clock.at(at, () => resolve({ unreadable: 'no answer within ten seconds' }));
    });
    try {
      const seen = await Promise.race([rows.read(), late]);
      if (!('unreadable' in seen)) this.open = (seen as Sight).open;
      return seen;
    } catch (error) {
      return { unreadable: error instanceof Error ? error.message : String(error) };
    } finally {
      cancel();
    }
  }

  private async tell(what: Trouble | 'well'): Promise<void> {
    const { clock, teller, paper, say } = this.parts;
    const { since } = this.watch;
    const words = wordsOf({ what, since, now: clock.now(), open: this.open, paper });
    say(words.subject);
    const state = what === 'well' ? 'ok' : 'failing';
    const { reached, problems } = await teller.tell({ ...words, state });
    problems.forEach((problem) => say(`could not be told: ${problem}`));
    if (reached) this.watch = told(this.watch, what);
    else this.notBefore = plus(clock.now(), TRY_AGAIN);
  }
}
