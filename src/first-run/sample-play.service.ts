import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DutiesService } from '../duties/duties.service.js';
import { EscalationsService } from '../escalations/escalations.service.js';
import { DAY, plus, type Instant, type Milliseconds } from '../domain/calendar/instant.js';
import { wallClock } from '../domain/calendar/jst.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import type { ReportDto } from '../incidents/report.dto.js';
import { RunsService } from '../playbooks/runs.service.js';
import { StepsService } from '../playbooks/steps.service.js';
import { TimelineService } from '../timeline/timeline.service.js';
import { SampleRepository } from './sample.repository.js';
import { DRILL, CLOSED, PHONES, type SampleStory } from './sample-stories.js';

const OVER = 'サンプルとして、終わった事案を作るため';

/** Who plays: the accounts for trying out, or whoever pressed the button. */
export interface Players {
  readonly desk: Caller;
  readonly responder: Caller;
  readonly chief: Caller;
  readonly ciso: Caller;
}

/** サンプルで試す: three incidents, made by the very commands that people give. */
@Injectable()
export class SamplePlay {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly steps: StepsService,
    private readonly runs: RunsService,
    private readonly escalations: EscalationsService,
    private readonly duties: DutiesService,
    private readonly timeline: TimelineService,
    private readonly repository: SampleRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A ransomware case that is closed, a drill at a middle step, telephones that are dead now. */
  async play(players: Players): Promise<void> {
    for (const story of [CLOSED, DRILL, PHONES]) await this.tell(story, players);
  }

  private async tell(story: SampleStory, players: Players): Promise<void> {
    const { desk, responder } = players;
    const id = await this.report(desk, story);
    // Nobody has to be called about what is over.
    if (story.closing) await this.escalations.standDown(players.chief, id, { reason: OVER });
    if (story.isIncident) {
      await this.incidents.judge(responder, id, { incident: true, reason: story.isIncident });
    }
    for (const step of story.steps) await this.complete(responder, id, step);
    if (story.asks) await this.ask(responder, id, story.asks);
    for (const { text, after } of story.notes) {
      const happenedAt = this.at(story.awareAgo, after);
      await this.timeline.note(responder, id, { text, happenedAt });
    }
    for (const { what, owner, dueIn, how } of story.measures) {
      await this.measure(responder, id, { what, owner, due: this.dayIn(dueIn), how });
    }
    if (story.closing) await this.close(players, id, story);
  }

  private async ask(
    caller: Caller,
    id: string,
    { step, reason }: { readonly step: string; readonly reason: string },
  ): Promise<void> {
    const [run] = await this.runs.list(caller, id);
    if (run) await this.steps.request(caller, { id, run: run.run, step }, { reason });
  }

  private async close(
    { responder, ciso }: Players,
    id: string,
    { closing, awareAgo }: SampleStory,
  ): Promise<void> {
    if (!closing) return;
    const { contained, recovered, lessons, after } = closing;
    const happenedAt = this.at(awareAgo, after);
    await this.incidents.leavePhase(responder, id, { confirmation: contained, happenedAt });
    await this.incidents.leavePhase(responder, id, { confirmation: recovered, happenedAt });
    await this.reportOutside(responder, id, happenedAt);
    await this.incidents.requestClosure(responder, id, { lessons, retentionYears: 5, happenedAt });
    const conflict = ciso.account === responder.account ? OVER : '';
    await this.incidents.decideClosure(ciso, id, { approved: true, reason: OVER, conflict });
  }

  /** Whatever the law asks for was reported in time. */
  private async reportOutside(caller: Caller, id: string, at: Instant): Promise<void> {
    const { duties } = await this.duties.read(caller, id);
    for (const { id: duty, law, state } of duties) {
      if (!law || state === 'not-due') continue;
      await this.duties.report(caller, { id, duty }, { at, by: '情報政策課長（サンプル）' });
    }
  }

  private async report(desk: Caller, { report, awareAgo }: SampleStory): Promise<string> {
    const input: ReportDto = { ...report, aware: { at: this.at(awareAgo, 0) } };
    const { id } = await this.incidents.report(desk, input);
    await this.unitOfWork.run((tx) => this.repository.keep(tx, desk.body, id));
    return id;
  }

  /** With all the evidence and facts the step asks for; what nobody knows is 不明. */
  private async complete(caller: Caller, id: string, step: string): Promise<void> {
    const [run] = await this.runs.list(caller, id);
    const found = run?.steps.find((each) => each.id === step);
    if (!run || !found) return;
    const evidence = Object.fromEntries(
      found.evidence.map((each) => [each.id, `${each.what}（サンプル）`]),
    );
    const facts = Object.fromEntries(found.facts.map((each) => [each.id, null]));
    await this.steps.complete(caller, { id, run: run.run, step }, { evidence, facts });
  }

  private async measure(
    caller: Caller,
    id: string,
    {
      what,
      owner,
      due,
      how,
    }: { what: string; owner: string; due: string; how: 'done' | 'transferred' },
  ): Promise<void> {
    await this.incidents.addMeasure(caller, id, { what, owner, due });
    const { measures } = await this.incidents.read(caller, id);
    const measure = measures.find((each) => each.what === what)?.id ?? '';
    await this.incidents.settleMeasure(caller, { id, measure }, { how, note: OVER });
  }

  /** So long after it became known, which was so long ago. */
  private at(ago: Milliseconds, after: Milliseconds): Instant {
    return plus(this.clock.now(), Math.min(0, after - ago));
  }

  private dayIn(days: number): string {
    return wallClock(plus(this.clock.now(), days * DAY)).day;
  }
}
