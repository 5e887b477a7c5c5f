import { Inject, Injectable } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import { answerNotice } from '../domain/escalation/answer.js';
import type { Around } from '../domain/escalation/by-name.js';
import { colleaguesFor } from '../domain/escalation/handed.js';
import type { Actor } from '../domain/incident/case.js';
import type { AnswerChoice, Telling } from '../domain/incident/incident.js';
import { officeOf, officesOf } from '../domain/plan/directory.js';
import type { PersonId, Setting } from '../domain/plan/plan.js';
import { Cases } from '../incidents/cases.service.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import { Address } from '../shared/address.js';
import { safeText } from '../shared/safe-text.js';
import { SECRET } from '../shared/secret.js';
import { CHOICES, type Colleague } from './ack-form.js';
import { ackNoticeOf, type AckNotice, type ShownAnswer } from './ack-page.js';
import { Backlog } from './backlog.repository.js';
import { MailWriter } from './mail-writer.js';
import { isOfIncident, type IncidentNotice, type NoticeRow } from './notice-row.js';
import { NoticeRepository } from './notice.repository.js';
import { PartyAcks } from './party-acks.js';
import { isOfParty } from './party-notices.js';
import { codeOf, tokenHash } from './token.js';

/** A notice seen through its link. */
export interface Opened {
  readonly row: IncidentNotice;
  readonly now: Instant;
  readonly code: string | null;
  /** Nothing is left to answer: the incident is closed. */
  readonly over: boolean;
  readonly answered: ShownAnswer | null;
  readonly choices: readonly AnswerChoice[];
  readonly colleagues: readonly Colleague[];
  /** What its page shows. */
  readonly notice: AckNotice;
  /** Where the person is written to; a reply from elsewhere is nobody's answer. */
  readonly addresses: readonly string[];
  /** Record the answer. @throws Refusal when somebody has answered before. */
  readonly answer: (tx: Tx, given: LinkAnswer) => Promise<unknown>;
}

/** What somebody reads off the mail and types. */
export interface TypedNumber {
  /** 通知番号: 8 hexadecimal digits in lower case. */
  readonly number: string;
  /** 確認番号: 4 digits. */
  readonly code: string;
}

/** What the person chose, at the link, with the code, or in a reply. */
export interface LinkAnswer {
  readonly via: 'link' | 'code' | 'reply';
  readonly choice: AnswerChoice;
  readonly note: string;
  /** 担当を変更: who is to answer instead; absent: the next of the order. */
  readonly to?: PersonId | undefined;
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
    private readonly backlog: Backlog,
    private readonly parties: PartyAcks,
    private readonly address: Address,
    private readonly reader: Reader,
    private readonly clock: Clock,
    @Inject(SECRET) private readonly secret: string,
  ) {}

  /** What the link shows; null when it is unknown. */
  async open(token: string): Promise<Opened | null> {
    const row = await this.notices.byToken(this.reader, tokenHash(token));
    return row ? this.of(row) : null;
  }

  /** The notice whose 通知番号 and 確認番号 these are; null also when only one of them is right. */
  async byNumber({ number, code }: TypedNumber): Promise<Opened | null> {
    const rows = await this.notices.byNumber(this.reader, number);
    const mine = rows.find(({ id }) => codeOf(this.secret, id) === code);
    return mine ? this.of(mine) : null;
  }

  /**
   * What can be answered of a notice; null where nothing can, or nothing is seen any more. In the unit of work of
   * an answer: as it is with that answer.
   */
  async of(row: NoticeRow, sql: Sql = this.reader): Promise<Opened | null> {
    if (!isOfIncident(row)) return null;
    const now = this.clock.now();
    if (isOfParty(row)) return this.parties.open(sql, row, now);
    const { body_id: body, incident_id: id } = row;
    const incident = await this.incidents.load(sql, body, id);
    const telling = incident.told.find((each) => each.key === row.key);
    if (!telling) return null;
    const setting = await this.bodies.setting(sql, { body, plan: incident.plan, at: now });
    const writing = { incident, setting, telling, notice: row, now };
    const actor = personActor(telling, setting);
    return {
      ...{ row, now, choices: CHOICES, answered: telling.answered },
      colleagues: colleaguesOf({ incident, setting, now }, telling),
      over: incident.phase === 'closed',
      code: this.writer.askedCode(incident, row),
      notice: ackNoticeOf(this.writer.input(writing), this.address.of(`/incidents/${id}`)),
      addresses: addressesOf(row, setting, telling),
      answer: (tx, given) => this.answer(tx, { row, actor }, given),
    };
  }

  private async answer(
    tx: Tx,
    { row, actor }: { readonly row: IncidentNotice; readonly actor: PersonActor },
    answer: LinkAnswer,
  ): Promise<unknown> {
    const { body_id: body, incident_id: incident, key } = row;
    const { person } = actor;
    const also = (await this.backlog.carriedBy(tx, row)).map((each) => each.key);
    return this.cases.act(tx, { body, incident, actor }, (given) =>
      answerNotice(given, key, { ...answer, person, also }),
    );
  }
}

type PersonActor = Actor & { readonly person: string };

function personActor({ person }: Telling, { directory }: Setting): PersonActor {
  const found = directory.people.find((each) => each.id === person);
  return { ref: `person:${person}`, name: found?.name ?? person, person };
}

/** Whom the reader may name instead, by office and name. */
function colleaguesOf(around: Around, { person }: Telling): Colleague[] {
  const { incident, setting, now } = around;
  const calls = incident.told.filter((each) => each.person === person && !each.answered);
  const rungs = incident.rungs.filter(
    ({ id, state }) => state === 'calling' && calls.some((each) => each.rung === id),
  );
  return colleaguesFor(around, rungs)
    .filter((seat) => seat.person.id !== person)
    .map(({ person: { id, name, post } }) => {
      const [held] = officesOf(setting.directory, id, now);
      const office = held ? officeOf(setting.plan.offices, held.office).title : '';
      return { id, label: safeText([name, post || office].filter(Boolean).join('　')) };
    });
}

/** Where the mail went, and where one would go now. */
function addressesOf(
  { address }: NoticeRow,
  { directory }: Setting,
  { person }: Telling,
): string[] {
  const email = directory.people.find((each) => each.id === person)?.email;
  return [address, email ?? ''].filter(Boolean).map((each) => each.toLowerCase());
}
