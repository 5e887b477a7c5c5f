import { createConnection, type Socket } from 'node:net';

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** A request as it goes over the wire. */
export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

const HEAD_END = '\r\n\r\n';

/**
 * One HTTP/1.1 keep-alive connection on loopback, one request at a time. It reads only what our servers send
 * (a body with its length) and so costs a few microseconds, which the measured server then has for itself.
 */
export class Connection {
  private received: Buffer = Buffer.alloc(0);
  private waiting: Waiting | null = null;

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.read(chunk));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('The server closed the connection.')));
  }

  /** @throws when nobody listens on the port. */
  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = createConnection({ port, host: '127.0.0.1' });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Connection(socket, `127.0.0.1:${port}`));
      });
    });
  }

  /** Send a request; resolves with its answer, whatever its status. */
  send({ method, path, headers = {}, body }: Request): Promise<Answer> {
    const text = body ? JSON.stringify(body) : '';
    const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const content = body
      ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`
      : '';
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: ${this.host}\r\n${fields.join('')}${content}\r\n${text}`,
      );
    });
  }

  close(): void {
    this.waiting = null;
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const end = this.received.indexOf(HEAD_END);
    if (end < 0) return;
    const headers = this.received.toString('latin1', 0, end);
    const from = end + HEAD_END.length;
    const to = from + lengthIn(headers);
    if (this.received.length < to) return;
    const body = this.received.toString('utf8', from, to);
    this.received = this.received.subarray(to);
    const { waiting } = this;
    this.waiting = null;
    waiting?.resolve({ status: Number(headers.slice(9, 12)), headers, body });
  }

  private fail(error: Error): void {
    this.waiting?.reject(error);
    this.waiting = null;
  }
}

function lengthIn(headers: string): number {
  const length = /^content-length: *(\d+)/im.exec(headers)?.[1];
  return Number(length ?? 0);
}
