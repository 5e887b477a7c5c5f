import { Injectable } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import { actorRefOf } from '../domain/sharing/open-facts.js';
import { answerPartyNotice } from '../domain/sharing/party-acts.js';
import type { PartyChoice, PartyTold, Party } from '../domain/sharing/party.js';
import { toldBy } from '../domain/sharing/told-by.js';
import { visibleTo } from '../domain/sharing/visible-to.js';
import { Cases } from '../incidents/cases.service.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import { Address } from '../shared/address.js';
import type { LinkAnswer, Opened } from './ack.service.js';
import { MailWriter } from './mail-writer.js';
import { partyAckNotice } from './party-ack-notice.js';
import type { PartyNotice } from './party-notices.js';

/** Who of a party was told. */
interface Addressed {
  readonly row: PartyNotice;
  readonly told: PartyTold;
  readonly at: Instant;
}

const CHOICES: readonly PartyChoice[] = ['understood', 'call-me'];

/** Acknowledging by link for another body: the page says no more than whose incident it is and how grave. */
@Injectable()
export class PartyAcks {
  constructor(
    private readonly incidents: IncidentRepository,
    private readonly bodies: Bodies,
    private readonly cases: Cases,
    private readonly writer: MailWriter,
    private readonly address: Address,
  ) {}

  /** Null when the party sees the incident no more, or was let in anew since the mail left. */
  async open(sql: Sql, row: PartyNotice, now: Instant): Promise<Opened | null> {
    const incident = await this.incidents.load(sql, row.body_id, row.incident_id);
    const found = toldBy(incident, row.key);
    if (!found || !visibleTo(incident, found.party.body, now)) return null;
    const { party, told } = found;
    const plan = this.bodies.plan(incident.plan);
    const page = this.address.of(`/shared/${incident.id}`);
    return {
      ...{ row, now, choices: CHOICES, colleagues: [], answered: answeredBy(party) },
      over: incident.phase === 'closed',
      code: this.writer.askedCode(incident, row),
      notice: partyAckNotice({ incident, plan, party, told, page }),
      addresses: await this.addressesOf(sql, { row, told, at: now }),
      answer: (tx, given) => this.answer(tx, { row, party, told }, given),
    };
  }

  private async addressesOf(
    sql: Sql,
    { row: { party }, told: { person }, at }: Addressed,
  ): Promise<string[]> {
    if (!this.bodies.find(party)) return [];
    const { people } = await this.bodies.directory(sql, party, at);
    const email = people.find((each) => each.id === person)?.email;
    return email ? [email.toLowerCase()] : [];
  }

  private answer(
    tx: Tx,
    {
      row,
      party,
      told,
    }: { readonly row: PartyNotice; readonly party: Party; readonly told: PartyTold },
    { choice, note }: LinkAnswer,
  ): Promise<unknown> {
    const { body_id: body, incident_id: incident, key } = row;
    const { person, personName } = told;
    const ref = actorRefOf(party.body, `person:${person}`);
    const actor = { ref, name: `${party.name} ${personName}`, person: null };
    return this.cases.act(tx, { body, incident, actor }, (given) =>
      answerPartyNotice(given, key, {
        ...{ person, note },
        choice: choice === 'call-me' ? choice : 'understood',
      }),
    );
  }
}

/** A link may be passed on: who of the party answered, and with which words, stays behind the log-in. */
function answeredBy({ name, answered }: Party): Opened['answered'] {
  return answered && { at: answered.at, choice: answered.choice, via: null, by: name, note: '' };
}
