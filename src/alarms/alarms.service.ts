import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Caller, Language } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Pulse } from '../clock/pulse.js';
import { Membership } from '../database/membership.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import {
  isToldByMail,
  reckon,
  withMailOfTheirOwn,
  type Cause,
  type StandingAlarm,
} from '../domain/alarm/alarm.js';
import { HOUR, plus, type Instant } from '../domain/calendar/instant.js';
import { wallClock } from '../domain/calendar/jst.js';
import type { TellPerson } from '../domain/effect.js';
import { Once } from '../incidents/once.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { CONFIG, type Config } from '../shared/config.js';
import { ProblemError } from '../shared/errors.js';
import { causeWords } from '../shared/mail-causes.js';
import { Signals } from '../shared/signals.js';
import { AlarmRepository, type AlarmRow } from './alarm.repository.js';
import type { AlarmView, AlarmsView } from './alarm.view.js';
import { Causes } from './causes.service.js';
import { administratorsOf, chiefOf, type Recipient } from './recipients.js';

/** Alarms of the installation: raised by what stands, told again and again, until a person acts or it is over. */
@Injectable()
export class AlarmsService implements OnModuleInit {
  private readonly log = new Logger('alarms');
  private begun: Instant = '';
  /** The last canary of each body. */
  private readonly canaries = new Map<string, string>();

