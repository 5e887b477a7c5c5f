import { createServer, type Server, type Socket } from 'node:net';
import { TLSSocket, type SecureContextOptions } from 'node:tls';
import { freePort } from './port.js';

/** When a server may misbehave: at accept, at each verb, and after the final dot. */
export type Moment =
  'accept' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'text' | 'dot' | 'QUIT';

/**
 * What it does instead of answering as it should: say something else, never answer, cut the line (politely or
 * with RST), answer one byte and no more, never end its answer, wait for the test's word and then answer, or wait
 * for it before each byte.
 */
export type Act =
  | { readonly say: string }
  | 'hang'
  | 'drop'
  | 'reset'
  | 'dribble'
  | 'endless'
  | { readonly wait: Promise<unknown> }
  | { readonly beforeEachByte: () => Promise<unknown> };

/** The command with its arguments; at `dot` the message. */
export type Script = (moment: Moment, line: string) => Act | undefined;

const USUAL: Record<Moment, string> = {
  accept: '220 relay.example.jp ESMTP',
  EHLO: '250',
  STARTTLS: '220 go ahead',
  AUTH: '235 welcome',
  MAIL: '250 sender ok',
  RCPT: '250 recipient ok',
  DATA: '354 go on',
  text: '',
  dot: '250 queued',
  QUIT: '221 bye',
};

/** An SMTP server over a raw socket that can be made to do anything a server has been seen to do. */
export class ScriptedSmtp {
  /** Each command as it was read. */
  readonly heard: string[] = [];
  /** Messages read to their final dot, whatever was answered to it. */
  readonly messages: string[] = [];
  script: Script = () => undefined;
  offers: string[] = ['PIPELINING', '8BITMIME'];
  tls: SecureContextOptions = {};
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  private readonly waiting: { what: string; tell: () => void }[] = [];
  port = 0;

  /** Listen on loopback; the same port again after `stop`. */
  async start(): Promise<string> {
    const server = createServer((socket) => this.accept(socket));
    this.server = server;
    this.port ||= await freePort();
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', () => resolve()));
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Nobody answers on the port any more. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    this.sockets.forEach((each) => each.destroy());
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** Resolves when this moment has come in some conversation from now on. */
  reaches(what: Moment): Promise<void> {
    return new Promise((tell) => this.waiting.push({ what, tell }));
  }

  /** How many conversations are open. */
  open(): number {
    return this.sockets.size;
  }

  private accept(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    new Session(this, socket).begin();
  }

  /** The session tells that a moment has come, and asks what to do. */
  at(moment: Moment, line: string): Act | undefined {
    if (moment !== 'accept' && moment !== 'dot' && moment !== 'text') this.heard.push(line);
    const told = this.waiting.filter((each) => each.what === moment);
    told.forEach((each) => {
      this.waiting.splice(this.waiting.indexOf(each), 1);
      each.tell();
    });
    return this.script(moment, line);
  }
}

/** One conversation. */
class Session {
  private rest = '';
  private isText = false;
  private isSecure = false;
  private isOver = false;
  private readonly lines: string[] = [];
  /** Under the TLS. */
  private readonly raw: Socket;
  private isBusy = false;

  constructor(
    private readonly server: ScriptedSmtp,
    private socket: Socket,
  ) {
    this.raw = socket;
  }

  begin(): void {
    this.listen();
    void this.answer('accept', '');
  }

  private listen(): void {
    this.socket.on('error', () => undefined);
    this.socket.on('data', (chunk: Buffer) => this.read(chunk.toString('latin1')));
  }

  private read(text: string): void {
    this.rest += text;
    const lines = this.rest.split('\r\n');
    this.rest = lines.pop() ?? '';
    this.lines.push(...lines);
    if (!this.isBusy) void this.next();
  }

  private async next(): Promise<void> {
    this.isBusy = true;
    while (!this.isOver && this.lines.length > 0) {
      if (!this.isText) {
        const line = this.lines.shift() ?? '';
        await this.command(line);
        continue;
      }
      if ((await this.answer('text', '', false)) !== undefined) break;
      const end = this.lines.indexOf('.');
      if (end < 0) break;
      const message = this.lines.splice(0, end + 1).slice(0, -1);
      this.isText = false;
      this.server.messages.push(message.join('\r\n'));
      await this.answer('dot', message.join('\r\n'));
    }
    this.isBusy = false;
  }

  private async command(line: string): Promise<void> {
    const verb = line.split(' ')[0]?.toUpperCase() ?? '';
    if (!(verb in USUAL)) return this.say(`502 ${verb}?`);
    const moment = verb as Moment;
    const acted = await this.answer(moment, line);
    if (acted !== undefined) return;
    if (moment === 'DATA') this.isText = true;
    if (moment === 'STARTTLS') this.secure();
    if (moment === 'QUIT') this.socket.end();
  }

  /** What was done instead of the usual answer; undefined when that was given. */
  private async answer(moment: Moment, line: string, speaks = true): Promise<Act | undefined> {
    const act = this.server.at(moment, line);
    const usual = moment === 'EHLO' ? this.greeting() : USUAL[moment];
    if (typeof act === 'object' && 'beforeEachByte' in act) {
      if (speaks) await this.drip(usual, act.beforeEachByte);
      return undefined;
    }
    if (act === undefined || (typeof act === 'object' && 'wait' in act)) {
      if (act) await act.wait;
      if (speaks) this.say(usual);
      return undefined;
    }
    if (typeof act === 'object') this.say(act.say);
    else this.misbehave(act);
    return act;
  }

  private async drip(text: string, next: () => Promise<unknown>): Promise<void> {
    for (const byte of `${text}\r\n`) {
      await next();
      if (!this.socket.destroyed) this.socket.write(byte);
    }
  }

  private misbehave(act: Extract<Act, string>): void {
    this.isOver = true;
    if (act === 'drop') this.socket.destroy();
    if (act === 'reset') this.raw.resetAndDestroy();
    if (act === 'endless') this.pour();
    if (act === 'dribble') this.socket.write('2');
  }

  /** As fast as the other side takes it. */
  private pour(): void {
    const line = `250-${'x'.repeat(1000)}\r\n`.repeat(64);
    const more = (): void => {
      while (!this.socket.destroyed && this.socket.write(line));
    };
    this.socket.on('drain', more);
    more();
  }

  private greeting(): string {
    const { offers } = this.server;
    const offered = offers.filter((each) => !(this.isSecure && each === 'STARTTLS'));
    return ['relay.example.jp', ...offered]
      .map((each, at) => `250${at === offered.length ? ' ' : '-'}${each}`)
      .join('\r\n');
  }

  private secure(): void {
    this.socket.removeAllListeners('data');
    this.socket = new TLSSocket(this.socket, { isServer: true, ...this.server.tls });
    this.isSecure = true;
    this.listen();
  }

  private say(text: string): void {
    if (!this.socket.destroyed) this.socket.write(`${text}\r\n`);
  }
}
