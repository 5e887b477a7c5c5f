import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

const INCIDENT = /^Message-ID:\s*<[^.]+\.([0-9a-f-]{36})@/im;

/** A real SMTP server on loopback that notes when the first mail about each incident had arrived whole. */
export class SmtpSink {
  /** Incident id → ms since the epoch, with fractions. */
  readonly arrived = new Map<string, number>();
  count = 0;
  private release: (() => void)[] = [];
  private holding = false;
  private server: SMTPServer | null = null;

  async start(): Promise<string> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onConnect: (_, done) => {
        if (this.holding) this.release.push(() => done());
        else done();
      },
      onData: (stream, _, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.note(Buffer.concat(chunks).toString('latin1'));
          done();
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    this.server = server;
    return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }

  /** A relay that takes connections and then says nothing, until it is told to go on. */
  hold(holding: boolean): void {
    this.holding = holding;
    if (holding) return;
    this.release.forEach((go) => go());
    this.release = [];
  }

  async stop(): Promise<void> {
    this.hold(false);
    const { server } = this;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private note(mail: string): void {
    this.count += 1;
    const incident = INCIDENT.exec(mail)?.[1];
    if (!incident || this.arrived.has(incident)) return;
    this.arrived.set(incident, performance.timeOrigin + performance.now());
  }
}
