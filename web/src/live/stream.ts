import { learnServerTime, serverNow } from '../api/server-time';

export type Connection = 'connecting' | 'open' | 'lost';

export interface Freshness {
  readonly connection: Connection;
  /** When the server was last heard, in its own time; 0 before the first word. */
  readonly heardAt: number;
}

export interface Changed {
  readonly incident: string;
  readonly seq: number;
}

const RETRY_AFTER = 5000;

let freshness: Freshness = { connection: 'connecting', heardAt: 0 };
let listeners: (() => void)[] = [];

function tell(next: Partial<Freshness>): void {
  freshness = { ...freshness, ...next };
  listeners.forEach((listener) => listener());
}

/** For useSyncExternalStore. */
export function onFreshness(listener: () => void): () => void {
  listeners = [...listeners, listener];
  return () => {
    listeners = listeners.filter((each) => each !== listener);
  };
}

/** How fresh what the screen shows is. */
export function currentFreshness(): Freshness {
  return freshness;
}

export interface Followers {
  readonly changed: (what: Changed) => void;
  /** The server turned the connection away: perhaps the log-in has run out. */
  readonly refused: () => void;
  /** Mails leave, or do not. */
  readonly mail: () => void;
  /** Something of an incident that another body shares. */
  readonly shared: () => void;
  readonly resync: () => void;
}

/**
 * Follow the server's changes on one connection. The browser resumes with Last-Event-ID; where it gave up,
 * or the page was hidden, `resync` asks for everything again. Hidden pages hold no connection, because a
 * browser allows only six to one plain-HTTP server.
 */
export function follow(on: Followers): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lost = false;

  const heard = (): void => tell({ connection: 'open', heardAt: serverNow() });
  const open = (): void => {
    source = new EventSource('/api/v1/events');
    source.addEventListener('open', () => {
      heard();
      if (lost) on.resync();
      lost = false;
    });
    source.addEventListener('beat', ({ data }: MessageEvent<string>) => {
      learnServerTime((JSON.parse(data) as { now: string }).now);
      heard();
    });
    source.addEventListener('mail', () => {
      heard();
      on.mail();
    });
    source.addEventListener('shared', () => {
      heard();
      on.shared();
    });
    source.addEventListener('reload', () => {
      heard();
      on.resync();
    });
    source.addEventListener('changed', (event: MessageEvent<string>) => {
      heard();
      on.changed(JSON.parse(event.data) as Changed);
    });
    source.addEventListener('error', () => {
      tell({ connection: 'lost' });
      if (source?.readyState !== EventSource.CLOSED) return;
      on.refused();
      again();
    });
  };
  const close = (): void => {
    clearTimeout(timer);
    source?.close();
    source = null;
    lost = true;
  };
  const again = (): void => {
    close();
    timer = setTimeout(open, RETRY_AFTER);
  };
  const visibility = (): void => {
    close();
    if (document.visibilityState === 'visible') open();
  };

  open();
  document.addEventListener('visibilitychange', visibility);
  return () => {
    document.removeEventListener('visibilitychange', visibility);
    close();
  };
}
