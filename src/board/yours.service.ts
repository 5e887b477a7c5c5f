import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Reader } from '../database/reader.js';
import type { Instant } from '../domain/calendar/instant.js';
import { isReporter, nextReportAt } from '../domain/escalation/next-report.js';
import { type Actor, isBy } from '../domain/incident/case.js';
import type { Incident } from '../domain/incident/incident.js';
import { authorityOf } from '../domain/plan/authority.js';
import type { Directory } from '../domain/plan/plan.js';
import { Cases } from '../incidents/cases.service.js';
import { MyWorkService, nameOf } from '../my-work/my-work.service.js';
import { VersionsService } from '../plans/versions.service.js';
import type { BoardYours } from './board.view.js';

interface Looking {
  readonly actor: Actor;
  readonly directory: Directory;
  readonly now: Instant;
}

/** あなたの: what waits for the one who looks at the board. */
@Injectable()
export class Yours {
  constructor(
    private readonly work: MyWorkService,
    private readonly cases: Cases,
    private readonly versions: VersionsService,
    private readonly bodies: Bodies,
    private readonly reader: Reader,
  ) {}

  async read(
    caller: Caller,
    incidents: readonly Incident[],
    where: Pick<Looking, 'directory' | 'now'>,
  ): Promise<BoardYours> {
    const isOfficer = caller.roles.includes('officer');
    const [{ calls, steps, holdsOffice }, actor, versions] = await Promise.all([
      this.work.over(caller, incidents),
      this.cases.actorOf(this.reader, caller),
      isOfficer ? this.versions.toApprove(caller) : [],
    ]);
    const looking = { ...where, actor };
    return {
      holdsOffice,
      calls,
      gates: steps.filter(({ asked }) => asked),
      ratifications: steps.filter(({ mine, ratifyUntil }) => mine && ratifyUntil !== null),
      reports: incidents.flatMap((each) => this.report(each, looking)),
      closures: incidents.filter((each) => this.mayClose(each, looking)).map(nameOf),
      versions: versions.map(({ id, number, label }) => ({ id, number, label })),
      steps: steps.filter(({ mine, asked, ratifyUntil }) => mine && !asked && ratifyUntil === null)
        .length,
    };
  }

  private report(incident: Incident, { actor, directory, now }: Looking): BoardYours['reports'] {
    const setting = this.bodies.settingWith(directory, incident.plan);
    const at = nextReportAt({ incident, plan: setting.plan });
    if (at === null) return [];
    const given = { incident, setting, actor, now, happenedAt: now };
    if (!isReporter(given, actor.person)) return [];
    return [{ incident: nameOf(incident), at, overdue: at <= now }];
  }

  private mayClose(incident: Incident, { actor, directory, now }: Looking): boolean {
    const { closure } = incident;
    if (!closure || isBy(actor, closure.by)) return false;
    const { closeSevere } = this.bodies.plan(incident.plan).rights;
    const authority = authorityOf(actor.person, closeSevere, { directory, at: now });
    return authority?.othersAbsent ?? false;
  }
}
