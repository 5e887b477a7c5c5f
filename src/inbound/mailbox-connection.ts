import { ImapFlow } from 'imapflow';
import { SECOND } from '../domain/calendar/instant.js';
import type { MailboxSettings } from './mailbox-settings.js';
import { BYTES_READ } from './received-mail.js';

/** One open mailbox, read only: whoever looks after it finds every mail as it came. */
export class MailboxConnection {
  private constructor(
    private readonly client: ImapFlow,
    /** Changes when the server numbers the mails anew (RFC 3501, 2.3.1.1). */
    readonly uidValidity: string,
  ) {}

  /**
   * Connect, log in and open the folder. `onNews`: something has come. `onEnd`: the connection is gone.
   * @throws when any of it fails.
   */
  static async open(
    settings: MailboxSettings,
    { onNews, onEnd }: { readonly onNews: () => void; readonly onEnd: () => void },
  ): Promise<MailboxConnection> {
    const { host, port, secure, requireTLS, auth, folder } = settings;
    const client = new ImapFlow({
      ...{ host, port, secure, auth, logger: false },
      doSTARTTLS: secure ? undefined : requireTLS,
      connectionTimeout: 10 * SECOND,
      greetingTimeout: 10 * SECOND,
      socketTimeout: 120 * SECOND,
      autoIdleDelay: 100,
      maxLineLength: 8 * BYTES_READ,
    });
    // Without a listener a connection that is reset would end the process.
    client.on('error', () => undefined);
    client.on('exists', onNews);
    client.on('close', onEnd);
    try {
      await client.connect();
      const { uidValidity } = await client.mailboxOpen(folder, { readOnly: true });
      return new MailboxConnection(client, String(uidValidity));
    } catch (error) {
      client.close();
      throw error;
    }
  }

  /** The UIDs above one, smallest first. */
  async above(uid: number): Promise<number[]> {
    // Only now does the server have to say what has come since (RFC 3501, 6.1.2).
    await this.client.noop();
    const found: number[] = [];
    for await (const each of this.client.fetch(`${uid + 1}:*`, { uid: true }, { uid: true })) {
      // `*` is the last mail there is, also when it was read before.
      if (each.uid > uid) found.push(each.uid);
    }
    return found.toSorted((one, other) => one - other);
  }

  /** The first part of a mail as it came; null when it has been taken away. */
  async source(uid: number): Promise<Buffer | null> {
    const query = { source: { start: 0, maxLength: BYTES_READ } };
    const mail = await this.client.fetchOne(String(uid), query, { uid: true });
    return (mail && mail.source) || null;
  }

  /** Let go of it. */
  close(): void {
    this.client.close();
  }
}
