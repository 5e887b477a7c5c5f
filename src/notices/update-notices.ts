import { Injectable, Logger } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import type { Tx } from '../database/sql.js';
import { isCalling } from '../domain/escalation/tell.js';
import type { Incident } from '../domain/incident/incident.js';
import { standingIn } from '../domain/plan/directory.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import { Address } from '../shared/address.js';
import { MailWriter, type Written } from './mail-writer.js';
import { isResend, type IncidentNotice, type NoticeRow } from './notice-row.js';
import { plainUpdateMail, updateMail, type News, type UpdateMailInput } from './update-mail.js';
import { UpdateRows } from './update-rows.repository.js';

/** A notice of what is new, to somebody who was told before. */
export type UpdateNotice = IncidentNotice & { readonly template: 'update' };

/** Whether a notice tells what is new (続報): nobody has to answer it. */
export function isOfUpdate(notice: NoticeRow): notice is UpdateNotice {
  return notice.template === 'update';
}

/** A 続報 that could not be written so often leaves as a short fixed text (reliability F17). */
const MOST_WRITINGS = 3;

/** Mails of 続報: what waits for one person leaves as one, with every incident as it stands then. */
@Injectable()
export class UpdateNotices {
  private readonly log = new Logger('notices');

  constructor(
    private readonly rows: UpdateRows,
    private readonly incidents: IncidentRepository,
    private readonly bodies: Bodies,
    private readonly writer: MailWriter,
    private readonly address: Address,
    private readonly clock: Clock,
  ) {}

  /** The mail as it leaves now, or why it does not. */
  async write(tx: Tx, notice: UpdateNotice): Promise<Written | 'over' | 'vacant' | 'no-address'> {
    const { body_id: body, office, person, id: noticeNumber } = notice;
    const now = this.clock.now();
    const carried = await this.rows.carriedBy(tx, notice, now);
    const directory = await this.bodies.directory(tx, body, now);
    const held = standingIn(directory, office, now).find((each) => each.person.id === person);
    if (!held) return 'vacant';
    const ids = [...new Set(carried.map(({ incident_id: incident }) => incident))];
    const found = await Promise.all(ids.map((id) => this.newsOf(tx, id, carried)));
    const [first, ...others] = found.filter((each) => each !== null);
    if (!first) return 'over';
    const to = held.person.email ?? '';
    const news: UpdateMailInput['news'] = [first, ...others];
    const input = { to, news, office, person, noticeNumber, resend: isResend(notice), now };
    return this.writer.matter(notice, this.mailOf(notice, input)) ?? 'no-address';
  }

  private mailOf(notice: UpdateNotice, input: UpdateMailInput) {
    if (notice.plain === 1) return plainUpdateMail(input);
    try {
      return updateMail(input);
    } catch (error) {
      if (notice.attempts < MOST_WRITINGS) throw error;
      this.log.error(`notice ${notice.id} cannot be written: ${String(error)}`);
      return plainUpdateMail(input);
    }
  }

  /** What is new of one incident; the newest state is told, however old the mails are that asked for it. */
  private async newsOf(
    tx: Tx,
    id: string,
    carried: readonly IncidentNotice[],
  ): Promise<News | null> {
    const [{ body_id: body, person } = { body_id: '', person: '' }] = carried;
    const incident = await this.incidents.load(tx, body, id);
    const keys = new Set(carried.filter((each) => each.incident_id === id).map((each) => each.key));
    const { updates = [] } = incident;
    const missed = updates.filter(({ to }) => to.some(({ key }) => keys.has(key)));
    const newest = updates.at(-1);
    if (!newest || missed.length === 0) return null;
    const plan = this.bodies.plan(incident.plan);
    const page = this.address.of(`/incidents/${id}`);
    return { incident, plan, newest, missed, page, isCalled: isCalled(incident, person) };
  }
}

function isCalled(incident: Incident, person: string): boolean {
  return incident.told.some(
    (each) => each.person === person && !each.answered && isCalling(incident, each.rung),
  );
}
