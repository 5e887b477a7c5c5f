import type { ServerResponse } from 'node:http';

/** A reader this far behind is gone or stuck; it resumes by `Last-Event-ID`. */
const MOST_UNREAD_BYTES = 1024 * 1024;

/** One server-sent event stream (HTML living standard, section 9.2). */
export class EventStream {
  private readonly stops: (() => void)[] = [];
  private over = false;

  constructor(private readonly response: ServerResponse) {
    const finish = (): void => this.finish();
    // An answer that waits behind another on its connection is never told that the connection is gone.
    const { socket } = response.req;
    response.on('close', finish);
    socket.on('close', finish);
    this.until(() => socket.off('close', finish));
    if (socket.destroyed || !response.socket) this.end();
  }

  /** Begin to answer; `headers` are those already set for every answer. */
  open(headers: Readonly<Record<string, string>>): void {
    if (this.over) return;
    this.response.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
  }

  /** Send one event; `id` is what the client resumes from. */
  send(event: string, data: object, id?: number): void {
    if (this.over) return;
    if (this.response.writableLength > MOST_UNREAD_BYTES) return this.end();
    const mark = id === undefined ? '' : `id: ${id}\n`;
    this.response.write(`${mark}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Call `stop` when the stream ends, whoever ends it; at once when it already has. */
  until(stop: () => void): void {
    if (this.over) stop();
    else this.stops.push(stop);
  }

  /** End the stream. */
  end(): void {
    this.response.destroy();
    this.finish();
  }

  /** Nobody reads it any more. */
  get ended(): boolean {
    return this.over;
  }

  private finish(): void {
    this.over = true;
    this.stops.splice(0).forEach((stop) => stop());
  }
}
