import { Injectable } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import { MailCatcher } from './mail-catcher.js';
import type { NoticeRow } from './notice.repository.js';
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
    const { incident_id: incident, office, body_id: body, party } = notice;
    // Alarms, the daily trial and test mails to addresses of the settings, which are somebody's.
    if (incident === null && office === 'administrator') return null;
    for (const each of party === null ? [body] : [body, party]) {
      const isSample = this.bodies.of(each).plan.sample;
      if (isSample && (await this.tried.isTriedIn(each))) return this.catcher.start();
    }
    return null;
  }
}
