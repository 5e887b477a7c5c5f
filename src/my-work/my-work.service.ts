import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Instant } from '../domain/calendar/instant.js';
import { calledNow } from '../domain/escalation/tell.js';
import type { Incident } from '../domain/incident/incident.js';
import { officeOf } from '../domain/plan/directory.js';
import type { Directory, Setting } from '../domain/plan/plan.js';
import { isActive, isAsked, isMine, selfOf, type Self } from '../domain/playbook/mine.js';
import type { Run } from '../domain/playbook/run.js';
import { type StepStanding, viewOf } from '../domain/playbook/standing.js';
import { standings } from '../domain/playbook/standings.js';
import { Cases } from '../incidents/cases.service.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import type { MyWorkView, WorkCall, WorkIncident, WorkStep } from './my-work.view.js';

/** More open incidents than this at once, and the least severe are left to the list. */
const MOST_LOOKED_AT = 200;

interface Looking {
  readonly self: Self;
  readonly directory: Directory;
  readonly now: Instant;
}

/** わたしの作業 */
@Injectable()
export class MyWorkService {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly cases: Cases,
    private readonly bodies: Bodies,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async read(caller: Caller): Promise<MyWorkView> {
    const { incidents, total } = await this.incidents.worstOpen(caller.body, MOST_LOOKED_AT);
    return { ...(await this.over(caller, incidents)), more: total - incidents.length };
  }

  /** What waits for the caller in these incidents, and what others can do there now. */
  async over(caller: Caller, incidents: readonly Incident[]): Promise<Omit<MyWorkView, 'more'>> {
    const now = this.clock.now();
    const [directory, actor] = await Promise.all([
      this.bodies.directory(this.reader, caller.body, now),
      this.cases.actorOf(this.reader, caller),
    ]);
    const self = selfOf(actor, directory, now);
    const looking = { self, directory, now };
    return {
      now,
      holdsOffice: self.offices.length > 0,
      calls: incidents.flatMap((each) => this.calls(each, looking)),
      steps: incidents.flatMap((each) => this.steps(each, looking)).toSorted(byUrgency),
    };
  }

  private calls(incident: Incident, { self }: Looking): WorkCall[] {
    const { offices } = this.bodies.plan(incident.plan);
    return incident.rungs
      .filter(({ state }) => state === 'calling')
      .flatMap((rung) => calledNow(incident, rung))
      .filter(({ person }) => person === self.person)
      .map(({ office, at }) => ({
        incident: nameOf(incident),
        officeTitle: officeOf(offices, office).title,
        since: at,
      }));
  }

  private steps(incident: Incident, { self, directory, now }: Looking): WorkStep[] {
    const setting = this.bodies.settingWith(directory, incident.plan);
    return incident.runs.flatMap((run) =>
      standings(viewOf({ incident, setting }, run))
        .filter(isActive)
        .map((standing) => ({
          incident: nameOf(incident),
          mine: isMine(standing, self, { setting, now }),
          asked: isAsked(standing, self, { setting, now }),
          ...workOf(standing, run, setting),
        })),
    );
  }
}

function workOf(
  { item, office, assigned, begun, state, dueAt, outcome }: StepStanding,
  run: Run,
  { plan, directory }: Setting,
): Omit<WorkStep, 'incident' | 'mine' | 'asked'> {
  const { ratification } = outcome ?? {};
  return {
    run: run.id,
    step: item.id,
    title: item.title,
    en: item.en,
    officeTitle: officeOf(plan.offices, office).title,
    personName: directory.people.find(({ id }) => id === assigned?.person)?.name ?? null,
    state,
    begunBy: begun?.byName ?? null,
    dueAt,
    overdue: run.overdue.includes(item.id),
    ratifyUntil: ratification && !ratification.decided ? ratification.until : null,
  };
}

/** An incident as a line of work names it. */
export function nameOf({ id, number, summary, severity, drill }: Incident): WorkIncident {
  return { id, number, summary, level: severity.level, drill };
}

/** What is or was due first; without a due time, the worst incident first. */
function byUrgency(one: WorkStep, other: WorkStep): number {
  const due = (each: WorkStep): string => each.ratifyUntil ?? each.dueAt ?? '9';
  return due(one).localeCompare(due(other));
}
