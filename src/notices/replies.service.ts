import { Inject, Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/sql.js';
import { noticeBounced, replyUnread } from '../domain/escalation/replied.js';
import type { UnreadWhy } from '../domain/incident/incident.js';
import { Cases } from '../incidents/cases.service.js';
import { SECRET } from '../shared/secret.js';
import { Matters } from './matters.js';
import { isOfIncident, type MatterNotice, type NoticeRow } from './notice-row.js';
import { NoticeRepository } from './notice.repository.js';
import { isOfParty, PartyNotices } from './party-notices.js';
import { isOfUpdate } from './update-notices.js';
import { isProof, type NamedMessage } from './token.js';

/** A notice that a mail has named. */
export type NamedNotice = NoticeRow;

/** What comes back of a notice by mail, beside an answer. */
@Injectable()
export class Replies {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly cases: Cases,
    private readonly parties: PartyNotices,
    private readonly matters: Matters,
    private readonly reader: Reader,
    @Inject(SECRET) private readonly secret: string,
  ) {}

  /** The notice that a reply or a bounce names; null unless it has seen the notice's own Message-ID. */
  async named(message: NamedMessage): Promise<NamedNotice | null> {
    if (!isProof(this.secret, message)) return null;
    return (await this.notices.byId(this.reader, message.notice)) ?? null;
  }

  /** A reply that a person has to read; false where nobody is called for by it, as with another body's. */
  async unread(
    tx: Tx,
    notice: NoticeRow,
    reply: { readonly why: UnreadWhy; readonly text: string },
  ): Promise<boolean> {
    if (isOfParty(notice) || isOfUpdate(notice) || !isOfIncident(notice)) return false;
    const { body_id: body, incident_id: incident, key } = notice;
    await this.cases.act(tx, { body, incident }, (given) => replyUnread(given, key, reply));
    return true;
  }

  /** The mail has come back for good: the next person is told. False when that is known already. */
  async bounced(tx: Tx, notice: NoticeRow, why: string): Promise<boolean> {
    if (!isOfIncident(notice)) {
      if (!(await this.notices.bounced(tx, notice, why))) return false;
      const matter = notice as MatterNotice;
      await this.matters.of(matter.template).unreached(tx, matter);
      return true;
    }
    const { body_id: body, incident_id: incident, key } = notice;
    await this.cases.hold(tx, { body, incident });
    if (!(await this.notices.bounced(tx, notice, why))) return false;
    if (isOfParty(notice)) await this.parties.unreached(tx, notice, why);
    else await this.cases.act(tx, { body, incident }, (given) => noticeBounced(given, key, why));
    return true;
  }
}
