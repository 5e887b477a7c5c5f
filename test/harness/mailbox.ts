import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What the sink does with a recipient; `null` accepts. */
export type Refuse = (address: string) => { code: number; text: string } | null;

/** A real SMTP server that keeps what it is sent. */
export class Mailbox {
  readonly mails: Email[] = [];
  refuse: Refuse = () => null;
  private server: SMTPServer | null = null;
  private port = 0;

  /** Listen on loopback; the same port again after `stop`. */
  async start(): Promise<string> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onRcptTo: ({ address }, _, done) => {
        const refused = this.refuse(address);
        const error =
          refused && Object.assign(new Error(refused.text), { responseCode: refused.code });
        done(error);
      },
      onData: (stream, _, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
            this.mails.push(mail);
            done();
          });
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', () => resolve()));
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Nobody answers on the port any more. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** The mails to one address, oldest first. */
  to(address: string): Email[] {
    return this.mails.filter((mail) => mail.to?.some((each) => each.address === address));
  }

  /** The acknowledgement path in a mail's text. */
  static linkIn(mail: Email): string {
    return /https?:\/\/[^/\s]+(\/ack\/\S+)/.exec(mail.text ?? '')?.[1] ?? '';
  }

  /** The 4-digit 確認番号 in a mail's text. */
  static codeIn(mail: Email): string {
    return /確認番号\D*(\d{4})/.exec(mail.text ?? '')?.[1] ?? '';
  }
}
