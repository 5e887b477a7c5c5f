import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Guesses } from '../accounts/guesses.service.js';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { SECOND } from '../domain/calendar/instant.js';
import { Refusal } from '../domain/errors.js';
import type { AnswerChoice } from '../domain/incident/incident.js';
import { ProblemError } from '../shared/errors.js';
import { SECRET } from '../shared/secret.js';
import { CHOICES, NOTE_LENGTH, type Entered, type FormProblem } from './ack-form.js';
import { ackPage, type AckPage } from './ack-page.js';
import { codePage } from './ack-code.js';
import { AckService, type LinkAnswer, type Opened, type TypedNumber } from './ack.service.js';

/** A person needs longer than this to read and choose; a scanner that submits forms does not. */
const SHORTEST_READING = 2 * SECOND;

/** What the form sends; nothing is trusted. */
export interface AckForm {
  readonly number?: unknown;
  readonly choice?: unknown;
  readonly code?: unknown;
  readonly note?: unknown;
  readonly to?: unknown;
  readonly nonce?: unknown;
}

/** What has become of a form. */
interface Recorded {
  /** It is on record by this form. */
  readonly just: boolean;
  readonly after: Opened | null;
}

/** What the nonce of the page without a token is about. */
const CODE_PAGE = 'by-number';

const NOTHING_TYPED: TypedNumber = { number: '', code: '' };
const NOTHING_ENTERED: Entered = { choice: null, note: '', to: '' };

/** Turns a visit to a link into its page, and a form into an answer. */
@Injectable()
export class AckPages {
  constructor(
    private readonly acks: AckService,
    private readonly guesses: Guesses,
    private readonly unitOfWork: UnitOfWork,
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
    const { choice, note, to } = entered;
    const given = { choice, note, via: 'link', ...(to ? { to } : {}) } as const;
    const { just, after } = await this.record(opened, given);
    // Somebody else has asked them, or they went away, since the page was shown.
    if (after && !just && !after.answered && !after.over) {
      return this.page(after, 'colleague-unknown', entered);
    }
    return after ? this.page(after, null, NOTHING_ENTERED, just) : unknownPage();
  }

  /** The page at the known address, for whoever cannot open the link of the mail. */
  showCodePage(): AckPage {
    return this.codePage(null, NOTHING_TYPED, NOTHING_ENTERED);
  }

  /** An answer with the two numbers of the mail; whether one of them exists is never told. */
  async answerByCode(form: AckForm, address: string): Promise<AckPage> {
    const typed = typedIn(form);
    const entered = entries(form, CHOICES);
    const problem = this.formProblem(form, entered, CODE_PAGE);
    if (problem) return this.codePage(problem, typed, entered);
    const found = await this.byNumber(typed, address);
    if (typeof found === 'string') return this.codePage(found, typed, entered);
    if (found.answered || found.over) return this.page(found, null, NOTHING_ENTERED);
    // Somebody of another body is not offered every answer.
    const choice = found.choices.find((each) => each === entered.choice);
    if (!choice) return this.codePage('choice-missing', typed, entered);
    const given = { choice, note: entered.note, via: 'code' } as const;
    const { just, after } = await this.record(found, given);
    return after ? this.page(after, null, NOTHING_ENTERED, just) : unknownPage();
  }

  private async byNumber(
    typed: TypedNumber,
    address: string,
  ): Promise<Opened | 'wrong-number' | 'too-many-guesses'> {
    const guess = { account: `ack-number:${typed.number}`, address };
    try {
      const found = await this.guesses.look(guess, () => this.acks.byNumber(typed));
      return found ?? 'wrong-number';
    } catch (error) {
      if (error instanceof ProblemError) return 'too-many-guesses';
      throw error;
    }
  }

  private codePage(problem: FormProblem | null, typed: TypedNumber, entered: Entered): AckPage {
    const nonce = this.nonce(CODE_PAGE, this.clock.now());
    return codePage({ problem, number: typed.number.toUpperCase(), entered, nonce });
  }

  /**
   * Record an answer. Not `just` when somebody answered while this page was open: then what is recorded is shown.
   * What the page shows is read before the commit: whoever has answered is never told of a database that went away.
   */
  private async record({ row, answer }: Opened, given: LinkAnswer): Promise<Recorded> {
    try {
      return await this.unitOfWork.run(async (tx) => {
        await answer(tx, given);
        return { just: true, after: await this.acks.of(row, tx) };
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { just: false, after: await this.acks.of(row) };
    }
  }

  private async problem(
    opened: Opened,
    given: { form: AckForm; entered: Entered; address: string },
  ): Promise<FormProblem | null> {
    const { entered, form, address } = given;
    const problem =
      this.formProblem(form, entered, opened.row.id) ?? colleagueProblem(opened, entered);
    if (problem) return problem;
    return opened.code === null ? null : this.codeProblem(opened, codeIn(form), address);
  }

  /** What is wrong with a form whatever it is about; `shown`: what its page was of. */
  private formProblem(form: AckForm, entered: Entered, shown: string): FormProblem | null {
    if (!entered.choice) return 'choice-missing';
    if ([...entered.note].length > NOTE_LENGTH) return 'note-too-long';
    return this.wasRead(shown, form.nonce) ? null : 'too-soon';
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
    const { notice, answered, choices, colleagues } = opened;
    // First: an old link must not show for ever how an incident stands.
    if (opened.over) return ackPage({ state: 'over', notice });
    if (answered) return ackPage({ state: 'answered', notice, answered, just });
    const nonce = this.nonce(opened.row.id, opened.now);
    const needsCode = opened.code !== null;
    const form = { needsCode, choices, colleagues, problem, entered, nonce };
    return ackPage({ state: 'open', notice, ...form });
  }

  /** When the page was shown, signed, so that it cannot be made up. */
  private nonce(notice: string, at: string): string {
    const signed = createHmac('sha256', this.secret).update(`shown:${notice}:${at}`).digest('hex');
    return `${at}~${signed}`;
  }

  private wasRead(shown: string, given: unknown): boolean {
    const [at = ''] = typeof given === 'string' ? given.split('~') : [];
    const expected = Buffer.from(this.nonce(shown, at));
    const sent = Buffer.from(String(given ?? ''));
    if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) return false;
    return Date.parse(this.clock.now()) - Date.parse(at) >= SHORTEST_READING;
  }
}

/** The 4 digits, also when typed full-width. */
function codeIn({ code }: AckForm): string {
  return typeof code === 'string' ? code.normalize('NFKC').trim() : '';
}

/** 通知番号 and 確認番号, as people copy them: full-width, in capitals, with blanks. */
function typedIn(form: AckForm): TypedNumber {
  const { number } = form;
  const plain =
    typeof number === 'string' ? number.normalize('NFKC').replaceAll(/[\s-]/gu, '') : '';
  return { number: plain.slice(0, 16).toLowerCase(), code: codeIn(form) };
}

function colleagueProblem({ colleagues }: Opened, { choice, to }: Entered): FormProblem | null {
  if (!to) return null;
  if (choice !== 'hand-over') return 'colleague-needless';
  return colleagues.some(({ id }) => id === to) ? null : 'colleague-unknown';
}

function entries({ choice, note, to }: AckForm, choices: readonly AnswerChoice[]): Entered {
  return {
    choice: choices.find((each) => each === choice) ?? null,
    note: typeof note === 'string' ? note.trim() : '',
    to: typeof to === 'string' ? to.slice(0, 60) : '',
  };
}

function unknownPage(): AckPage {
  return ackPage({ state: 'unknown', desk: null });
}
