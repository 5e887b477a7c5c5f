import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import type { Relay } from './relay.js';

/** A real SMTP server on loopback: mails are kept, nothing leaves the building. For installations without a relay, and for the sample. */
export class MailCatcher {
  private readonly server: SMTPServer;
  private count = 0;
  private listening: Promise<Relay> | null = null;

  constructor(private readonly folder: string) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.keep(Buffer.concat(chunks), session.id).then(
            () => done(),
            (error: Error) => done(error),
          );
        });
      },
    });
    // A peer that resets its connection is no reason to stop.
    this.server.on('error', () => undefined);
  }

  /** Listen on a free port of the loopback interface, from the first time it is asked for; tried again where that failed. */
  start(): Promise<Relay> {
    this.listening ??= this.listen().catch((error: unknown) => {
      this.listening = null;
      throw error;
    });
    return this.listening;
  }

  /** Stop listening. */
  async stop(): Promise<void> {
    if (!(await this.listening?.catch(() => null))) return;
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async listen(): Promise<Relay> {
    await mkdir(this.folder, { recursive: true });
    return new Promise((resolve, reject) => {
      const { server } = this.server;
      server.once('error', reject);
      this.server.listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        const name = `127.0.0.1:${port}`;
        resolve({ name, host: '127.0.0.1', port, secure: false, requireTLS: false, auth: null });
      });
    });
  }

  private keep(message: Buffer, session: string): Promise<void> {
    this.count += 1;
    return writeFile(join(this.folder, `${session}-${this.count}.eml`), message, { mode: 0o600 });
  }
}
