import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/calendar/instant.js';
import { Signals } from '../shared/signals.js';

/** Whether replies and bounces are read: `off` where no mailbox is set. */
@Injectable()
export class InboxHealth {
  private isSet = false;
  private failing: { readonly since: Instant; readonly error: string } | null = null;

  constructor(private readonly signals: Signals) {}

  /** The mailbox has been looked at. */
  read(): void {
    const was = this.failing;
    this.isSet = true;
    this.failing = null;
    if (was) this.signals.mail();
  }

  /** It could not be looked at. */
  failed(error: string, now: Instant): void {
    const was = this.failing;
    this.isSet = true;
    this.failing = { since: was?.since ?? now, error };
    if (!was) this.signals.mail();
  }

  state(): { state: 'off' | 'ok' | 'failing'; since: Instant | null; error: string } {
    if (this.failing) return { state: 'failing', ...this.failing };
    return { state: this.isSet ? 'ok' : 'off', since: null, error: '' };
  }
}
