import { Injectable } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { answerNotice } from '../domain/escalation/answer.js';
import type { Actor } from '../domain/incident/case.js';
import type { AnswerChoice, Telling } from '../domain/incident/incident.js';
import { Cases } from '../incidents/cases.service.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import { MailWriter, type Writing } from './mail-writer.js';
import { NoticeRepository, type NoticeRow } from './notice.repository.js';
import { tokenHash } from './token.js';

/** A notice seen through its link. */
export interface Opened extends Writing {
  readonly row: NoticeRow;
  readonly code: string | null;
  /** Nothing is left to answer: the incident is closed or the rung was answered by somebody else. */
  readonly over: boolean;
}

/** What the person at the link chose. */
export interface LinkAnswer {
  readonly choice: AnswerChoice;
  readonly note: string;
}

/** Acknowledging by link: the token acts on one notice, logs nobody in, and reading changes nothing. */
@Injectable()
export class AckService {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly incidents: IncidentRepository,
    private readonly bodies: Bodies,
    private readonly cases: Cases,
    private readonly writer: MailWriter,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** What the link shows; null when it is unknown. */
  async open(token: string): Promise<Opened | null> {
    const row = await this.notices.byToken(this.reader, tokenHash(token));
    if (!row) return null;
    const now = this.clock.now();
    const { body_id: body, incident_id: id } = row;
    const incident = await this.incidents.load(this.reader, body, id);
    const telling = incident.told.find((each) => each.key === row.key);
    if (!telling) return null;
    const setting = await this.bodies.setting(this.reader, { body, plan: incident.plan, at: now });
    const over = incident.phase === 'closed';
    const code = this.writer.codeFor({ incident, notice: row });
    return { incident, setting, telling, notice: row, row, now, code, over };
  }

  /** Record the answer. @throws Refusal when somebody has answered before. */
  answer({ row, telling, setting }: Opened, { choice, note }: LinkAnswer): Promise<unknown> {
    const { body_id: body, incident_id: incident, key } = row;
    const actor = personActor(telling, setting);
    return this.unitOfWork.run((tx) =>
      this.cases.act(tx, { body, incident, actor }, (given) =>
        answerNotice(given, key, { person: telling.person, choice, via: 'link', note }),
      ),
    );
  }
}

function personActor({ person }: Telling, { directory }: Opened['setting']): Actor {
  const found = directory.people.find((each) => each.id === person);
  return { ref: `person:${person}`, name: found?.name ?? person, person };
}
