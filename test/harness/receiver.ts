import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { WebhookPayload } from '../../src/notices/webhook/webhook-payload.js';
import type { Certified } from './certificates.js';

/** A message as it came. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly payload: WebhookPayload;
}

/** What it answers: a status, `hang` never, `cut` by hanging up after it has read the message. */
export type Answers = number | 'hang' | 'cut';

/** The program behind a destination: a real server that keeps what comes, over HTTPS with a certificate. */
export class Receiver {
  readonly got: Received[] = [];
  answer: Answers = 204;
  private hung: () => void = () => undefined;
  private readonly server;

  constructor(certified?: Certified) {
    const listener: RequestListener = (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        this.got.push({ headers: request.headers, text, payload: JSON.parse(text) });
        if (this.answer === 'cut') return void request.socket.destroy();
        if (this.answer === 'hang') return this.hung();
        response.writeHead(this.answer, { location: 'https://127.0.0.1/elsewhere' }).end('x');
      });
    };
    this.server = certified ? createTlsServer(certified, listener) : createServer(listener);
  }

  /** Listen on a free port of loopback, or on that one; its URL. */
  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    const scheme = 'setSecureContext' in this.server ? 'https' : 'http';
    return `${scheme}://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  /** Resolves when the next message hangs. */
  hangs(): Promise<void> {
    return new Promise((resolve) => (this.hung = resolve));
  }

  /** Texts of what came, oldest first. */
  texts(): string[] {
    return this.got.map(({ payload }) => payload.data.text);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
