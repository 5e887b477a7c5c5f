import { Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import { Clock } from '../clock/clock.js';
import { Conversation } from './conversation.js';
import type { Relay } from './relay.js';
import type { SendResult } from './send-result.js';

/** What leaves: one mail to one address. */
export interface OutgoingMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

const wanted = (): Promise<boolean> => Promise.resolve(true);

/** Hands mails over to a relay, one conversation each. */
@Injectable()
export class SmtpTransport {
  constructor(private readonly clock: Clock) {}

  /**
   * Send one mail; never throws, the result says what is known. `isWanted` is asked when the relay is ready for
   * the text: whether the mail should still leave.
   */
  async send(relay: Relay, mail: OutgoingMail, isWanted = wanted): Promise<SendResult> {
    let message: Buffer;
    try {
      message = await compose(mail);
    } catch (error) {
      // Nothing was said to the relay: this mail cannot be put together, now or later.
      const detail = String(error).slice(0, 500);
      return { outcome: 'rejected', stage: 'connect', cause: null, detail, deferred: false };
    }
    const { from, to } = mail;
    return new Conversation(relay, this.clock, isWanted).run({ from, to, message });
  }

  /** Whether a relay speaks, encrypts and lets us in; no mail is spoken of. */
  greet(relay: Relay): Promise<SendResult> {
    return new Conversation(relay, this.clock, wanted).run(null);
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
