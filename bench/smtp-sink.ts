import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const MESSAGE_ID = /^Message-ID:\s*<[0-9a-f]{32}\.([^.]+)\.([0-9a-f-]{36})@/im;
const END_OF_DATA = '\r\n.\r\n';

const ANSWERS: Readonly<Record<string, string>> = {
  EHLO: '250-sink\r\n250 8BITMIME',
  HELO: '250 sink',
  MAIL: '250 sender ok',
  RCPT: '250 recipient ok',
  DATA: '354 go on',
  RSET: '250 forgotten',
  NOOP: '250 still here',
};

/**
 * A healthy relay on loopback that takes every mail and notes when the first about each incident had arrived
 * whole. Not smtp-server: that one waits 100 ms before each greeting, to catch senders who talk too early.
 */
export class SmtpSink {
  /** Incident id → ms since the epoch, with fractions. */
  readonly arrived = new Map<string, number>();
  /** Notice id → the same. */
  readonly mails = new Map<string, number>();
  count = 0;
  private held: Socket[] = [];
  private holding = false;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.meet(socket));

  /** @param takes how long it keeps each mail waiting for its answer, ms */
  constructor(private readonly takes = 0) {}

  /** Listen; returns what HIKESHI_SMTP_URL says. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Take connections and say nothing on them, until told to go on. */
  hold(holding: boolean): void {
    this.holding = holding;
    if (!holding) this.held.splice(0).forEach(greet);
  }

  async stop(): Promise<void> {
    this.sockets.forEach((socket) => socket.destroy());
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private meet(socket: Socket): void {
    this.sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
    this.converse(socket);
    if (this.holding) this.held.push(socket);
    else greet(socket);
  }

  private converse(socket: Socket): void {
    let heard = '';
    let inData = false;
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      for (let end = endIn(heard, inData); end > 0; end = endIn(heard, inData)) {
        const said = heard.slice(0, end);
        heard = heard.slice(end);
        if (inData) this.note(said);
        const verb = inData ? '' : said.slice(0, 4).toUpperCase();
        inData = verb === 'DATA';
        if (verb === 'QUIT') socket.end('221 bye\r\n');
        else if (verb) socket.write(`${ANSWERS[verb] ?? '502 not here'}\r\n`);
        else setTimeout(() => socket.write('250 taken\r\n'), this.takes);
      }
    });
  }

  private note(mail: string): void {
    this.count += 1;
    const [, notice, incident] = MESSAGE_ID.exec(mail) ?? [];
    if (!notice || !incident) return;
    const now = performance.timeOrigin + performance.now();
    this.mails.set(notice, this.mails.get(notice) ?? now);
    this.arrived.set(incident, this.arrived.get(incident) ?? now);
  }
}

/** Where a line, or the mail, ends; 0 while it has not. */
function endIn(heard: string, inData: boolean): number {
  const mark = inData ? END_OF_DATA : '\r\n';
  const at = heard.indexOf(mark);
  return at < 0 ? 0 : at + mark.length;
}

function greet(socket: Socket): void {
  socket.write('220 sink\r\n');
}
