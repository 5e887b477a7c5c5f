import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { PromptSmtpServer } from '../harness/prompt-smtp.js';
import { between } from './random.js';

/** A slow relay outside the process that is killed: it counts every mail it has read to the end. */
export class SlowSink {
  /** Copies by the notice's id, which follows the proof in the Message-ID. */
  readonly copies = new Map<string, number>();
  private server: PromptSmtpServer | null = null;

  /** Between the final dot and its answer pass `slowest` milliseconds at most: there most kills should fall. */
  constructor(
    private readonly random: () => number,
    private readonly slowest: number,
  ) {}

  async start(host = '127.0.0.1'): Promise<string> {
    const server = new PromptSmtpServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 50,
      onData: (stream, _, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.count(Buffer.concat(chunks).toString());
          void sleep(between(this.random, 0, this.slowest)).then(() => done());
        });
      },
    });
    // The sender is killed in the middle of a conversation: without a listener that would end us too.
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, host, () => resolve()));
    this.server = server;
    return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server?.close(() => resolve()) ?? resolve());
  }

  private count(message: string): void {
    const id = /^Message-ID:\s*<[0-9a-f]{32}\.([0-9a-f-]{36})\./im.exec(message)?.[1] ?? 'unknown';
    this.copies.set(id, (this.copies.get(id) ?? 0) + 1);
  }
}
