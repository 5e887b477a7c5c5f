import { late, type Late } from '../clocks/lateness.js';
import type { EntryRow, NoticeRow, TimerRow } from '../clocks/rows.js';

/** How late the rungs of a window were, ms. */
export interface RungsLate {
  /** From the time on the timer's row to the time the telling was recorded. */
  readonly recorded: Late;
  /** From the same to the moment the mail was whole at the relay. */
  readonly mailed: Late;
  /** From the record, before its commit, to the mail whole at the relay. */
  readonly commitToMail: Late;
  /** Rungs told more than once. */
  readonly doubled: number;
}

const TIMER = 'rung:';

/** Whether a timer is one of a ladder. */
export function isRung({ key }: Pick<TimerRow, 'key'>): boolean {
  return key.startsWith(TIMER);
}

/** Hold what was recorded, and what arrived, against the timers of the window. */
export function rungsLate(
  timers: readonly TimerRow[],
  told: readonly EntryRow[],
  { notices, arrived }: { notices: readonly NoticeRow[]; arrived: ReadonlyMap<string, number> },
): RungsLate {
  const tellings = new Map<string, Told[]>();
  for (const each of told.filter(({ kind }) => kind === 'told').map(toldOf)) {
    tellings.set(each.rung, [...(tellings.get(each.rung) ?? []), each]);
  }
  const mails = new Map(notices.map((each) => [`${each.incident_id} ${each.key}`, each.id]));
  const found = timers.flatMap((timer) => {
    const [first] = tellings.get(`${timer.incident_id} ${timer.key.slice(TIMER.length)}`) ?? [];
    const arrivedAt = first && arrived.get(mails.get(first.notice) ?? '');
    return first ? [{ due: Date.parse(timer.due_at), at: first.at, arrivedAt }] : [];
  });
  const mailed = found.flatMap(({ arrivedAt, ...rest }) =>
    arrivedAt === undefined ? [] : [{ ...rest, arrivedAt }],
  );
  return {
    recorded: late(
      timers.length,
      found.map(({ due, at }) => at - due),
    ),
    mailed: late(
      timers.length,
      mailed.map(({ due, arrivedAt }) => arrivedAt - due),
    ),
    commitToMail: late(
      timers.length,
      mailed.map(({ at, arrivedAt }) => arrivedAt - at),
    ),
    doubled: [...tellings.values()].filter((all) => all.length > 1).length,
  };
}

interface Told {
  readonly rung: string;
  readonly notice: string;
  readonly at: number;
}

function toldOf({ incident_id, bytes, facts }: EntryRow): Told {
  const { rung, key } = JSON.parse(facts) as { rung: string; key: string };
  const { recorded } = JSON.parse(bytes) as { recorded: string };
  return {
    rung: `${incident_id} ${rung}`,
    notice: `${incident_id} ${key}`,
    at: Date.parse(recorded),
  };
}
