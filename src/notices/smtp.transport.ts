import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Clock } from '../clock/clock.js';
import { plus, SECOND } from '../domain/calendar/instant.js';
import { RELAY, type Relay } from './relay.js';
import { classify, type SendResult, type Stage } from './send-result.js';

/** What leaves: one mail to one address. */
export interface OutgoingMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** After this the socket is destroyed, whatever the server does; shorter than a notice's lease. */
const HARD_DEADLINE = 100 * SECOND;

/** One SMTP conversation a mail, so that its end is known exactly: before, in, or after the data (RFC 1047). */
@Injectable()
export class SmtpTransport {
  constructor(
    @Inject(RELAY) private readonly relay: Relay,
    private readonly clock: Clock,
  ) {}

  /** Send one mail; never throws, the result says what is known. */
  async send(mail: OutgoingMail): Promise<SendResult> {
    try {
      const message = await compose(mail);
      return await new Promise((resolve) => this.converse(mail, message, resolve));
    } catch (error) {
      // Nothing was said to the relay: this mail cannot be put together, now or later.
      return { outcome: 'rejected', detail: String(error).slice(0, 500), deferred: false };
    }
  }

  private converse(
    mail: OutgoingMail,
    message: Buffer,
    resolve: (result: SendResult) => void,
  ): void {
    const { auth, ...where } = this.relay;
    const connection = new SMTPConnection({
      ...where,
      connectionTimeout: 10 * SECOND,
      greetingTimeout: 10 * SECOND,
      socketTimeout: 90 * SECOND,
      socketCloseTimeout: 0,
    });
    let stage: Stage = 'connect';
    const cancel = this.clock.at(plus(this.clock.now(), HARD_DEADLINE), () => {
      end(classify(new Error('No answer within 100 seconds'), stage));
    });
    const end = (result: SendResult): void => {
      cancel();
      if (result.outcome === 'accepted') connection.quit();
      else connection.close();
      resolve(result);
    };
    const failed = (error: unknown): void => end(classify(error, stage));
    const deliver = (): void => {
      stage = 'envelope';
      const body = lazily(message, () => (stage = 'data'));
      connection.send({ from: mail.from, to: [mail.to] }, body, (error, info) => {
        if (error) failed(error);
        else end({ outcome: 'accepted', detail: String(info?.response ?? ''), deferred: false });
      });
    };
    connection.once('error', failed);
    connection.connect(() => {
      if (!auth) return deliver();
      stage = 'login';
      connection.login(auth, (error) => (error ? failed(error) : deliver()));
    });
  }
}

async function compose(mail: OutgoingMail): Promise<Buffer> {
  const { from, to, subject, text, messageId, headers } = mail;
  const composer = new MailComposer({
    from,
    to,
    subject,
    text,
    messageId,
    headers: { ...headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** The message as a stream that tells when the server has begun to take it: from then on it may have arrived. */
function lazily(message: Buffer, started: () => void): Readable {
  return new Readable({
    read() {
      started();
      this.push(message);
      this.push(null);
    },
  });
}
