import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { deciderNow } from '../domain/plan/authority.js';
import { officeOf } from '../domain/plan/directory.js';
import type { Setting } from '../domain/plan/plan.js';
import {
  answerChoice,
  completeStep,
  skipStep,
  undoStep,
  type StepRef,
} from '../domain/playbook/follow.js';
import { actFirst, decideGate, ratifyGate, requestGate } from '../domain/playbook/gates.js';
import { Cases } from '../incidents/cases.service.js';
import type { ApprovalDto, ReasonDto } from '../incidents/incident.dto.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import type { Receipt } from '../incidents/receipt.view.js';
import { toRunView, type NameDecider, type RunView } from './run.view.js';
import type { ChoiceDto, CompletionDto } from './step.dto.js';

/** Names a step of a run of an incident, as the address does. */
export interface StepPath extends StepRef {
  readonly id: string;
}

/** Follow a playbook: complete, answer, decide, act first, ratify, skip, undo. */
@Injectable()
export class StepsService {
  constructor(
    private readonly cases: Cases,
    private readonly bodies: Bodies,
    private readonly repository: IncidentRepository,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async runs(caller: Caller, id: string): Promise<RunView[]> {
    const incident = await this.repository.load(this.reader, caller.body, id);
    const at = this.clock.now();
    const { body, plan } = incident;
    const setting = await this.bodies.setting(this.reader, { body, plan, at });
    const decider = nameDecider(setting, at);
    return incident.runs.map((run) => toRunView(incident, run, { setting, decider }));
  }

  complete(caller: Caller, { id, run, step }: StepPath, input: CompletionDto): Promise<Receipt> {
    const { evidence = {}, facts = {}, note = '' } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => completeStep(given, { run, step, evidence, facts, note }),
    });
  }

  answer(caller: Caller, { id, run, step }: StepPath, input: ChoiceDto): Promise<Receipt> {
    const { option, note = '' } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => answerChoice(given, { run, step, option, note }),
    });
  }

  skip(caller: Caller, { id, run, step }: StepPath, input: ReasonDto): Promise<Receipt> {
    const { reason } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => skipStep(given, { run, step, reason }),
    });
  }

  undo(caller: Caller, { id, run, step }: StepPath, input: ReasonDto): Promise<Receipt> {
    const { reason } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => undoStep(given, { run, step, reason }),
    });
  }

  request(caller: Caller, { id, run, step }: StepPath, input: ReasonDto): Promise<Receipt> {
    const { reason } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => requestGate(given, { run, step, reason }),
    });
  }

  decide(caller: Caller, { id, run, step }: StepPath, input: ApprovalDto): Promise<Receipt> {
    const { approved, reason = '', conflict = '' } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => decideGate(given, { run, step, approved, reason, conflict }),
    });
  }

  actFirst(caller: Caller, { id, run, step }: StepPath, input: ReasonDto): Promise<Receipt> {
    const { reason } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => actFirst(given, { run, step, reason }),
    });
  }

  ratify(caller: Caller, { id, run, step }: StepPath, input: ApprovalDto): Promise<Receipt> {
    const { approved, reason = '' } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => ratifyGate(given, { run, step, approved, reason }),
    });
  }
}

function nameDecider({ directory, plan }: Setting, at: string): NameDecider {
  return (authority) => {
    const decider = deciderNow(directory, authority, at);
    const person = directory.people.find((each) => each.id === decider?.person);
    if (!decider || !person) return null;
    return { person: person.name, office: officeOf(plan.offices, decider.office).title };
  };
}
