import type { Ears } from './hear';

const SPOKEN = ['beat', 'changed', 'mail', 'presence', 'shared', 'reload'] as const;
/** What the server says on a stream. */
export type Spoken = (typeof SPOKEN)[number];

export interface Heard {
  readonly event: Spoken;
  /** As it came. */
  readonly data: string;
  /** Number of the last change told. */
  readonly last: string;
}

const RETRY_AFTER = 5000;

/**
 * One connection to the server, kept up until it is ended: the browser resumes it with Last-Event-ID; a new one
 * asks for what came after the last change that was told.
 */
export function listen(ears: Ears, first: string): () => void {
  let last = first;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = (): void => {
    const since = last;
    source = new EventSource(`/api/v1/events${since && `?after=${since}`}`);
    source.addEventListener('open', () => ears.open(last));
    for (const event of SPOKEN) {
      source.addEventListener(event, ({ data, lastEventId }: MessageEvent<string>) => {
        if (lastEventId) last = lastEventId;
        ears.heard({ event, data, last });
      });
    }
    source.addEventListener('error', () => {
      ears.lost();
      if (source?.readyState !== EventSource.CLOSED) return;
      ears.refused();
      source.close();
      timer = setTimeout(open, RETRY_AFTER);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