  constructor(
    private readonly clock: Clock,
    private readonly pulse: Pulse,
    private readonly causes: Causes,
    private readonly repository: AlarmRepository,
    private readonly bodies: Bodies,
    private readonly notices: NoticesService,
    private readonly reader: Reader,
    private readonly membership: Membership,
    private readonly unitOfWork: UnitOfWork,
    private readonly once: Once,
    private readonly signals: Signals,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** With every tick of the engine. */
  onModuleInit(): void {
    this.begun = this.clock.now();
    this.pulse.onBeat(() => this.look());
  }

  /** The caller's body's: those that stand, then those that are over. */
  async list({ body, language }: Caller): Promise<AlarmsView> {
    const items = (await this.repository.list(this.reader, body)).map((row) =>
      toView(row, language),
    );
    return { items, paperList: this.config.paperList };
  }

  /** The canaries since a moment: when the first was asked for, and when the last was accepted. */
  lastCanary(body: string, since: Instant): ReturnType<AlarmRepository['canaries']> {
    return this.repository.canaries(body, since);
  }

  /** A person has acted. @throws ProblemError when it does not stand any more. */
  settle(caller: Caller, id: string, reason: string): Promise<AlarmsView> {
    const { body, name: who, language } = caller;
    return this.once.run(caller, async (tx, now) => {
      if (!(await this.repository.find(tx, body, id))) {
        throw new ProblemError('not-found', { alarm: id });
      }
      if (!(await this.repository.settle(tx, { body, id }, { who, reason, now }))) {
        throw new ProblemError('stale-version');
      }
      tx.afterCommit(() => this.signals.mail());
      const items = (await this.repository.list(tx, body)).map((row) => toView(row, language));
      return { items, paperList: this.config.paperList };
    });
  }

  /**
   * Each node looks after what it alone knows, its relays; one of them after all else, and after what nodes that
   * are gone have left.
   */
  private async look(): Promise<void> {
    try {
      const isFirst = this.membership.isFirst();
      const common = [...this.causes.ofNode(), ...(isFirst ? await this.causes.common() : [])];
      for (const { plan } of await this.bodies.served()) {
        if (isFirst) await this.sendCanary(plan.body);
        // What was just raised is told at once, not with the next tick.
        if (await this.lookAt(plan.body, common)) await this.lookAt(plan.body, common);
      }
    } catch (error) {
      // The engine must not stand still because nobody can say what is wrong with it.
      this.log.error(`alarms: ${String(error)}`);
    }
  }

  /** Whether something was raised. */
  private async lookAt(body: string, common: readonly Cause[]): Promise<boolean> {
    const now = this.clock.now();
    const isFirst = this.membership.isFirst();
    const causes = [...common, ...(isFirst ? await this.causes.of(body) : [])];
    const standing = await this.ours((await this.repository.standing(body, now)).map(toStanding));
    const { raise, over, tell: all } = reckon(standing, causes, now);
    const toPlaces = all.some((each) => !isToldByMail(each))
      ? await this.repository.tellsDestinations(body)
      : false;
    const tell = all.filter((each) => isToldByMail(each) || toPlaces);
    if (raise.length + over.length + tell.length === 0) return false;
    const directory = await this.bodies.directory(this.reader, body, now);
    const recipients = [...administratorsOf(this.config), ...chiefOf(directory, now)];
    const mailed = withMailOfTheirOwn(tell);
    await this.unitOfWork.run(async (tx) => {
      for (const each of raise) await this.repository.raise(tx, body, each, now);
      for (const { id } of over) await this.repository.end(tx, body, id, now);
      for (const alarm of tell) {
        const readers = mailed.includes(alarm) ? recipients : [];
        const mails = readers.map((to) => mailTo(to, { alarm, now }));
        await this.repository.tell(tx, { body, alarm, now }, mails);
      }
      tx.afterCommit(() => this.signals.due());
      if (raise.length + over.length > 0) tx.afterCommit(() => this.signals.mail());
    });
    return raise.length > 0;
  }

  /** Those that this node looks after: its own, and on the first node what belongs to none that lives. */
  private async ours(standing: readonly StandingAlarm[]): Promise<StandingAlarm[]> {
    const { name } = this.membership;
    const others = [...new Set(standing.map(nodeOf))].filter((each) => each && each !== name);
    const isFirst = this.membership.isFirst();
    const gone =
      isFirst && others.length > 0
        ? await this.unitOfWork.run((tx) => this.membership.gone(tx, others))
        : [];
    return standing.filter((each) => {
      const node = nodeOf(each);
      return node === name || (isFirst && (node === '' || gone.includes(node)));
    });
  }

  /** One a day, and one after each start: the whole road, row to relay, is tried (reliability F4, F37). */
  private async sendCanary(body: string): Promise<void> {
    const now = this.clock.now();
    const to = administratorsOf(this.config);
    if (to.length === 0 || this.notices.relay().state === 'catcher') return;
    const key = canaryKey(this.begun, now);
    if (this.canaries.get(body) === key) return;
    const mails = to.map(({ office, person }): TellPerson => {
      const what = { matter: 'canary' as const, about: key, key: `${key}:${person}` };
      return { ...what, office, person, order: 1, dueAt: now };
    });
    await this.unitOfWork.run(async (tx) => {
      await this.repository.sendCanaries(tx, { body, now }, mails);
      tx.afterCommit(() => this.signals.due());
    });
    this.canaries.set(body, key);
  }
}

/** Of which node an alarm tells; empty: of the whole installation. */
function nodeOf({ key }: StandingAlarm): string {
  return key.split('@')[1] ?? '';
}

/** The daily one goes out at nine in the morning. */
const CANARY_AT = 9 * HOUR;

/** Of the first day the hour of the start: a process that starts again and again sends one an hour. */
function canaryKey(begun: Instant, now: Instant): string {
  const day = (at: Instant): string => wallClock(plus(at, -CANARY_AT)).day;
  const [first, today] = [day(begun), day(now)];
  return first === today ? `canary:${begun.slice(0, 13)}` : `canary:${today}`;
}

function mailTo(
  { office, person }: Recipient,
  { alarm, now }: { readonly alarm: StandingAlarm; readonly now: Instant },
): TellPerson {
  const key = `alarm:${alarm.id}:${now}:${office}:${person}`;
  return { matter: 'alarm', about: alarm.id, key, office, person, order: 1, dueAt: now };
}

function toStanding(row: AlarmRow): StandingAlarm {
  const { id, kind, key, told_at: toldAt, settled_at: settledAt } = row;
  return { id, kind, key, toldAt, settledAt };
}

function toView(row: AlarmRow, language: Language): AlarmView {
  return {
    id: row.id,
    kind: row.kind,
    since: row.since,
    why: causeWords(row.cause, language) ?? '',
    detail: row.detail,
    incident: row.kind === 'nobody-answers' ? (row.key.split(':')[1] ?? null) : null,
    raisedAt: row.raised_at,
    toldAt: row.told_at,
    state: row.settled_at !== null ? 'settled' : row.over_at !== null ? 'over' : 'open',
    settledAt: row.settled_at,
    settledBy: row.settled_by,
    reason: row.reason,
    overAt: row.over_at,
  };
}
