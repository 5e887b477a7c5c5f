import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Membership } from '../database/membership.js';
import type { Cause } from '../domain/alarm/alarm.js';
import {
  between,
  DAY,
  HOUR,
  MINUTE,
  plus,
  SECOND,
  type Instant,
} from '../domain/calendar/instant.js';
import { DiskSpace, NEARLY_FULL } from '../health/disk-space.js';
import { NoticesService } from '../notices/notices.service.js';
import { CONFIG, type Config } from '../shared/config.js';
import { AlarmRepository } from './alarm.repository.js';
import { administratorsOf } from './recipients.js';

/** Looked at every five seconds, so that the alarm stands within two minutes. */
const FAILS_FOR = 2 * MINUTE - 5 * SECOND;

/** Answers of a destination that more attempts do not change. */
const REFUSED: ReadonlySet<string> = new Set([
  'webhook-gone',
  'webhook-refused',
  'webhook-redirect',
  'webhook-forbidden',
]);

/** A canary a day, and an hour of grace. */
const CANARY_WITHIN = 25 * HOUR;

/** What stands against the installation, and against one body, at this moment. */
@Injectable()
export class Causes {
  constructor(
    private readonly clock: Clock,
    private readonly notices: NoticesService,
    private readonly disk: DiskSpace,
    private readonly repository: AlarmRepository,
    private readonly membership: Membership,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Of this node alone: what it knows of relays and of the mailbox of replies. */
  ofNode(): Cause[] {
    const now = this.clock.now();
    const at = `@${this.membership.name}`;
    return [...this.mail(now), ...this.inbox(now)].map((each) => ({ ...each, key: each.key + at }));
  }

  /** Of everybody on this installation. */
  async common(): Promise<Cause[]> {
    const now = this.clock.now();
    const jumps = await this.repository.jumps(plus(now, -DAY));
    return [
      ...(await this.full(now)),
      ...jumps.map(({ id, at }) => cause('clock-stepped', `clock-stepped:${id}`, at)),
    ];
  }

  /** Of one body. */
  async of(body: string): Promise<Cause[]> {
    const now = this.clock.now();
    const usedUp = await this.repository.usedUp(body, plus(now, -DAY));
    return [
      ...usedUp.map(({ id, at }) => cause('copies-used-up', `copies-used-up:${id}`, at)),
      ...(await this.canary(body, now)),
      ...(await this.destinations(body, now)),
    ];
  }

  /** A refusal does not mend itself; whatever else has to last two minutes. */
  private async destinations(body: string, now: Instant): Promise<Cause[]> {
    const failing = await this.repository.failingDestinations(body);
    return failing.flatMap(({ id, name, failing_since: since, cause: why, said: detail }) => {
      if (since === null) return [];
      if (!REFUSED.has(why) && between(since, now) < FAILS_FOR) return [];
      const key = `destination-failing:${id}`;
      return [
        { ...cause('destination-failing', key, since), detail: `${name} ${detail}`, cause: why },
      ];
    });
  }

  private inbox(now: Instant): Cause[] {
    const { state, since, error: detail } = this.notices.inboxState();
    if (state !== 'failing' || since === null || between(since, now) < FAILS_FOR) return [];
    return [{ ...cause('inbox-failing', 'inbox-failing', since), detail }];
  }

  private mail(now: Instant): Cause[] {
    const { state, since, error, cause: why, fault } = this.notices.relay();
    const causes: Cause[] = [];
    if (fault) {
      causes.push({ ...cause('relay-fault', 'relay-fault', fault.since), ...said(fault) });
    }
    if (state === 'failing' && since !== null && between(since, now) >= FAILS_FOR) {
      causes.push({
        ...cause('mail-failing', 'mail-failing', since),
        ...said({ error, cause: why }),
      });
    }
    return causes;
  }

  private async full(now: Instant): Promise<Cause[]> {
    const used = await this.disk.used();
    if (used < NEARLY_FULL) return [];
    const detail = `${Math.floor(used * 100)}%`;
    return [{ ...cause('disk-nearly-full', 'disk-nearly-full', now), detail }];
  }

  /** Missing: asked for longer ago than a day and an hour, and none was accepted since. */
  private async canary(body: string, now: Instant): Promise<Cause[]> {
    if (administratorsOf(this.config).length === 0 || this.notices.relay().state === 'catcher') {
      return [];
    }
    const { asked, accepted } = await this.repository.canaries(body, plus(now, -3 * DAY));
    const last = accepted ?? asked;
    if (last === null || between(last, now) < CANARY_WITHIN) return [];
    return [cause('canary-missing', 'canary-missing', last)];
  }
}

function cause(kind: Cause['kind'], key: string, since: Instant): Cause {
  return { kind, key, since, detail: '', cause: '' };
}

/** What a relay answered, and what that means. */
function said({
  error,
  cause,
}: {
  readonly error: string;
  readonly cause: string | null;
}): Pick<Cause, 'detail' | 'cause'> {
  return { detail: error, cause: cause ?? '' };
}
