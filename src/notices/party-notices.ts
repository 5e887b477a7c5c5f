import { Injectable } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import type { Tx } from '../database/sql.js';
import type { Case } from '../domain/incident/case.js';
import type { Directory } from '../domain/plan/plan.js';
import { partyLeaving, partyUnreached } from '../domain/sharing/tell-party.js';
import { Cases } from '../incidents/cases.service.js';
import { MailWriter, type Written } from './mail-writer.js';
import type { IncidentNotice, NoticeRow } from './notice-row.js';

/** A notice to somebody of another body than the row's. */
export type PartyNotice = IncidentNotice & { readonly party: string };

/** Whether a notice tells somebody of another body than the row's. */
export function isOfParty(notice: NoticeRow): notice is PartyNotice {
  return notice.party !== null;
}

/** Mails to parties: who gets them is asked of the party's own directory when they leave. */
@Injectable()
export class PartyNotices {
  constructor(
    private readonly bodies: Bodies,
    private readonly cases: Cases,
    private readonly writer: MailWriter,
  ) {}

  /** The mail as it leaves now, or why it does not. */
  async write(
    tx: Tx,
    given: Case,
    notice: PartyNotice,
  ): Promise<Written | 'over' | 'vacant' | 'absent' | 'no-address'> {
    const directory = await this.directory(tx, notice, given.now);
    if (!directory) return 'over';
    const leaving = partyLeaving(given, notice.key, directory);
    if (!leaving.send) return leaving.why;
    const { party, contact } = leaving;
    const { incident, setting } = given;
    return (
      this.writer.toParty({ incident, plan: setting.plan, party, contact }, notice) ?? 'no-address'
    );
  }

  /** It did not reach anybody: the next of the party's office is told. */
  async unreached(tx: Tx, notice: PartyNotice, why: string): Promise<void> {
    const { body_id: body, incident_id: incident, key } = notice;
    const directory = await this.directory(tx, notice, this.cases.now());
    if (!directory) return;
    await this.cases.act(tx, { body, incident }, (given) =>
      partyUnreached(given, { key, why }, directory),
    );
  }

  /** Null where the installation serves the party no more. */
  private async directory(tx: Tx, { party }: PartyNotice, at: string): Promise<Directory | null> {
    return this.bodies.find(party) ? this.bodies.directory(tx, party, at) : null;
  }
}
