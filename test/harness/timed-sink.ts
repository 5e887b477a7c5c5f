import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { between } from '../crash/random.js';

/** A mail as it came. */
export interface Arrived {
  /** When its first byte was heard, in milliseconds of `performance.now()`. */
  readonly at: number;
  readonly mail: Email;
}

/** A relay that takes its time at each word, and notes when the text of each mail begins. */
export class TimedSink {
  /** By the notice's id, which follows the proof in the Message-ID. */
  readonly arrived = new Map<string, Arrived[]>();
  /** Before the answer to the recipient pass so many milliseconds at most: there most answers should fall. */
  slowest = 0;
  private server: SMTPServer | null = null;

  constructor(private readonly random: () => number) {}

  async start(): Promise<string> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 50,
      onRcptTo: (_, __, done) => {
        void sleep(between(this.random, 0, this.slowest)).then(() => done());
      },
      onData: (stream, _, done) => {
        const chunks: Buffer[] = [];
        let at = 0;
        stream.on('data', (chunk: Buffer) => {
          at ||= performance.now();
          chunks.push(chunk);
        });
        stream.on('end', () => void this.keep(at, Buffer.concat(chunks)).then(() => done()));
      },
    });
    // A conversation is cut where nobody wants the mail any more: without a listener that would end us too.
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    this.server = server;
    return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server?.close(() => resolve()) ?? resolve());
  }

  private async keep(at: number, message: Buffer): Promise<void> {
    const mail = await PostalMime.parse(message);
    const id = /<[0-9a-f]{32}\.([0-9a-f-]{36})\./.exec(mail.messageId ?? '')?.[1] ?? 'unknown';
    this.arrived.set(id, [...(this.arrived.get(id) ?? []), { at, mail }]);
  }
}
