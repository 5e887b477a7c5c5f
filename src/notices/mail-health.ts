import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '../domain/calendar/instant.js';
import { CONFIG, type Config } from '../shared/config.js';
import { Signals } from '../shared/signals.js';
import type { SendResult } from './send-result.js';
import { withheld } from './withhold.js';

/** Whether the relay takes mails, as the last attempts of this process showed it. */
@Injectable()
export class MailHealth {
  private failing: { since: Instant; error: string } | null = null;
  private lastAccepted: Instant = '';

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly signals: Signals,
  ) {}

  /** Note how an attempt ended; a dead address says nothing about the relay. */
  note({ outcome, detail }: SendResult, now: Instant): void {
    if (outcome === 'dead-address' || outcome === 'rejected') return;
    if (outcome === 'accepted') this.lastAccepted = now;
    const before = this.failing;
    this.failing =
      outcome === 'accepted' ? null : { since: before?.since ?? now, error: withheld(detail) };
    if ((before === null) !== (this.failing === null)) this.signals.mail();
  }

  /** `catcher`: nothing leaves the building. `failing`: since when and why; every body sees it, so nobody's address. */
  state(): { state: 'ok' | 'failing' | 'catcher'; since: Instant | null; error: string } {
    if (this.failing) return { state: 'failing', ...this.failing };
    return { state: this.catching() ? 'catcher' : 'ok', since: null, error: '' };
  }

  /** Whether the relay has taken a mail after this moment. */
  acceptedSince(at: Instant): boolean {
    return this.lastAccepted > at;
  }

  /** No relay is set: the built-in catcher takes every mail. */
  catching(): boolean {
    return this.config.smtpUrl === '';
  }
}
