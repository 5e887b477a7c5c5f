import { until } from './until.js';

/** One server-sent event. */
export interface SentEvent {
  readonly id: string;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A console that listens (text/event-stream). */
export class EventStream {
  readonly events: SentEvent[] = [];
  ended = false;
  private readonly abort = new AbortController();

  /** Open the stream with a session's cookie; `last` is the id of the last event seen before. */
  static async open(url: string, cookie: string, last?: string): Promise<EventStream> {
    const stream = new EventStream();
    const headers = { cookie, ...(last === undefined ? {} : { 'last-event-id': last }) };
    const response = await fetch(url, { headers, signal: stream.abort.signal });
    if (response.status !== 200) throw new Error(`events: ${response.status}`);
    void stream.read(response);
    return stream;
  }

  /** The changes told so far. */
  get changes(): SentEvent[] {
    return this.events.filter((each) => each.event === 'changed');
  }

  /** Wait until so many changes have been told. */
  async changed(count: number): Promise<SentEvent[]> {
    await until(() => this.changes.length >= count);
    return this.changes;
  }

  close(): void {
    this.abort.abort();
  }

  private async read(response: Response): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of response.body ?? []) {
        const blocks = (text + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n\n');
        text = blocks.pop() ?? '';
        this.events.push(...blocks.map(parsed));
      }
    } catch {
      // The line was cut: that is an end too.
    }
    this.ended = true;
  }
}

function parsed(block: string): SentEvent {
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
  return {
    id: field('id'),
    event: field('event'),
    data: JSON.parse(field('data') || '{}') as SentEvent['data'],
  };
}
