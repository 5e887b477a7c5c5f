import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Clock } from '../clock/clock.js';
import { plus, SECOND, type Milliseconds } from '../domain/calendar/instant.js';
import type { Relay } from './relay.js';
import { classify, NOT_SENT, type SendResult } from './send-result.js';
import { SILENT, type Stage } from './stage.js';

/** From and to as the relay hears them, and the whole message. */
export interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly message: Buffer;
}

/** After so long the line is cut, whatever the server does. The whole is shorter than a notice's lease. */
const LONGEST = {
  connect: 10 * SECOND,
  greeting: 10 * SECOND,
  reply: 30 * SECOND,
  data: 90 * SECOND,
  whole: 100 * SECOND,
} as const satisfies Record<string, Milliseconds>;

/** nodemailer counts on the machine's clock; it must never be the first to give up. */
const NEVER_FIRST = 150 * SECOND;

/** No honest reply is longer; a server that never ends one must not fill the memory. */
const LONGEST_REPLY = 64 * 1024;

/** What is waited for after a command, for whoever has to find out what is wrong with the relay. */
const STAGES: readonly (readonly [command: RegExp, stage: Stage])[] = [
  [/^(EHLO|HELO)/, 'greeting'],
  [/^STARTTLS/, 'tls'],
  [/^MAIL/, 'sender'],
  [/^RCPT/, 'recipient'],
  [/^DATA/, 'content'],
];

/**
 * One SMTP conversation about one mail, so that its end is known exactly: before, in, or after the data
 * (RFC 1047). Every wait goes by the clock.
 */
export class Conversation {
  private readonly connection: SMTPConnection;
  /** What the server has still to answer, oldest first. */
  private awaited: Stage[] = ['connect'];
  /** What it has answered last. */
  private replied: Stage = 'connect';
  private inData = false;
  private cancelWhole: () => void = () => undefined;
  private cancelStep: () => void = () => undefined;
  private resolve: (result: SendResult) => void = () => undefined;

  constructor(
    private readonly relay: Relay,
    private readonly clock: Clock,
    /** Asked when the server is ready for the text: whether the mail should still leave. */
    private readonly isWanted: () => Promise<boolean>,
  ) {
    const { auth: _, name: __, ...where } = relay;
    this.connection = new SMTPConnection({
      ...where,
      connectionTimeout: NEVER_FIRST,
      greetingTimeout: NEVER_FIRST,
      socketTimeout: NEVER_FIRST,
      socketCloseTimeout: 0,
      maxResponseSize: LONGEST_REPLY,
      transactionLog: true,
      logger: this.listener(),
    });
  }

  /** Hand the mail over, or only log in; never throws, the result says what is known. */
  run(mail: Envelope | null): Promise<SendResult> {
    return new Promise((resolve) => {
      this.resolve = resolve;
      this.cancelWhole = this.cutAfter(LONGEST.whole);
      this.wait(LONGEST.connect);
      this.connection.once('error', (error) => this.failed(error));
      this.connection.connect((error) => (error ? this.failed(error) : this.logIn(mail)));
    });
  }

  private logIn(mail: Envelope | null): void {
    const { auth } = this.relay;
    if (!auth) return this.deliver(mail);
    this.connection.login(auth, (error) => (error ? this.failed(error) : this.deliver(mail)));
  }

  private deliver(mail: Envelope | null): void {
    if (!mail) return this.end({ outcome: 'accepted', detail: '' });
    const { from, to, message } = mail;
    this.connection.send({ from, to: [to] }, this.lazily(message), (error, info) => {
      if (error) this.failed(error);
      else this.end({ outcome: 'accepted', detail: String(info?.response ?? '') });
    });
  }

  /**
   * The message as a stream that is read when the server has asked for it: from then on it may have arrived. A
   * mail that nobody wants any more is cut off before its first byte, so that no server may deliver it.
   */
  private lazily(message: Buffer): Readable {
    const begin = async (stream: Readable): Promise<void> => {
      if (!(await this.isWanted())) return this.end(NOT_SENT);
      this.inData = true;
      this.wait(LONGEST.data);
      stream.push(message);
      stream.push(null);
    };
    return new Readable({
      read() {
        begin(this).catch((error: Error) => this.destroy(error));
      },
    });
  }

  private failed(error: unknown): void {
    const isReply = typeof error === 'object' && error !== null && 'response' in error;
    this.end(classify(error, isReply && !this.inData ? this.replied : this.stage()));
  }

  private end(result: Pick<SendResult, 'outcome' | 'detail'> & Partial<SendResult>): void {
    this.cancelWhole();
    this.cancelStep();
    const stage = this.stage();
    if (result.outcome === 'accepted') this.connection.quit();
    else this.connection.close();
    this.resolve({ stage, cause: null, deferred: false, ...result });
  }

  private stage(): Stage {
    return this.inData ? 'data' : (this.awaited[0] ?? this.replied);
  }

  private wait(span: Milliseconds): void {
    this.cancelStep();
    this.cancelStep = this.cutAfter(span);
  }

  private cutAfter(span: Milliseconds): () => void {
    const message = `No answer within ${span / SECOND} seconds`;
    const silence = Object.assign(new Error(message), { code: SILENT });
    return this.clock.at(plus(this.clock.now(), span), () => this.failed(silence));
  }

  /** nodemailer tells its log what it says and hears; nothing is written down. */
  private listener() {
    const nothing = (): void => undefined;
    const heard = ({ tnx }: { tnx?: string }, text: string): void => {
      if (tnx === 'client') this.said(text);
      if (tnx === 'server') this.answered();
    };
    const info = ({ tnx }: { tnx?: string }): void => {
      if (tnx === 'network' && this.awaited[0] === 'connect') this.connected();
    };
    const rest = { warn: nothing, error: nothing, trace: nothing, fatal: nothing };
    return { ...rest, debug: heard, info };
  }

  private connected(): void {
    this.awaited = ['greeting'];
    this.wait(LONGEST.greeting);
  }

  private said(command: string): void {
    const [, stage = 'login'] = STAGES.find(([begins]) => begins.test(command)) ?? [];
    this.awaited.push(stage);
    if (!this.inData) this.wait(LONGEST.reply);
  }

  private answered(): void {
    this.replied = this.awaited.shift() ?? this.replied;
    if (!this.inData) this.wait(LONGEST.reply);
  }
}
