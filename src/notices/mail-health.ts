import { Inject, Injectable } from '@nestjs/common';
import { MINUTE, plus, type Instant } from '../domain/calendar/instant.js';
import { CONFIG, type Config } from '../shared/config.js';
import type { RelayCause } from '../shared/mail-causes.js';
import { Signals } from '../shared/signals.js';
import type { MailState } from './notice.view.js';
import { RELAYS, type Relay } from './relay.js';
import type { SendResult } from './send-result.js';
import { withoutAddresses } from './withhold.js';

/** Since when a relay does not take mails, and what it said last. */
interface Failing {
  readonly since: Instant;
  readonly error: string;
  readonly cause: RelayCause | null;
  /** It refuses us (log-in, TLS, sender): waiting does not help, an administrator has to act. */
  readonly isFault: boolean;
}

/** What stands against the relays as a whole; nothing: no time, and no words. */
interface Trouble {
  readonly since: Instant | null;
  readonly error: string;
  readonly cause: RelayCause | null;
}

/** One relay, as the last attempts of this process showed it. */
export interface RelayState {
  readonly relay: Relay;
  readonly failing: Failing | null;
  readonly lastAccepted: Instant | null;
}

interface Known {
  readonly relay: Relay;
  failing: Failing | null;
  lastAccepted: Instant | null;
  /** Mails go by another relay, where there is one that works. */
  out: boolean;
  /** Conversations that have been without an answer for a second and more. */
  hanging: number;
  /** When a relay that is out is looked at again. */
  lookAgain: Instant;
}

const LOOK_AGAIN = MINUTE;

/** Which relay the next mail goes by, and whether mails leave at all. */
@Injectable()
export class MailHealth {
  private readonly known: readonly Known[];
  /** Before the first acceptance nobody knows how long the relay had been away. */
  private proven = false;
  private tried = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(RELAYS) relays: readonly Relay[],
    private readonly signals: Signals,
  ) {
    this.known = relays.map((relay) => ({
      relay,
      failing: null,
      lastAccepted: null,
      out: false,
      hanging: 0,
      lookAgain: '',
    }));
  }

  /** The first relay of the settings that works; when none does, they take turns. */
  choose(now: Instant): Relay {
    const ranked = this.known.toSorted(
      (one, other) =>
        Number(one.out) - Number(other.out) ||
        Number(one.hanging > 0) - Number(other.hanging > 0) ||
        (one.out ? one.lookAgain.localeCompare(other.lookAgain) : 0),
    );
    const [first] = ranked;
    if (!first) throw new Error('There is no relay.');
    if (first.out) first.lookAgain = plus(now, LOOK_AGAIN);
    return first.relay;
  }

  /** A relay that is out while another works, and has not been looked at for a minute: it may be back. */
  toLookAt(now: Instant): Relay | null {
    const missed = this.known.find((each) => each.out && each.lookAgain <= now);
    if (!missed || !this.another(missed.relay)) return null;
    missed.lookAgain = plus(now, LOOK_AGAIN);
    return missed.relay;
  }

  /** It speaks again: the next mail tries it. Only an accepted mail shows that it works. */
  looksBack(relay: Relay): void {
    this.of(relay).out = false;
  }

  /** A conversation is without an answer for a second (+1), or has ended after that (-1). */
  hangs(relay: Relay, by: 1 | -1): void {
    this.of(relay).hanging += by;
  }

  /** Whether another relay of the settings than this one may take the mail now. */
  another(relay: Relay): boolean {
    const isOne = this.known.some((each) => each.relay === relay);
    return (
      isOne && this.known.some((each) => each.relay !== relay && !each.out && each.hanging === 0)
    );
  }

  /**
   * Note how an attempt ended; a dead address or a refused text says nothing about the relay. True when mails
   * leave again after they did not.
   */
  note(relay: Relay, { outcome, detail, cause, deferred }: SendResult, now: Instant): boolean {
    if (outcome === 'dead-address' || outcome === 'rejected' || outcome === 'not-sent')
      return false;
    this.tried ||= outcome !== 'relay-fault';
    const before = this.state().state;
    const known = this.of(relay);
    const isBack = outcome === 'accepted' && (known.failing !== null || !this.proven);
    if (outcome === 'accepted') {
      Object.assign(known, { failing: null, lastAccepted: now, out: false });
      this.proven = true;
    } else {
      known.failing = {
        since: known.failing?.since ?? now,
        error: withoutAddresses(detail),
        cause,
        isFault: outcome === 'relay-fault',
      };
      known.out ||= !deferred;
      known.lookAgain = plus(now, LOOK_AGAIN);
    }
    if (before !== this.state().state) this.signals.mail();
    return isBack;
  }

  /** `catcher`: nothing leaves the building. `failing`: since when and why; every body sees it, so nobody's address. */
  state(): Pick<MailState, 'state'> & Trouble {
    const failing = this.known.flatMap((each) => each.failing ?? []);
    const first = failing.toSorted((one, other) => other.since.localeCompare(one.since))[0];
    if (first && failing.length === this.known.length) {
      const { since, error, cause } = first;
      return { state: 'failing', since, error, cause };
    }
    return { state: this.catching() ? 'catcher' : 'ok', since: null, error: '', cause: null };
  }

  /** Every relay of the settings, in their order. */
  relays(): RelayState[] {
    return this.known.map(({ relay, failing, lastAccepted }) => ({
      relay,
      failing,
      lastAccepted,
    }));
  }

  /** The relay that refuses us, whether or not another takes the mails. */
  fault(): Pick<Failing, 'since' | 'error' | 'cause'> | null {
    return this.known.find(({ failing }) => failing?.isFault)?.failing ?? null;
  }

  /** Whether this process has tried a mail, and a relay did not find fault with our settings. */
  hasTried(): boolean {
    return this.tried;
  }

  /** Whether any relay has taken a mail after this moment. */
  acceptedSince(at: Instant): boolean {
    return this.known.some(({ lastAccepted }) => lastAccepted !== null && lastAccepted > at);
  }

  /** No relay is set: the built-in catcher takes every mail. */
  catching(): boolean {
    return this.config.smtpUrl === '';
  }

  private of(relay: Relay): Known {
    const known = this.known.find((each) => each.relay === relay);
    if (!known) throw new Error(`${relay.name} is no relay of the settings.`);
    return known;
  }
}
