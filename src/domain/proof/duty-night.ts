import { plus, type Instant } from '../calendar/instant.js';
import { dutyCalls } from '../duty/calls.js';
import { recordDutyFacts } from '../duty/commands.js';
import { dutyStandings } from '../duty/on-incident.js';
import { Refusal } from '../errors.js';
import { answerNotice } from '../escalation/answer.js';
import type { Telling } from '../incident/incident.js';
import { candidates } from '../plan/authority.js';
import type { OfficeId } from '../plan/plan.js';
import type { DutyCase } from './duty-cases.js';
import { mailUnder } from './failure.js';
import type { Call } from './heard.js';
import { asActor, DESK, Night, type Answered, type Stage } from './night.js';

/** Whether the night is about personal data: while that is open it may be, so its office is told as if it were. */
export function isOfPersons({ row, facts }: DutyCase): boolean {
  return row.law || facts['personal-data'] === 'yes';
}

/** An outside duty that nobody touches until its last day is over. */
export interface DutyNight {
  /** The last of its times: the limit, or the aim where there is none. */
  readonly dueAt: Instant;
  readonly offices: readonly OfficeId[];
  /** When somebody first answered a mail about it. */
  readonly answered: Instant | null;
  readonly calls: readonly Call[];
}

/** Let the reminders of a duty run and see who answers; null when the night cannot come to that duty. */
export function dutyNight(stage: Stage, given: DutyCase): DutyNight | null {
  const begun = begin(stage, given);
  if (!begun) return null;
  const { night, dueAt } = begun;
  return { dueAt, offices: given.row.remind.offices, ...new Reminders(night).run() };
}

/** When a night's duty ends; null when it cannot come to it. */
export function dutyEnd(stage: Stage, given: DutyCase): Instant | null {
  return begin(stage, given)?.dueAt ?? null;
}

function begin(
  stage: Stage,
  { row, as, facts }: DutyCase,
): { readonly night: Night; readonly dueAt: Instant } | null {
  const { kind, 'personal-data': _, ...others } = facts;
  const { facts: asked = [] } = stage.plan.duties ?? {};
  const duties = { facts: asked, rows: [row] };
  const recorded = Object.entries(others).filter(([id]) => asked.some((each) => each.id === id));
  try {
    const night = new Night({ ...stage, duties, kind: typeof kind === 'string' ? kind : null });
    if (recorded.length > 0) {
      night.act(DESK, (given) => recordDutyFacts(given, Object.fromEntries(recorded)));
    }
    const dueAt = lastTime(night, as);
    return dueAt === null ? null : { night, dueAt };
  } catch (error) {
    // Such a kind never has this level, and what is asked differently is never recorded so.
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The last time of its clocks; null when the incident does not have it. */
function lastTime({ incident, setting }: Night, as: DutyCase['as']): Instant | null {
  const times = dutyStandings({ incident, setting }).flatMap(({ state, clocks, provisional }) => {
    if (as === 'open') return state === 'undecided' ? provisional : [];
    return state === 'due' ? clocks.flatMap(({ deadlines }) => deadlines) : [];
  });
  return (
    times
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? null
  );
}

class Reminders {
  private answered: Instant | null = null;
  private readonly calls: Call[] = [];
  private readonly looks = new Set<Instant>();
  private seen = 0;

  constructor(private readonly night: Night) {}

  run(): Pick<DutyNight, 'answered' | 'calls'> {
    const { night } = this;
    this.look();
    for (let at = this.next(); at !== undefined; at = this.next()) {
      night.now = at;
      for (const answer of night.takeAnswers()) this.answer(answer);
      night.wakeDue();
      this.look();
    }
    return { answered: this.answered, calls: this.calls };
  }

  private next(): Instant | undefined {
    const own = this.night.next();
    return [...this.looks, ...(own === undefined ? [] : [own])].toSorted()[0];
  }

  private answer({ key, person }: Answered): void {
    const { night } = this;
    this.answered ??= night.now;
    const input = { person, choice: 'understood', via: 'link', note: '' } as const;
    night.act(asActor(person), (given) => answerNotice(given, key, input));
  }

  /** The desk looks at the board: at each mail that does not leave, and when the answer time of one is over. */
  private look(): void {
    const { night, looks, calls } = this;
    const { incident, setting, now, stage } = night;
    const isOver = looks.delete(now);
    const fresh: readonly Telling[] = incident.told.slice(this.seen);
    this.seen = incident.told.length;
    if (mailUnder(stage.failure) === 'down') {
      if (fresh.length > 0) calls.push(this.call(fresh.map(({ office }) => office)));
      return;
    }
    const wait = setting.plan.ladder.answerWithin[incident.severity.level];
    for (const { at } of fresh) looks.add(plus(at, wait));
    const due = isOver ? dutyCalls({ incident, setting }) : null;
    if (due && due.alarmAt <= now) calls.push(this.call(due.offices));
  }

  private call(offices: readonly OfficeId[]): Call {
    const { setting, now } = this.night;
    const people = offices.flatMap((office) =>
      candidates(setting.directory, [office], now).map(({ person }) => person),
    );
    return { from: now, people: [...new Set(people)] };
  }
}
