import { Injectable } from '@nestjs/common';
import { AlarmRegister } from '../../alarms/alarm-register.service.js';
import { Bodies } from '../../bodies/bodies.service.js';
import { Clock } from '../../clock/clock.js';
import type { Tx } from '../../database/sql.js';
import { between, HOUR } from '../../domain/calendar/instant.js';
import { isStillNews } from '../../domain/destination/news.js';
import { IncidentRepository } from '../../incidents/incident.repository.js';
import { isOfIncident, type IncidentNotice, type NoticeRow } from '../notice-row.js';
import { Address } from '../../shared/address.js';
import {
  alarmPayload,
  incidentPayload,
  testPayload,
  type WebhookPayload,
} from './webhook-payload.js';

/** A test that waited so long proves nothing any more. */
const TEST_KEEPS = HOUR;

/** What a message says, with what it is about read again as it leaves. */
@Injectable()
export class WebhookNotices {
  constructor(
    private readonly incidents: IncidentRepository,
    private readonly alarms: AlarmRegister,
    private readonly bodies: Bodies,
    private readonly address: Address,
    private readonly clock: Clock,
  ) {}

  /** The message as it leaves now; null: nobody needs it any more. */
  async write(tx: Tx, notice: NoticeRow): Promise<WebhookPayload | null> {
    if (isOfIncident(notice)) return this.ofIncident(tx, notice);
    return notice.about === 'test' ? this.test(notice) : this.alarm(tx, notice);
  }

  private async ofIncident(tx: Tx, notice: IncidentNotice): Promise<WebhookPayload | null> {
    const { body_id: body, incident_id: id, about, created_at: at } = notice;
    const incident = await this.incidents.load(tx, body, id);
    if (about === null || !isStillNews(incident, about)) return null;
    const plan = this.bodies.plan(incident.plan);
    const link = this.address.of(`/incidents/${id}`);
    return incidentPayload(about, { incident, plan }, { at, link });
  }

  private async alarm(tx: Tx, { body_id, about, created_at: at }: NoticeRow) {
    const alarm = await this.alarms.open(tx, body_id, about ?? '');
    return alarm ? alarmPayload(alarm.kind, { at, link: this.address.of('/alarms') }) : null;
  }

  private test({ created_at: at }: NoticeRow): WebhookPayload | null {
    if (between(at, this.clock.now()) > TEST_KEEPS) return null;
    return testPayload({ at, link: this.address.of('/outbox/setup') });
  }
}
