import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import {
  answerChoice,
  completeStep,
  skipStep,
  undoStep,
  type StepRef,
} from '../domain/playbook/follow.js';
import { actFirst, decideGate, ratifyGate, requestGate } from '../domain/playbook/gates.js';
import { beginStep, handOverStep, postponeStep, reassignStep } from '../domain/playbook/work.js';
import { Cases } from '../incidents/cases.service.js';
import type { ApprovalDto, CommandDto, ReasonDto } from '../incidents/incident.dto.js';
import type { Receipt } from '../incidents/receipt.view.js';
import type { AssignmentDto, HandOverDto, PostponementDto } from './run.dto.js';
import type { ChoiceDto, CompletionDto } from './step.dto.js';

/** Names a step of a run of an incident, as the address does. */
export interface StepPath extends StepRef {
  readonly id: string;
}

/** What people do with one step: begin, complete, answer, decide, act first, ratify, skip, undo, pass on. */
@Injectable()
export class StepsService {
  constructor(private readonly cases: Cases) {}

  begin(caller: Caller, { id, run, step }: StepPath, input: CommandDto): Promise<Receipt> {
    return this.cases.change(caller, id, {
      input,
      decide: (given) => beginStep(given, { run, step }),
    });
  }

  reassign(caller: Caller, { id, run, step }: StepPath, input: AssignmentDto): Promise<Receipt> {
    const { office, reason } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => reassignStep(given, { run, step, office, reason }),
    });
  }

  handOver(caller: Caller, { id, run, step }: StepPath, input: HandOverDto): Promise<Receipt> {
    const { person, note } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => handOverStep(given, { run, step, person, note }),
    });
  }

  postpone(caller: Caller, { id, run, step }: StepPath, input: PostponementDto): Promise<Receipt> {
    const { until, reason } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => postponeStep(given, { run, step, until, reason }),
    });
  }

  complete(caller: Caller, { id, run, step }: StepPath, input: CompletionDto): Promise<Receipt> {
    const { evidence = {}, facts = {}, note = '', shared = false } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => completeStep(given, { run, step, evidence, facts, note, shared }),
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
