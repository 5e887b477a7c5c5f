import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Reader } from '../database/reader.js';
import { judgeNotReportable, recordDutyFacts, recordDutyReport } from '../domain/duty/commands.js';
import { nameOrgan, organOf } from '../domain/duty/organ.js';
import type { Duty } from '../domain/playbook/definition.js';
import { Cases } from '../incidents/cases.service.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import type { Receipt } from '../incidents/receipt.view.js';
import type { DutyFactsDto, DutyReportDto, DutyJudgementDto, OrganDto } from './duty.dto.js';
import { toDutiesView, type DutiesView } from './duty.view.js';

/** Names a duty of an incident, as the address does; one that is not in its plan is refused. */
export interface DutyPath {
  readonly id: string;
  readonly duty: Duty;
}

/** 外部報告: what has to be reported outside, and what was. */
@Injectable()
export class DutiesService {
  constructor(
    private readonly cases: Cases,
    private readonly bodies: Bodies,
    private readonly repository: IncidentRepository,
    private readonly reader: Reader,
  ) {}

  async read(caller: Caller, id: string): Promise<DutiesView> {
    const incident = await this.repository.load(this.reader, caller.body, id);
    const setting = this.bodies.frozen(this.bodies.plan(incident.plan));
    return toDutiesView({ incident, setting });
  }

  judge(caller: Caller, { id, duty }: DutyPath, input: DutyJudgementDto): Promise<Receipt> {
    const { by, reason } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => judgeNotReportable(given, { duty, by, reason }),
    });
  }

  report(caller: Caller, { id, duty }: DutyPath, input: DutyReportDto): Promise<Receipt> {
    const { at, number = '', by } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => recordDutyReport(given, { duty, at, number, by }),
    });
  }

  name(caller: Caller, id: string, input: OrganDto): Promise<Receipt> {
    const { reason = '' } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => nameOrgan(given, { organ: organOf(input.organ), reason }),
    });
  }

  record(caller: Caller, id: string, input: DutyFactsDto): Promise<Receipt> {
    return this.cases.change(caller, id, {
      input,
      decide: (given) => recordDutyFacts(given, input.facts),
    });
  }
}
