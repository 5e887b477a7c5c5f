import PostalMime, { type Email } from 'postal-mime';
import type { SMTPServerSession } from 'smtp-server';
import { freePort } from './port.js';
import { PromptSmtpServer } from './prompt-smtp.js';

/** What the sink does with a recipient; `null` accepts. */
export type Refuse = (address: string) => { code: number; text: string } | null;

/**
 * What the sink does with a mail it has read to its end: take it and say so, take it and cut the line before
 * the answer, take it and never answer, or refuse it.
 */
export type AtTheDot = 'accept' | 'cut' | 'hang' | { readonly code: number; readonly text: string };

/** Beside the calls of the ladder: a step's clock, and that of reports. */
const ABOUT_TIME = /L\d(期限|次の続報)/;

/** A real SMTP server that keeps what it is sent. */
export class Mailbox {
  readonly mails: Email[] = [];
  refuse: Refuse = () => null;
  /** Every mail is refused, whoever it is for. */
  refuseAll: ReturnType<Refuse> = null;
  atTheDot: (address: string) => AtTheDot = () => 'accept';
  private server: PromptSmtpServer | null = null;
  private port = 0;
  private readonly hanging = new Set<string>();
  private seen = 0;
  private readonly onHang: (() => void)[] = [];

  /** Listen on loopback; the same port again after `stop`. */
  async start(): Promise<string> {
    const server = new PromptSmtpServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 50,
      onMailFrom: (_, __, done) => done(this.refuseAll && errorOf(this.refuseAll)),
      onClose: ({ id }) => void this.hanging.delete(id),
      onRcptTo: ({ address }, _, done) => {
        const refused = this.refuse(address);
        done(refused && errorOf(refused));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => void this.take(Buffer.concat(chunks), session, done));
      },
    });
    // Without a listener a peer that resets its connection would end the test.
    server.on('error', () => undefined);
    this.port ||= await freePort();
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', () => resolve()));
    this.server = server;
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Nobody answers on the port any more. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    this.hanging.clear();
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** The mails to one address, oldest first. */
  to(address: string): Email[] {
    return this.mails.filter((mail) => mail.to?.some((each) => each.address === address));
  }

  /** To whom calls came since mails were asked for the last time, in alphabetical order. */
  fresh(): string[] {
    return this.unseen()
      .filter(({ subject = '' }) => !ABOUT_TIME.test(subject))
      .map(addressOf)
      .toSorted();
  }

  /** The same of mails about steps whose time is near, has come or is over. */
  freshAboutTime(): string[] {
    return this.unseen()
      .filter(({ subject = '' }) => ABOUT_TIME.test(subject))
      .map(addressOf)
      .toSorted();
  }

  private unseen(): Email[] {
    const from = this.seen;
    this.seen = this.mails.length;
    return this.mails.slice(from);
  }

  /** Resolves once a client waits for an answer that never comes. */
  hangs(): Promise<void> {
    if (this.hanging.size > 0) return Promise.resolve();
    return new Promise((resolve) => this.onHang.push(resolve));
  }

  /** The acknowledgement path in a mail's text. */
  static linkIn(mail: Email | undefined): string {
    return /https?:\/\/[^/\s]+(\/ack\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  }

  /** The 4-digit 確認番号 in a mail's text. */
  static codeIn(mail: Email | undefined): string {
    return /確認番号\D*(\d{4})/.exec(mail?.text ?? '')?.[1] ?? '';
  }

  private async take(
    message: Buffer,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    const mail = await PostalMime.parse(message);
    const act = this.atTheDot(addressOf(mail));
    if (typeof act === 'object') return done(errorOf(act));
    this.mails.push(mail);
    if (act === 'accept') return done();
    if (act === 'cut') return this.cut(session);
    this.hanging.add(session.id);
    this.onHang.splice(0).forEach((tell) => tell());
  }

  private cut({ id }: SMTPServerSession): void {
    const connections = [...(this.server?.connections ?? [])];
    connections.find((each) => each.id === id)?._socket.destroy();
  }
}

/** Whom a mail is addressed to. */
export function addressOf(mail: Email): string {
  return mail.to?.[0]?.address ?? '';
}

function errorOf({ code, text }: { code: number; text: string }): Error {
  return Object.assign(new Error(text), { responseCode: code });
}
