import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { beginResponse, takeUp } from '../domain/incident/desk.js';
import type { Incident } from '../domain/incident/incident.js';
import { Cases } from '../incidents/cases.service.js';
import { toLine } from '../incidents/incident.view.js';
import { drawn, IncidentsService, type Drawn } from '../incidents/incidents.service.js';
import type { Receipt } from '../incidents/receipt.view.js';
import { similarTo } from '../incidents/similar.js';
import { HandoverRepository } from './handover.repository.js';
import type { TakingDto } from './desk.dto.js';
import type { DeskCount, InboxItem, InboxView } from './inbox.view.js';

/** So many are shown; the next ones come up as these are taken. */
const MOST_SHOWN = 20;

/** 受付箱: reports that nobody has taken yet. */
@Injectable()
export class InboxService {
  constructor(
    private readonly cases: Cases,
    private readonly bodies: Bodies,
    private readonly incidents: IncidentsService,
    private readonly handovers: HandoverRepository,
    private readonly clock: Clock,
  ) {}

  async read({ body }: Caller): Promise<InboxView> {
    const [waiting, total] = await Promise.all([
      this.incidents.waiting(body, MOST_SHOWN),
      this.incidents.countWaiting(body),
    ]);
    const open = waiting.length > 0 ? await this.incidents.sketches(body) : [];
    return {
      now: this.clock.now(),
      items: waiting.map((each) => this.item(each, open)),
      more: total - waiting.length,
    };
  }

  async count({ body, account }: Caller): Promise<DeskCount> {
    const [waiting, handovers] = await Promise.all([
      this.incidents.countWaiting(body),
      this.handovers.countFor(body, account),
    ]);
    return { waiting, handovers };
  }

  take(caller: Caller, id: string, input: TakingDto): Promise<Receipt> {
    const decide = input.begin ? beginResponse : takeUp;
    return this.cases.change(caller, id, { input, decide });
  }

  private item(incident: Incident, open: readonly Drawn[]): InboxItem {
    const plan = this.bodies.plan(incident.plan);
    const { kind, severity, drill, place, system, done, reporter, contact, runs } = incident;
    const others = open.filter((each) => each.incident.id !== incident.id);
    return {
      incident: toLine(incident),
      ...{ drill, place, system, done, reporter, contact },
      kindLabel: plan.kinds.find((each) => each.id === kind)?.label ?? null,
      floorLabels: plan.severity.floors
        .filter(({ fact }) => severity.facts.includes(fact))
        .map(({ label }) => label),
      impact: severity.impact,
      urgency: severity.urgency,
      playbooks: runs
        .filter(({ left }) => left === null)
        .map(({ digest }) => this.bodies.playbook(digest).title),
      similar: drill ? [] : similarTo(drawn(incident), others).map((each) => toLine(each.incident)),
    };
  }
}
