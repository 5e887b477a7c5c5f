import { Inject, Injectable } from '@nestjs/common';
import { Guesses } from '../accounts/guesses.service.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { ContactAnswer, ContactChoice } from '../domain/contact/confirmed.js';
import { NOTE_LENGTH } from '../notices/ack-form.js';
import type { AckPage } from '../notices/ack-page.js';
import { unknownPage } from '../notices/ack-done.js';
import { NoticesService, type ContactNotice } from '../notices/notices.service.js';
import { codeOf } from '../notices/token.js';
import { ProblemError } from '../shared/errors.js';
import { SECRET } from '../shared/secret.js';
import { ContactAnswers } from './contact-answer.repository.js';
import {
  answeredPage,
  askingPage,
  overPage,
  PROBLEM_STATUS,
  type AskedPerson,
  type ContactForm,
  type ContactProblem,
} from './contact-page.js';

const NOTHING_TYPED: ContactForm = { choice: null, code: '', note: '' };

/** How it stands with a mail and the form behind its link. */
interface Stand {
  /** The one on record. */
  readonly answer?: ContactAnswer | undefined;
  /** It is on record by this form. */
  readonly just?: boolean;
  readonly problem?: ContactProblem | null;
  readonly form?: ContactForm;
}

/** The page behind the link of 連絡先の確認; reading it changes nothing, and it logs nobody in. */
@Injectable()
export class ContactLinks {
  constructor(
    private readonly notices: NoticesService,
    private readonly answers: ContactAnswers,
    private readonly bodies: Bodies,
    private readonly guesses: Guesses,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
    @Inject(SECRET) private readonly secret: string,
  ) {}

  async show(token: string): Promise<AckPage> {
    const notice = await this.notices.contactCheck(token);
    if (!notice) return unknown();
    return this.page(notice, { answer: await this.find(notice, this.reader) });
  }

  /** An answer needs a choice and the code of the mail; the first one counts. */
  async answer(token: string, typed: unknown, address: string): Promise<AckPage> {
    const notice = await this.notices.contactCheck(token);
    if (!notice) return unknown();
    const before = await this.find(notice, this.reader);
    if (before || !this.asked(notice)) return this.page(notice, { answer: before });
    const form = formOf(typed);
    const problem = problemOf(form) ?? (await this.codeProblem(notice, form, address));
    if (problem || !form.choice) {
      return this.page(notice, { problem: problem ?? 'choice-missing', form });
    }
    const { choice, note } = form;
    const at = this.clock.now();
    const { person, address: to } = notice;
    // What the page shows is read before the commit: after it the database may be away, and the answer is kept.
    const kept = await this.unitOfWork.run(async (tx) => {
      const given = { person, address: to, choice, note, at };
      const just = await this.answers.keep(tx, keyOf(notice), given);
      return { just, answer: await this.find(notice, tx) };
    });
    return this.page(notice, kept);
  }

  private page(
    notice: ContactNotice,
    { answer, just = false, problem = null, form = NOTHING_TYPED }: Stand,
  ): AckPage {
    const { plan } = this.bodies.of(notice.body);
    const asked = this.asked(notice);
    if (!asked) return { status: 410, html: overPage({ plan }) };
    if (answer) return { status: 200, html: answeredPage(asked, answer, just) };
    return {
      status: problem ? PROBLEM_STATUS[problem] : 200,
      html: askingPage(asked, problem, form),
    };
  }

  /** Null when mails to the person go elsewhere by now. */
  private asked({ body, person: id, address }: ContactNotice): AskedPerson | null {
    const { plan, people } = this.bodies.of(body);
    const person = people.find((each) => each.id === id);
    const isTheirs = person?.email?.toLowerCase() === address.toLowerCase();
    return person && isTheirs ? { plan, person } : null;
  }

  private find(notice: ContactNotice, sql: Sql): Promise<ContactAnswer | undefined> {
    return this.answers.find(sql, keyOf(notice));
  }

  private async codeProblem(
    { id }: ContactNotice,
    { code }: ContactForm,
    address: string,
  ): Promise<ContactProblem | null> {
    try {
      const right = await this.guesses.look({ account: `contact:${id}`, address }, async () =>
        code === codeOf(this.secret, id) ? true : null,
      );
      return right ? null : 'wrong-code';
    } catch (error) {
      if (error instanceof ProblemError) return 'too-many-guesses';
      throw error;
    }
  }
}

function keyOf({ body, id: notice }: ContactNotice): { body: string; notice: string } {
  return { body, notice };
}

function unknown(): AckPage {
  return { status: 404, html: unknownPage({ state: 'unknown', desk: null }) };
}

/** Nothing of a form is trusted. */
function formOf(typed: unknown): ContactForm {
  const fields = (typeof typed === 'object' && typed !== null ? typed : {}) as Record<
    string,
    unknown
  >;
  const text = (field: unknown): string => (typeof field === 'string' ? field.trim() : '');
  return {
    choice: choiceOf(fields.choice),
    code: text(fields.code).normalize('NFKC'),
    note: text(fields.note),
  };
}

function choiceOf(field: unknown): ContactChoice | null {
  return field === 'right' || field === 'changed' ? field : null;
}

function problemOf({ choice, note }: ContactForm): ContactProblem | null {
  if (!choice) return 'choice-missing';
  return [...note].length > NOTE_LENGTH ? 'note-too-long' : null;
}
