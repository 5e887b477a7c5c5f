import { Injectable } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import { MailCatcher } from './mail-catcher.js';
import type { NoticeRow } from './notice-row.js';
import type { Relay } from './relay.js';
import { SampleBodies } from './sample-bodies.repository.js';

/** What is told to people of a sample stays in the building, also where a relay is set: their addresses are nobody's. */
@Injectable()
export class SampleMails {
  constructor(
    private readonly bodies: Bodies,
    private readonly tried: SampleBodies,
    private readonly catcher: MailCatcher,
  ) {}

  /** The catcher for a mail of the sample that is being tried; null where it leaves like any other. */
  async keeperOf(notice: NoticeRow): Promise<Relay | null> {
    return (await this.keeps(notice)) ? this.catcher.start() : null;
  }

  /** Whether a mail stays in the building for the sake of the sample. */
  async keeps(notice: NoticeRow): Promise<boolean> {
    const { incident_id: incident, office, body_id: body, party } = notice;
    // Alarms, the daily trial and test mails to addresses of the settings, which are somebody's.
    if (incident === null && office === 'administrator') return false;
    for (const each of party === null ? [body] : [body, party]) {
      if ((await this.standingOf(each)) === 'tried') return true;
    }
    return false;
  }

  /** Whether a body is a sample, and whether somebody is trying it. */
  async standingOf(body: string): Promise<'own' | 'untried' | 'tried'> {
    if (!this.bodies.of(body).plan.sample) return 'own';
    return (await this.tried.isTriedIn(body)) ? 'tried' : 'untried';
  }
}
