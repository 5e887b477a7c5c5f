import type { Clock } from '../clock/clock.js';
import { plus, SECOND } from '../domain/calendar/instant.js';

/** So many conversations that answer at a time; no more notices are taken than can be sent at once. */
const MOST_AT_ONCE = 5;

/** So many more may wait for a server that does not answer, before others have to wait too. */
const MOST_HANGING = 50;

/** Longer without an end, and a conversation gives its place to another. */
const PATIENCE = SECOND;

/** Places for conversations: one that hangs delays the others by a second at most. */
export class Lanes {
  private moving = 0;
  private hanging = 0;

  constructor(
    private readonly clock: Clock,
    /** A place has become free. */
    private readonly freed: () => void,
  ) {}

  /** How many may begin now. */
  free(): number {
    const room = MOST_AT_ONCE + MOST_HANGING - this.moving - this.hanging;
    return Math.max(0, Math.min(MOST_AT_ONCE - this.moving, room));
  }

  /** Conversations that have not ended. */
  busy(): boolean {
    return this.moving + this.hanging > 0;
  }

  /** Run one act in a place. */
  async run(act: () => Promise<void>): Promise<void> {
    this.moving += 1;
    let hangs = false;
    const cancel = this.clock.at(plus(this.clock.now(), PATIENCE), () => {
      if (this.hanging >= MOST_HANGING) return;
      hangs = true;
      this.moving -= 1;
      this.hanging += 1;
      this.freed();
    });
    try {
      await act();
    } finally {
      cancel();
      if (hangs) this.hanging -= 1;
      else this.moving -= 1;
    }
  }
}
