import type { Request } from './connection.js';
import { command, NOTE, type Prepared } from './prepare.js';
import type { LoggedIn } from './product.js';
import { Random } from './random.js';
import { urgentReport, WORDS } from './reports.js';
import { completionPath } from './steps.js';

/** The requests of one operation, made anew for each server so that both get the same ones. */
export interface Operation {
  readonly name: string;
  readonly requests: (headers: LoggedIn, round: number) => Next;
}

/** The next request of a connection; null when it has no more. */
export type Next = (connection: number) => Request | null;

const CATEGORIES = ['unintentional', 'disaster', 'infrastructure'];
const INCIDENTS = '/api/v1/incidents';

/** In this order; creating comes last, because its mails are work for later. */
export function operations(
  prepared: Prepared,
  { connections, rounds }: { connections: number; rounds: number },
): Operation[] {
  const { past, followed } = prepared;
  const share = Math.floor(followed.length / connections / rounds);
  return [
    reading('read one', (random) => `${INCIDENTS}/${random.of(past)}`),
    reading('list 50', () => INCIDENTS),
    reading('filter', (random) => `${INCIDENTS}?phase=closed&category=${random.of(CATEGORIES)}`),
    reading('search', (random) => `${INCIDENTS}?q=${encodeURIComponent(random.of(WORDS))}`),
    writing('add entry', (headers, random) =>
      command(headers, `${INCIDENTS}/${random.of(followed)}/entries`, NOTE),
    ),
    {
      name: 'complete step',
      requests: (headers, round) => completing(prepared, { headers, connections, share, round }),
    },
    writing('create', (headers, random) => command(headers, INCIDENTS, urgentReport(random))),
  ];
}

function reading(name: string, path: (random: Random) => string): Operation {
  return {
    name,
    requests: (headers, round) => {
      const random = new Random(100 + round);
      return () => ({ method: 'GET', path: path(random), headers });
    },
  };
}

function writing(name: string, request: (headers: LoggedIn, random: Random) => Request): Operation {
  return {
    name,
    requests: (headers, round) => {
      const random = new Random(200 + round);
      return () => request(headers, random);
    },
  };
}

interface Share {
  readonly headers: LoggedIn;
  readonly connections: number;
  /** So many incidents belong to one connection in one round. */
  readonly share: number;
  readonly round: number;
}

/** Each connection follows incidents of its own from the first step on, until none is left. */
function completing({ followed, steps }: Prepared, of: Share): Next {
  const { headers, connections, share, round } = of;
  const sent: number[] = new Array<number>(connections).fill(0);
  return (connection) => {
    const count = sent[connection] ?? 0;
    sent[connection] = count + 1;
    const turn = Math.floor(count / steps.length);
    const incident = followed[connection + connections * (round * share + turn)];
    const step = steps[count % steps.length];
    if (turn >= share || !incident || !step) return null;
    return command(headers, completionPath(incident, step), step.body);
  };
}
