import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { Refusal } from '../domain/errors.js';
import { deciderNow } from '../domain/plan/authority.js';
import { officeOf } from '../domain/plan/directory.js';
import type { Setting } from '../domain/plan/plan.js';
import { abandonPlaybook, startPlaybook } from '../domain/playbook/follow.js';
import { selfOf } from '../domain/playbook/mine.js';
import { moveRun, planMove } from '../domain/playbook/move.js';
import { addStep, recordFacts } from '../domain/playbook/work.js';
import { Cases } from '../incidents/cases.service.js';
import type { ReasonDto } from '../incidents/incident.dto.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import type { Receipt } from '../incidents/receipt.view.js';
import { ChangedFactsService } from './changed-facts.service.js';
import { toMoveView, type MoveView } from './move.view.js';
import type { FactsDto, MoveDto, NewStepDto, StartRunDto } from './run.dto.js';
import { toRunView, type NameDecider, type RunView } from './run.view.js';

/** Names a run of an incident, as the address does. */
export interface RunPath {
  readonly id: string;
  readonly run: string;
}

/** The playbooks of an incident as a whole: begin one, leave it, move it to its newer version, add to it. */
@Injectable()
export class RunsService {
  constructor(
    private readonly cases: Cases,
    private readonly bodies: Bodies,
    private readonly repository: IncidentRepository,
    private readonly changed: ChangedFactsService,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async list(caller: Caller, id: string): Promise<RunView[]> {
    const incident = await this.repository.load(this.reader, caller.body, id);
    const at = this.clock.now();
    const { body, plan } = incident;
    const setting = await this.bodies.setting(this.reader, { body, plan, at });
    const decider = nameDecider(setting, at);
    const changed = await this.changed.of(incident, setting, caller.language);
    const self = selfOf(await this.cases.actorOf(this.reader, caller), setting.directory, at);
    const names = { setting, decider, changed, self, now: at };
    return incident.runs.map((run) => toRunView(incident, run, names));
  }

  start(caller: Caller, id: string, input: StartRunDto): Promise<Receipt> {
    return this.cases.change(caller, id, {
      input,
      decide: (given) => startPlaybook(given, input.playbook),
    });
  }

  leave(caller: Caller, { id, run }: RunPath, input: ReasonDto): Promise<Receipt> {
    const { reason } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => abandonPlaybook(given, { run, reason }),
    });
  }

  addStep(caller: Caller, { id, run }: RunPath, input: NewStepDto): Promise<Receipt> {
    const { phase, title, how = '', office, until = null } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => addStep(given, { run, phase, title, how, office, until }),
    });
  }

  recordFacts(caller: Caller, { id, run }: RunPath, input: FactsDto): Promise<Receipt> {
    const { facts } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => recordFacts(given, { run, facts }),
    });
  }

  /** What the move would do, before anybody decides on it. */
  async previewMove(caller: Caller, { id, run: name }: RunPath): Promise<MoveView> {
    const incident = await this.repository.load(this.reader, caller.body, id);
    const run = incident.runs.find((each) => each.id === name);
    if (!run) throw new Refusal('unknown-reference', { run: name });
    const newest = this.bodies
      .of(incident.body)
      .plan.playbooks.find((each) => each.id === run.playbook);
    const digest = newest?.digest ?? run.digest;
    const from = this.bodies.playbook(run.digest);
    const to = this.bodies.playbook(digest);
    return toMoveView(planMove(run, from, to), { digest, from, to });
  }

  move(caller: Caller, { id, run }: RunPath, input: MoveDto): Promise<Receipt> {
    const { digest, reason } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => moveRun(given, { run, digest, reason }),
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
