import { Injectable, type Type } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../accounts/caller.js';
import { keyed } from '../accounts/request-key.js';
import { TelephoneAnswerDto } from '../escalations/escalation.dto.js';
import { EscalationsService } from '../escalations/escalations.service.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import type { Receipt } from '../incidents/receipt.view.js';
import { ReportDto } from '../incidents/report.dto.js';
import { CompletionDto } from '../playbooks/step.dto.js';
import { StepsService, type StepPath } from '../playbooks/steps.service.js';
import { validationPipe } from '../shared/validation.js';
import type { Typed } from './fields.js';
import { FormKeys } from './form-key.js';
import { Incomplete } from './incomplete.js';
import { LitePages, type RungPath } from './lite-pages.service.js';
import { completionOrder, reportOrder } from './order.js';
import { wordsIn } from './words.js';

/** What a form of 軽量表示 does: the command of the console, checked by the same DTO, decided by the same service. */
@Injectable()
export class LiteForms {
  private readonly pipe = validationPipe();

  constructor(
    private readonly keys: FormKeys,
    private readonly pages: LitePages,
    private readonly incidents: IncidentsService,
    private readonly steps: StepsService,
    private readonly escalations: EscalationsService,
  ) {}

  /** The caller with the hidden key of the form. @throws ProblemError when the form is of no page of ours. */
  sender(caller: Caller, request: FastifyRequest, typed: Typed): Caller {
    const key = this.keys.check(request, typed.key ?? '');
    return { ...caller, request: keyed(request, key) };
  }

  async report(caller: Caller, typed: Typed): Promise<Receipt> {
    const order = reportOrder(typed, wordsIn(caller.language));
    return this.incidents.report(caller, await this.checked(ReportDto, order));
  }

  async tick(caller: Caller, path: StepPath, typed: Typed): Promise<Receipt> {
    const { step } = await this.pages.stepOf(caller, path);
    const order = completionOrder(step, typed, wordsIn(caller.language));
    return this.steps.complete(caller, path, await this.checked(CompletionDto, order));
  }

  async answer(caller: Caller, path: RungPath, typed: Typed): Promise<Receipt> {
    const { person = '', choice = '', note = '' } = typed;
    const words = wordsIn(caller.language);
    const missing = [
      ...(person ? [] : [{ field: 'person', message: words.whoMissing }]),
      ...(choice ? [] : [{ field: 'choice', message: words.answerMissing }]),
    ];
    if (missing.length > 0) throw new Incomplete(missing);
    const order = { person, choice, ...(note.trim() ? { note: note.trim() } : {}) };
    const input = await this.checked(TelephoneAnswerDto, order);
    return this.escalations.answer(caller, path, input);
  }

  /** Input as the API takes it. @throws InvalidInput naming every field. */
  private checked<T>(metatype: Type<T>, order: object): Promise<T> {
    return this.pipe.transform(order, { type: 'body', metatype });
  }
}
