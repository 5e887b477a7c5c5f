import { hash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { safeText } from '../shared/safe-text.js';
import { InboundMails, type InboundResult } from './inbound-mail.repository.js';
import { readMail, type ReceivedMail } from './received-mail.js';
import { Verdicts, type Verdict } from './verdicts.service.js';

/** A mail as it lies in the mailbox; null: it was taken away before we came to it. */
export interface FoundMail {
  readonly mailbox: string;
  readonly uidValidity: string;
  readonly uid: number;
  readonly source: Buffer | null;
}

const NOTHING: Omit<InboundResult, 'outcome'> = {
  ...{ body: null, notice: null, messageId: '', detail: '' },
};

/** Takes one mail after another: what follows from it and the note that it was read are one transaction. */
@Injectable()
export class InboundService {
  private readonly log = new Logger('inbound');

  constructor(
    private readonly mails: InboundMails,
    private readonly verdicts: Verdicts,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Up to which UID a mailbox has been read. */
  lastUid(mailbox: string, uidValidity: string): Promise<number> {
    return this.mails.lastUid(this.reader, mailbox, uidValidity);
  }

  /**
   * Look at one mail. A mail that cannot be handled is noted as such, so that it holds back no other.
   * @throws when the database takes no writes: it is looked at again.
   */
  async take(found: FoundMail): Promise<void> {
    try {
      await this.takeOnce(found);
    } catch (error) {
      this.log.error(`mail ${found.uid}: ${String(error)}`);
      await this.unitOfWork.run((tx) =>
        this.note(tx, found, { ...NOTHING, outcome: 'failed', detail: 'see the log' }),
      );
    }
  }

  private async takeOnce(found: FoundMail): Promise<void> {
    if (await this.mails.isKnown(this.reader, digestOf(found))) {
      // The mailbox was numbered anew: noted under its new number, nothing follows.
      const again = { ...NOTHING, outcome: 'over', detail: 'read before' } as const;
      await this.unitOfWork.run((tx) => this.note(tx, found, again));
      return;
    }
    const mail = await open(found);
    const verdict = typeof mail === 'string' ? only(mail) : await this.verdicts.of(mail);
    const messageId = typeof mail === 'string' ? '' : (mail.headers['message-id'] ?? '');
    await this.unitOfWork.run(async (tx) => {
      const result = {
        ...NOTHING,
        ...verdict.result,
        messageId: safeText(messageId).slice(0, 250),
      };
      if (await this.note(tx, found, result)) await verdict.act(tx);
    });
  }

  private note(tx: Tx, found: FoundMail, result: InboundResult): Promise<boolean> {
    const key = { ...found, digest: digestOf(found) };
    return this.mails.keep(tx, key, result, this.clock.now());
  }
}

function only(outcome: 'gone' | 'broken'): Verdict {
  return { result: { outcome }, act: async () => undefined };
}

async function open({ source }: FoundMail): Promise<ReceivedMail | 'gone' | 'broken'> {
  if (!source) return 'gone';
  try {
    return await readMail(source);
  } catch {
    return 'broken';
  }
}

function digestOf({ source, mailbox, uidValidity, uid }: FoundMail): string {
  return hash('sha256', source ?? `${mailbox} ${uidValidity} ${uid}`, 'hex');
}
