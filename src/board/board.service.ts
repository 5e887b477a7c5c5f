import { Injectable } from '@nestjs/common';
import type { Caller, Language } from '../accounts/caller.js';
import { seesPrivateNumbers } from '../accounts/private-numbers.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Instant } from '../domain/calendar/instant.js';
import { nextReportAt } from '../domain/escalation/next-report.js';
import { isAlarm } from '../domain/escalation/alarm.js';
import { isConfirmed, togethersOf } from '../domain/escalation/together.js';
import type { Incident } from '../domain/incident/incident.js';
import { officeOf } from '../domain/plan/directory.js';
import { partiesToCall } from '../domain/sharing/call-party.js';
import type { Directory } from '../domain/plan/plan.js';
import { isHolding, type Pinned, type StepStanding, viewOf } from '../domain/playbook/standing.js';
import { standings } from '../domain/playbook/standings.js';
import { toEscalationView, togetherView, type RungView } from '../escalations/escalation.view.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import { toLine } from '../incidents/incident.view.js';
import { NoticesService } from '../notices/notices.service.js';
import type { BoardLine, BoardView, CallLine } from './board.view.js';
import { moveOf } from './move.js';
import { nextDuty } from './next-duty.js';
import { Yours } from './yours.service.js';

/** So many open incidents are shown, the worst first; the list has the rest. */
const MOST_SHOWN = 50;

/** So many are looked at for what waits for the caller, and for the next report outside. */
const MOST_LOOKED_AT = 200;

/** The board shows whom to telephone, not what becomes of the mails. */
const UNASKED = { timers: new Map<string, Instant>(), mails: new Map<string, never>() };

interface Looked {
  readonly directory: Directory;
  readonly now: Instant;
  readonly isFailing: boolean;
  readonly showsNumbers: boolean;
  readonly language: Language;
}

/** 状況盤: what is open now and what it waits for. */
@Injectable()
export class BoardService {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly bodies: Bodies,
    private readonly notices: NoticesService,
    private readonly yours: Yours,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async read(caller: Caller): Promise<BoardView> {
    const { body, language } = caller;
    const showsNumbers = seesPrivateNumbers(caller);
    const now = this.clock.now();
    const [{ incidents, total }, mail, directory] = await Promise.all([
      this.incidents.worstOpen(body, MOST_LOOKED_AT),
      this.notices.mail(caller),
      this.bodies.directory(this.reader, body, now),
    ]);
    const isFailing = mail.state === 'failing';
    const shown = incidents.slice(0, MOST_SHOWN);
    return {
      now,
      yours: await this.yours.read(caller, incidents, { directory, now }),
      nextDuty: nextDuty(
        incidents.map((incident) => ({ incident, setting: this.frozen(incident) })),
        now,
      ),
      open: shown.map((each) => this.line(each, now)),
      more: total - shown.length,
      mail,
      calls: shown.flatMap((each) =>
        this.calls(each, { directory, now, isFailing, showsNumbers, language }),
      ),
    };
  }

  private frozen({ plan }: Incident): Pinned {
    return this.bodies.frozen(this.bodies.plan(plan));
  }

  private line(incident: Incident, now: Instant): BoardLine {
    const plan = this.bodies.plan(incident.plan);
    const title = (office: string): string => officeOf(plan.offices, office).title;
    const setting = this.bodies.frozen(plan);
    const all = incident.runs.flatMap((run) =>
      standings(viewOf({ incident, setting }, run)).map((each) => ({
        ...each,
        late: run.overdue.includes(each.item.id),
      })),
    );
    const open = all.filter(isHolding);
    const next = open
      .filter((each) => each.state === 'ready' || each.state === 'begun')
      .toSorted(byDue)[0];
    return {
      incident: toLine(incident),
      drill: incident.drill,
      openSteps: open.length,
      overdueSteps: open.filter((each) => each.late).length,
      next: next
        ? {
            step: next.item.id,
            title: next.item.title,
            officeTitle: title(next.office),
            dueAt: next.dueAt,
          }
        : null,
      move: next ? null : moveOf(incident, open.length),
      nextReport: reportView(nextReportAt({ incident, plan }), now),
      unanswered: incident.rungs
        .filter((rung) => rung.state === 'calling')
        .map((rung) => title(rung.office)),
      together: togethersOf(plan, incident)
        .filter((each) => !isConfirmed(each))
        .map((each) => togetherView(each, plan)),
      alarms: incident.rungs
        .filter((rung) => isAlarm(incident, rung))
        .map((rung) => title(rung.office)),
      wantCalls: this.wantCalls(incident, title),
      waitingGates: all
        .filter((each) => each.state === 'requested')
        .map(({ item, outcome }) => ({
          step: item.id,
          title: item.title,
          since: outcome?.at ?? '',
        })),
    };
  }

  private wantCalls(incident: Incident, title: (office: string) => string): BoardLine['wantCalls'] {
    const { people } = this.bodies.of(incident.body);
    const own = incident.told.flatMap(({ office, person, answered }) =>
      answered?.choice === 'call-me'
        ? [
            {
              officeTitle: title(office),
              personName: people.find((each) => each.id === person)?.name ?? person,
              since: answered.at,
              party: false,
            },
          ]
        : [],
    );
    const parties = partiesToCall(incident).map(({ name, answered }) => ({
      officeTitle: name,
      personName: answered?.byName ?? '',
      since: answered?.at ?? '',
      party: true,
    }));
    return [...own, ...parties];
  }

  /** Whom the desk telephones: who did not answer, and while mails do not leave whoever is to be told. */
  private calls(
    incident: Incident,
    { directory, now, isFailing, showsNumbers, language }: Looked,
  ): CallLine[] {
    const isToCall = ({ alarm, state, dueAt }: RungView): boolean =>
      alarm || (isFailing && (state === 'calling' || isDue({ state, dueAt }, now)));
    const setting = this.bodies.settingWith(directory, incident.plan);
    return toEscalationView(incident, setting, { now, showsNumbers, language, underWay: UNASKED })
      .rungs.filter(isToCall)
      .map(({ officeTitle, channels, candidates }) => ({
        incident: incident.id,
        number: incident.number,
        officeTitle,
        channels,
        candidates,
      }));
  }
}

function reportView(at: Instant | null, now: Instant): BoardLine['nextReport'] {
  return at === null ? null : { at, overdue: at <= now };
}

function isDue({ state, dueAt }: { state: string; dueAt: Instant }, now: Instant): boolean {
  return state === 'waiting' && dueAt <= now;
}

/** Steps with the earliest due time first; those without one keep the order of the playbook. */
function byDue(one: StepStanding, other: StepStanding): number {
  return (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9');
}
