import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Which way nothing goes through any more: from who connects, to it, or neither. */
export type Direction = 'out' | 'in' | 'both';

/** A line between two processes that can be frozen, as by a machine that vanished, or led elsewhere. */
export class TcpProxy {
  private readonly server: Server = createServer((socket) => this.accept(socket));
  private readonly pairs = new Map<Socket, Socket>();
  private frozen: Direction | null = null;

  constructor(private target: number) {}

  /** Listen on loopback; the port. */
  async start(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  /** Nothing goes through any more, in both directions or in one, and nobody is told: half-open for both ends. */
  freeze(direction: Direction = 'both'): void {
    this.frozen = direction;
    for (const [near, far] of this.pairs) pause(direction, { near, far });
  }

  /** New connections go through again; the frozen ones are cut, as a network does that has forgotten them. */
  heal(): void {
    this.frozen = null;
    this.cut();
  }

  /** From now on to another port; what is open is cut. */
  lead(target: number): void {
    this.target = target;
    this.heal();
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private cut(): void {
    for (const pair of this.pairs) pair.forEach((socket) => socket.destroy());
  }

  private accept(near: Socket): void {
    const far = connect(this.target, '127.0.0.1');
    this.pairs.set(near, far);
    const end = (): void => {
      // A frozen line carries no farewell either.
      if (this.frozen) return;
      this.pairs.delete(near);
      [near, far].forEach((socket) => socket.destroy());
    };
    for (const socket of [near, far]) socket.on('error', end).on('close', end);
    near.pipe(far);
    far.pipe(near);
    if (this.frozen) pause(this.frozen, { near, far });
  }
}

function pause(
  direction: Direction,
  { near, far }: { readonly near: Socket; readonly far: Socket },
): void {
  if (direction !== 'in') near.pause();
  if (direction !== 'out') far.pause();
}
