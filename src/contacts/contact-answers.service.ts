import { Injectable } from '@nestjs/common';
import type { Sql } from '../database/sql.js';
import { confirmedDays, lastAnswers, type ContactAnswer } from '../domain/contact/confirmed.js';
import type { Upkeep } from '../domain/plan/upkeep.js';
import type { Day, Person, PersonId } from '../domain/plan/plan.js';
import { ContactAnswers } from './contact-answer.repository.js';

/** What is known of the contacts of a body's people. */
export interface KnownContacts {
  /** When each was last confirmed, by the plan or by themselves. */
  readonly confirmed: ReadonlyMap<PersonId, Day>;
  /** The last answer of each under the present address. */
  readonly answers: ReadonlyMap<PersonId, ContactAnswer>;
}

interface OfBody {
  readonly plan: { readonly body: string };
  readonly people: readonly Person[];
  readonly upkeep: Pick<Upkeep, 'confirmed'>;
}

/** What people answered about their contacts, held against the plan. */
@Injectable()
export class ContactAnswersService {
  constructor(private readonly repository: ContactAnswers) {}

  async known(sql: Sql, { plan, people, upkeep }: OfBody): Promise<KnownContacts> {
    const answers = await this.repository.of(sql, plan.body);
    return {
      confirmed: confirmedDays(people, upkeep.confirmed, answers),
      answers: lastAnswers(people, answers),
    };
  }
}
