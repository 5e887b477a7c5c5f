import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import {
  between,
  HOUR,
  MINUTE,
  plus,
  SECOND,
  type Instant,
  type Milliseconds,
} from '../../src/domain/calendar/instant.js';
import { seeded } from '../crash/random.js';
import { Client } from '../harness/client.js';
import { FakeClock } from '../harness/fake-clock.js';
import { freePort } from '../harness/port.js';
import { ServerProcess } from '../harness/server-process.js';
import { TimedSink } from '../harness/timed-sink.js';

const FIRST = { loginId: 'desk', password: '火の用心 マッチ一本 火事のもと' };

/** What the plan of these nights gives everybody to answer. */
const WINDOW = MINUTE;
/** Reliability F11 and P7. */
const EARLY = SECOND;
const LATE = 10 * SECOND;
const LAST_ROUND = 5 * SECOND;
/** A server starts within seconds; where much else runs, within this. */
const LONGEST_START = 40 * SECOND;
const SET_AFTER = 20 * SECOND;

export interface NightOptions {
  readonly program: string;
  /** What the machine's clock shows when people are called. */
  readonly at: Instant;
  readonly zone?: string;
  /** By how much somebody sets the clock 20 seconds later. */
  readonly set?: Milliseconds;
}

export interface Night {
  /** Offices whose first person did not answer, and whose second was called: how long after the first, in ms. */
  readonly waits: ReadonlyMap<string, Milliseconds>;
  /** To whom mails came, in order, and what they say. */
  readonly mails: readonly { readonly to: string; readonly text: string }[];
  readonly complaints: readonly string[];
}

interface Row {
  readonly id: string;
  readonly key: string;
  readonly rung: string;
}

/** A night that has begun; `over` when everybody had the time to be called. */
export interface Begun {
  readonly over: Promise<Night>;
}

/** A real server on a clock of its own: everybody is called, nobody answers, and a minute later come the next. */
export async function begin({ program, at, zone = 'UTC', set }: NightOptions): Promise<Begun> {
  const folder = mkdtempSync(join(tmpdir(), 'hikeshi-clock-'));
  const database = join(folder, 'hikeshi.db');
  const sink = new TimedSink(seeded(1));
  const port = await freePort();
  const clock = new FakeClock(folder, plus(at, -LONGEST_START));
  const server = new ServerProcess(
    {
      ...clock.settings(),
      TZ: zone,
      HIKESHI_DATABASE: database,
      HIKESHI_PORT: String(port),
      HIKESHI_SMTP_URL: await sink.start(),
      HIKESHI_LOG_LEVEL: 'error',
    },
    program,
  );
  const end = async (): Promise<void> => {
    await server.kill();
    await sink.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const desk = new Client(() => `http://127.0.0.1:${port}`);
  const pass = async (): Promise<Night> => {
    await sleep(Math.max(between(clock.now(), at), 0));
    await report(desk, clock.now());
    await sleep(SET_AFTER);
    if (set !== undefined) clock.set(set);
    await sleep(WINDOW - SET_AFTER + LATE + LAST_ROUND);
    return lookAt(database, sink, plus(clock.now(), -LATE));
  };
  try {
    server.spawn();
    await server.ready();
    const code = /set-up code: (\S+)/.exec(server.said)?.[1];
    await desk.post('/api/v1/setup', { ...FIRST, code, name: '夜間受付', samples: false });
    await desk.post('/api/v1/session', FIRST);
  } catch (error) {
    await end();
    throw error;
  }
  return { over: pass().finally(end) };
}

/** An earthquake of four hours ago: ten offices are called at once. */
async function report(desk: Client, now: Instant): Promise<void> {
  const aware = { at: plus(now, -4 * HOUR) };
  const harm = { counter: 'no', residents: 'no', personalData: 'no' };
  const body = { summary: '震度6強', kind: 'earthquake', playbook: 'none', aware, harm };
  const answer = await desk.post('/api/v1/incidents', body);
  if (answer.status !== 201) throw new Error(`report: ${answer.status} ${answer.text}`);
}

/** What came, compared with what is on record; `overdue`: what was due before should have happened. */
function lookAt(database: string, sink: TimedSink, overdue: Instant): Night {
  const sql = new Database(database, { readonly: true });
  try {
    const rows = sql
      .prepare(`SELECT id, key, rung FROM notice WHERE template = 'rung'`)
      .all() as Row[];
    const skipped = sql.prepare('SELECT key FROM timer WHERE due_at < ?').pluck().all(overdue);
    const arrived = [...sink.arrived.values()];
    const cameAt = ({ id }: Row): Milliseconds => sink.arrived.get(id)?.[0]?.at ?? NaN;
    // Not by what is on record: its clock may have been set back.
    const calls = rows.toSorted((one, other) => cameAt(one) - cameAt(other));
    const waits = new Map<string, Milliseconds>();
    for (const rung of new Set(calls.map((each) => each.rung))) {
      const [first, second] = calls.filter((each) => each.rung === rung);
      if (first && second) waits.set(rung, Math.round(cameAt(second) - cameAt(first)));
    }
    const mails = arrived.flat().map(({ mail }) => ({
      to: mail.to?.[0]?.address ?? '',
      text: mail.text ?? '',
    }));
    const wrong = [...waits].filter(
      ([, wait]) => !(wait >= WINDOW - EARLY && wait <= WINDOW + LATE),
    );
    return {
      waits,
      mails,
      complaints: [
        ...wrong.map(([rung, wait]) => `${rung}: the next was called after ${wait} ms`),
        ...arrived.filter(({ length }) => length > 1).map(([one]) => `twice: ${one?.mail.subject}`),
        ...calls
          .filter((call) => Number.isNaN(cameAt(call)))
          .map(({ key }) => `never came: ${key}`),
        ...skipped.map((key) => `did not happen: ${String(key)}`),
      ],
    };
  } finally {
    sql.close();
  }
}
