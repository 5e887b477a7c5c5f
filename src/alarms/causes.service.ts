import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
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
const MAIL_FAILS_FOR = 2 * MINUTE - 5 * SECOND;

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
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Of everybody on this installation. */
  async common(): Promise<Cause[]> {
    const now = this.clock.now();
    const jumps = await this.repository.jumps(plus(now, -DAY));
    return [
      ...this.mail(now),
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
    ];
  }

  private mail(now: Instant): Cause[] {
    const { state, since, error, cause: why, fault } = this.notices.relay();
    const causes: Cause[] = [];
    if (fault) {
      causes.push({ ...cause('relay-fault', 'relay-fault', fault.since), ...said(fault) });
    }
    if (state === 'failing' && since !== null && between(since, now) >= MAIL_FAILS_FOR) {
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
