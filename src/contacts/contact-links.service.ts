import { Inject, Injectable } from '@nestjs/common';
import { Guesses } from '../accounts/guesses.service.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
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
    return notice ? this.page(notice, null, NOTHING_TYPED) : unknown();
  }

  /** An answer needs a choice and the code of the mail; the first one counts. */
  async answer(token: string, typed: unknown, address: string): Promise<AckPage> {
    const notice = await this.notices.contactCheck(token);
    if (!notice) return unknown();
    if ((await this.find(notice)) || !this.asked(notice)) {
      return this.page(notice, null, NOTHING_TYPED);
    }
    const form = formOf(typed);
    const problem = problemOf(form) ?? (await this.codeProblem(notice, form, address));
    if (problem || !form.choice) return this.page(notice, problem ?? 'choice-missing', form);
    const { choice, note } = form;
    const at = this.clock.now();
    const just = await this.unitOfWork.run((tx) =>
      this.answers.keep(tx, keyOf(notice), {
        ...{ person: notice.person, address: notice.address, choice, note, at },
      }),
    );
    return this.page(notice, null, NOTHING_TYPED, just);
  }

  private async page(
    notice: ContactNotice,
    problem: ContactProblem | null,
    form: ContactForm,
    just = false,
  ): Promise<AckPage> {
    const { plan } = this.bodies.of(notice.body);
    const asked = this.asked(notice);
    if (!asked) return { status: 410, html: overPage({ plan }) };
    const answer = await this.find(notice);
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

  private find(notice: ContactNotice): Promise<ContactAnswer | undefined> {
    return this.answers.find(this.reader, keyOf(notice));
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
