import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { instant } from '../domain/calendar/instant.js';
import { nextReportAt } from '../domain/escalation/next-report.js';
import { audience, nextNumber, sendUpdate } from '../domain/escalation/update.js';
import { SYSTEM, type Case } from '../domain/incident/case.js';
import { Cases } from '../incidents/cases.service.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import type { Receipt } from '../incidents/receipt.view.js';
import { UpdateMails } from '../notices/update-mails.service.js';
import { prefilled } from './prefill.js';
import type { UpdateDto } from './update.dto.js';
import {
  officesWithout,
  toAudienceView,
  toUpdateView,
  type UpdatePreviewView,
  type UpdatesView,
} from './update.view.js';

/** 続報: what is new, to everybody who was told. */
@Injectable()
export class UpdatesService {
  constructor(
    private readonly cases: Cases,
    private readonly bodies: Bodies,
    private readonly repository: IncidentRepository,
    private readonly mails: UpdateMails,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async read(caller: Caller, id: string): Promise<UpdatesView> {
    const { incident, setting, now } = await this.caseOf(caller, id);
    const mails = await this.mails.of(caller.body, id);
    const at = nextReportAt({ incident, plan: setting.plan });
    return {
      next: at === null ? null : { at, overdue: at <= now },
      updates: (incident.updates ?? [])
        .toReversed()
        .map((each) => toUpdateView(each, { setting, mails })),
    };
  }

  /** What a 続報 sent now would say by itself, and who would get it. */
  async preview(caller: Caller, id: string): Promise<UpdatePreviewView> {
    const given = await this.caseOf(caller, id);
    const { incident, setting, now } = given;
    const all = audience(given);
    const people = [...new Set(all.map(({ person }) => person.id))];
    const times = await this.mails.leavesAt(caller.body, people, now);
    return {
      number: nextNumber(incident),
      ...prefilled(given),
      audience: toAudienceView(all, { setting, leavesAt: (id) => times.get(id) ?? now }),
      without: officesWithout(incident, all, setting),
    };
  }

  send(caller: Caller, id: string, input: UpdateDto): Promise<Receipt> {
    const { conclusion, affected, doing } = input;
    const next = input.nextReport === undefined ? null : instant(new Date(input.nextReport));
    return this.cases.change(caller, id, {
      input,
      decide: (given) => sendUpdate(given, { conclusion, affected, doing, next }),
    });
  }

  private async caseOf(caller: Caller, id: string): Promise<Case> {
    const now = this.clock.now();
    const incident = await this.repository.load(this.reader, caller.body, id);
    const { body, plan } = incident;
    const setting = await this.bodies.setting(this.reader, { body, plan, at: now });
    return { incident, setting, actor: SYSTEM, now, happenedAt: now };
  }
}
