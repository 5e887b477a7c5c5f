import { Socket } from 'node:net';

/** The sockets of a pool, to be cut all at once: a machine that vanished never says that its connections are gone. */
export class Sockets {
  private readonly open = new Set<Socket>();

  /** A new one, as the driver asks for it. */
  readonly make = (): Socket => {
    const socket = new Socket();
    this.open.add(socket);
    socket.once('close', () => this.open.delete(socket));
    return socket;
  };

  /** Whatever is under way on them fails now; the pool makes new ones. */
  cut(): void {
    this.open.forEach((socket) => socket.destroy());
  }
}
