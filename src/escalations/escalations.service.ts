import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { seesPrivateNumbers } from '../accounts/private-numbers.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { answerDutiesByTelephone } from '../domain/duty/telephone.js';
import { Refusal } from '../domain/errors.js';
import { callRungNow, noteCall, recordCall } from '../domain/escalation/call.js';
import { answerByTelephone, standDown } from '../domain/escalation/answer.js';
import { handOver, takeOver } from '../domain/escalation/hand-over.js';
import type { Case, Decision } from '../domain/incident/case.js';
import type { ReasonDto } from '../incidents/incident.dto.js';
import { Cases } from '../incidents/cases.service.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import { NoticesService } from '../notices/notices.service.js';
import type { Receipt } from '../incidents/receipt.view.js';
import type {
  CallAttemptDto,
  CallNowDto,
  RungHandOverDto,
  StandDownDto,
  TelephoneAnswerDto,
} from './escalation.dto.js';
import { DUTY_RUNG, toEscalationView, type EscalationView } from './escalation.view.js';

/** Who is told until somebody answers. */
@Injectable()
export class EscalationsService {
  constructor(
    private readonly cases: Cases,
    private readonly bodies: Bodies,
    private readonly repository: IncidentRepository,
    private readonly notices: NoticesService,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async read(caller: Caller, id: string): Promise<EscalationView> {
    const incident = await this.repository.load(this.reader, caller.body, id);
    const at = this.clock.now();
    const { body, plan } = incident;
    const setting = await this.bodies.setting(this.reader, { body, plan, at });
    return toEscalationView(incident, setting, {
      now: at,
      showsNumbers: seesPrivateNumbers(caller),
      language: caller.language,
      underWay: {
        timers: await this.repository.rungTimers(this.reader, incident),
        mails: await this.notices.ofIncident(caller, id),
      },
    });
  }

  answer(
    caller: Caller,
    { id, rung }: { id: string; rung: string },
    input: TelephoneAnswerDto,
  ): Promise<Receipt> {
    const { person, choice, note = '' } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) =>
        rung.startsWith(DUTY_RUNG)
          ? answerDutiesByTelephone(given, { person, choice, note })
          : answerByTelephone(given, rung, { person, choice, via: 'telephone', note }),
    });
  }

  /** Called, and nobody answered: also an office that is called about outside duties. */
  noteCall(
    caller: Caller,
    { id, rung }: { id: string; rung: string },
    input: CallAttemptDto,
  ): Promise<Receipt> {
    const { person, result, channel = null, note = '' } = input;
    const attempt = { person, result, channel, note };
    return this.cases.change(caller, id, {
      input,
      decide: (given) =>
        rung.startsWith(DUTY_RUNG)
          ? recordCall(given, { rung, office: rung.slice(DUTY_RUNG.length) }, attempt)
          : noteCall(given, rung, attempt),
    });
  }

  /** A rung before its time. @throws Refusal when somebody who is no officer gives no reason. */
  callNow(
    caller: Caller,
    { id, rung }: { id: string; rung: string },
    input: CallNowDto,
  ): Promise<Receipt> {
    const { reason = '' } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => {
        if (!reason && !caller.roles.includes('officer')) throw new Refusal('reason-missing');
        return callRungNow(given, rung, reason);
      },
    });
  }

  takeOver(
    caller: Caller,
    { id, rung }: { id: string; rung: string },
    input: ReasonDto,
  ): Promise<Receipt> {
    const decide = (given: Case): Decision => takeOver(given, rung, input.reason);
    return this.cases.change(caller, id, { input, decide });
  }

  handOver(
    caller: Caller,
    { id, rung }: { id: string; rung: string },
    input: RungHandOverDto,
  ): Promise<Receipt> {
    const { person: to, reason } = input;
    const decide = (given: Case): Decision => handOver(given, rung, { to, reason });
    return this.cases.change(caller, id, { input, decide });
  }

  standDown(caller: Caller, id: string, input: StandDownDto): Promise<Receipt> {
    return this.cases.change(caller, id, {
      input,
      decide: (given) => standDown(given, input.reason, input.rung),
    });
  }
}
