import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { BoardService } from '../board/board.service.js';
import { BulletinsService } from '../bulletins/bulletins.service.js';
import { Clock } from '../clock/clock.js';
import { EscalationsService } from '../escalations/escalations.service.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import { RunsService } from '../playbooks/runs.service.js';
import type { StepPath } from '../playbooks/steps.service.js';
import { ProblemError } from '../shared/errors.js';
import { boardPage } from './board-page.js';
import { bulletinsPage } from './bulletins-page.js';
import type { Typed, Wrong } from './fields.js';
import { DONE, incidentPage } from './incident-page.js';
import type { Content, Frame } from './page.js';
import { reportPage } from './report-page.js';
import { rungPage } from './rung-page.js';
import { stepPage } from './step-page.js';

/** What was typed into a form, and why it was not taken; nothing on a first visit. */
export interface Entered {
  readonly typed: Typed;
  readonly wrong: Wrong | null;
}

export const UNTOUCHED: Entered = { typed: {}, wrong: null };

/** A rung of an incident, as the address names it. */
export interface RungPath {
  readonly id: string;
  readonly rung: string;
}

/** 軽量表示: what the console shows, read from the same services and written as pages without scripts. */
@Injectable()
export class LitePages {
  constructor(
    private readonly boards: BoardService,
    private readonly incidents: IncidentsService,
    private readonly runs: RunsService,
    private readonly escalations: EscalationsService,
    private readonly news: BulletinsService,
    private readonly bodies: Bodies,
    private readonly clock: Clock,
  ) {}

  async board(frame: Frame, caller: Caller): Promise<Content> {
    return boardPage(frame, await this.boards.read(caller));
  }

  async bulletins(frame: Frame, caller: Caller): Promise<Content> {
    return bulletinsPage(frame, await this.news.list(caller));
  }

  report(frame: Frame, caller: Caller, entered: Entered): Content {
    const { plan } = this.bodies.of(caller.body);
    return reportPage(frame, { plan, now: this.clock.now(), ...entered });
  }

  async incident(
    frame: Frame,
    caller: Caller,
    asked: { id: string; done: string },
  ): Promise<Content> {
    const { id } = asked;
    const [incident, runs, escalation] = await Promise.all([
      this.incidents.read(caller, id),
      this.runs.list(caller, id),
      this.escalations.read(caller, id),
    ]);
    const done = DONE.find((each) => each === asked.done) ?? null;
    return incidentPage(frame, { incident, runs, escalation, now: this.clock.now(), done });
  }

  async step(frame: Frame, caller: Caller, path: StepPath, entered: Entered): Promise<Content> {
    const { run, step } = await this.stepOf(caller, path);
    return stepPage(frame, {
      incident: await this.incidents.read(caller, path.id),
      run: path.run,
      step,
      known: Object.fromEntries(run.facts.map(({ need, value }) => [need.id, value])),
      may: mayRecord(caller),
      now: this.clock.now(),
      ...entered,
    });
  }

  async rung(frame: Frame, caller: Caller, path: RungPath, entered: Entered): Promise<Content> {
    const { rungs } = await this.escalations.read(caller, path.id);
    const rung = rungs.find(({ id }) => id === path.rung);
    if (!rung) throw new ProblemError('not-found', { rung: path.rung });
    const incident = await this.incidents.read(caller, path.id);
    return rungPage(frame, { incident, rung, may: mayRecord(caller), ...entered });
  }

  /** A step and its run. @throws ProblemError when there is none. */
  async stepOf(caller: Caller, { id, run, step }: StepPath) {
    const found = (await this.runs.list(caller, id)).find((each) => each.run === run);
    const one = found?.steps.find((each) => each.id === step);
    if (!found || !one) throw new ProblemError('not-found', { step });
    return { run: found, step: one };
  }
}

/** Whoever may tick a step and enter an answer; the route asks again. */
function mayRecord({ roles }: Caller): boolean {
  return roles.some((role) => role === 'desk' || role === 'responder' || role === 'officer');
}
