import { freePort } from '../harness/port.js';
import { ServerProcess } from '../harness/server-process.js';
import { TcpProxy } from '../harness/tcp-proxy.js';
import { Namespace, type Line } from './namespace.js';
import { urlOf } from './replicated.js';

/** One of several servers on one database, with a line of its own to it. */
export class Node<L extends Line = Line> {
  private constructor(
    readonly base: string,
    readonly server: ServerProcess,
    /** Between the server and its database. */
    readonly line: L,
  ) {}

  /** Not spawned yet. `settings` beside its address and its database. */
  static async on(database: number, settings: NodeJS.ProcessEnv): Promise<Node<TcpProxy>> {
    const line = new TcpProxy(database);
    const port = String(await freePort());
    const server = new ServerProcess({
      ...settings,
      HIKESHI_DATABASE: urlOf(await line.start()),
      HIKESHI_PORT: port,
      HIKESHI_LOG_LEVEL: 'error',
    });
    return new Node(`http://127.0.0.1:${port}`, server, line);
  }

  /** The same in a network namespace of its own: the `index`-th, from 1. */
  static async apart(
    index: number,
    { database, relay }: { readonly database: number; readonly relay: number },
    settings: NodeJS.ProcessEnv,
  ): Promise<Node<Namespace>> {
    const line = new Namespace(index, database);
    const port = String(await freePort());
    const server = new ServerProcess(
      {
        ...settings,
        HIKESHI_DATABASE: urlOf(database).replace('127.0.0.1', line.machine),
        HIKESHI_SMTP_URL: `smtp://${line.machine}:${relay}?tls=no`,
        HIKESHI_HOST: line.node,
        HIKESHI_PORT: port,
        HIKESHI_LOG_LEVEL: 'error',
      },
      undefined,
      line.within,
    );
    return new Node(`http://${line.node}:${port}`, server, line);
  }

  async start(): Promise<void> {
    this.server.spawn();
    await this.server.ready();
  }

  /** What monitoring hears: it is known to the others, and does its work. */
  async isReady(): Promise<boolean> {
    const answer = await fetch(`${this.base}/health/ready`, {
      signal: AbortSignal.timeout(1_000),
    }).catch(() => null);
    return answer?.status === 200;
  }

  async stop(): Promise<void> {
    await this.server.kill();
    await this.line.stop();
  }
}
