import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Guesses } from '../accounts/guesses.service.js';
import { Clock } from '../clock/clock.js';
import { SECOND } from '../domain/calendar/instant.js';
import { Refusal } from '../domain/errors.js';
import type { AnswerChoice } from '../domain/incident/incident.js';
import { ProblemError } from '../shared/errors.js';
import { SECRET } from '../shared/secret.js';
import { NOTE_LENGTH, type Entered, type FormProblem } from './ack-form.js';
import { ackPage, type AckPage } from './ack-page.js';
import { AckService, type Opened } from './ack.service.js';

/** A person needs longer than this to read and choose; a scanner that submits forms does not. */
const SHORTEST_READING = 2 * SECOND;

/** What the form sends; nothing is trusted. */
export interface AckForm {
  readonly choice?: unknown;
  readonly code?: unknown;
  readonly note?: unknown;
  readonly nonce?: unknown;
}

const NOTHING_ENTERED: Entered = { choice: null, note: '' };

/** Turns a visit to a link into its page, and a form into an answer. */
@Injectable()
export class AckPages {
  constructor(
    private readonly acks: AckService,
    private readonly guesses: Guesses,
    private readonly clock: Clock,
    @Inject(SECRET) private readonly secret: string,
  ) {}

  /** Reading changes nothing. */
  async show(token: string): Promise<AckPage> {
    const opened = await this.acks.open(token);
    return opened ? this.page(opened, null, NOTHING_ENTERED) : unknownPage();
  }

  /** An answer needs a choice, the code where one was printed, and a moment of reading. */
  async answer(token: string, form: AckForm, address: string): Promise<AckPage> {
    const opened = await this.acks.open(token);
    if (!opened) return unknownPage();
    if (opened.answered || opened.over) return this.page(opened, null, NOTHING_ENTERED);
    const entered = entries(form, opened.choices);
    const problem = await this.problem(opened, { form, entered, address });
    if (problem || !entered.choice) return this.page(opened, problem ?? 'choice-missing', entered);
    const just = await this.record(opened, entered.choice, entered.note);
    const after = await this.acks.open(token);
    return after ? this.page(after, null, NOTHING_ENTERED, just) : unknownPage();
  }

  /** False when somebody answered while this page was open: then what is recorded is shown. */
  private async record(opened: Opened, choice: AnswerChoice, note: string): Promise<boolean> {
    try {
      await opened.answer({ choice, note });
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  private async problem(
    opened: Opened,
    given: { form: AckForm; entered: Entered; address: string },
  ): Promise<FormProblem | null> {
    const { entered, form, address } = given;
    if (!entered.choice) return 'choice-missing';
    if ([...entered.note].length > NOTE_LENGTH) return 'note-too-long';
    if (!this.wasRead(opened, form.nonce)) return 'too-soon';
    return opened.code === null ? null : this.codeProblem(opened, codeIn(form), address);
  }

  private async codeProblem(
    { row, code }: Opened,
    entered: string,
    address: string,
  ): Promise<FormProblem | null> {
    const guess = { account: `ack:${row.id}`, address };
    try {
      const right = await this.guesses.look(guess, async () => (entered === code ? true : null));
      return right ? null : 'wrong-code';
    } catch (error) {
      if (error instanceof ProblemError) return 'too-many-guesses';
      throw error;
    }
  }

  private page(
    opened: Opened,
    problem: FormProblem | null,
    entered: Entered,
    just = false,
  ): AckPage {
    const { notice, answered, choices } = opened;
    // First: an old link must not show for ever how an incident stands.
    if (opened.over) return ackPage({ state: 'over', notice });
    if (answered) return ackPage({ state: 'answered', notice, answered, just });
    const nonce = this.nonce(opened.row.id, opened.now);
    const needsCode = opened.code !== null;
    return ackPage({ state: 'open', notice, needsCode, choices, problem, entered, nonce });
  }

  /** When the page was shown, signed, so that it cannot be made up. */
  private nonce(notice: string, at: string): string {
    const signed = createHmac('sha256', this.secret).update(`shown:${notice}:${at}`).digest('hex');
    return `${at}~${signed}`;
  }

  private wasRead({ row }: Opened, given: unknown): boolean {
    const [at = ''] = typeof given === 'string' ? given.split('~') : [];
    const expected = Buffer.from(this.nonce(row.id, at));
    const sent = Buffer.from(String(given ?? ''));
    if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) return false;
    return Date.parse(this.clock.now()) - Date.parse(at) >= SHORTEST_READING;
  }
}

/** The 4 digits, also when typed full-width. */
function codeIn({ code }: AckForm): string {
  return typeof code === 'string' ? code.normalize('NFKC').trim() : '';
}

function entries({ choice, note }: AckForm, choices: readonly AnswerChoice[]): Entered {
  return {
    choice: choices.find((each) => each === choice) ?? null,
    note: typeof note === 'string' ? note.trim() : '',
  };
}

function unknownPage(): AckPage {
  return ackPage({ state: 'unknown', desk: null });
}
