import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';
import type { Case, Decision } from '../domain/incident/case.js';
import type { Incident } from '../domain/incident/incident.js';
import type { StepRef } from '../domain/playbook/follow.js';
import { openEntry } from '../domain/sharing/open-facts.js';
import { partyAnswer, partyComplete, partyNote } from '../domain/sharing/party-acts.js';
import { visibleTo, type Sight } from '../domain/sharing/visible-to.js';
import { FilesService, type Download, type FilePath } from '../evidence/files.service.js';
import { Cases } from '../incidents/cases.service.js';
import { PartyRepository } from './party.repository.js';
import { ProblemError } from '../shared/errors.js';
import { TimelineService } from '../timeline/timeline.service.js';
import type {
  PartyAnswerDto,
  PartyCompletionDto,
  PartyNoteDto,
  SharedListDto,
} from './sharing.dto.js';
import { toSharedLine, toSharedView, type SharedPage, type SharedView } from './shared.view.js';
import { visiblePage } from './visible-page.js';

const PAGE = 50;

/** 共有された事案: what other bodies let one's own in to. Every read and act asks `visibleTo`. */
@Injectable()
export class SharedService {
  constructor(
    private readonly cases: Cases,
    private readonly bodies: Bodies,
    private readonly parties: PartyRepository,
    private readonly timeline: TimelineService,
    private readonly files: FilesService,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async list({ body }: Caller, { open, after }: SharedListDto): Promise<SharedPage> {
    const now = this.clock.now();
    const filter = { open: open === 'true', limit: PAGE };
    const { items, next } = await visiblePage({
      ...{ party: body, now, size: PAGE, after },
      read: (from) =>
        this.parties.page(this.reader, body, { ...filter, ...(from ? { after: from } : {}) }),
    });
    return {
      items: items.map(({ incident, sight }) =>
        toSharedLine(incident, sight, this.bodies.plan(incident.plan)),
      ),
      next,
    };
  }

  async read({ body, language }: Caller, id: string): Promise<SharedView> {
    const { incident, sight } = await this.find(this.reader, body, id);
    const plan = this.bodies.plan(incident.plan);
    const setting = this.bodies.frozen(plan);
    const timeline = await this.timeline.shared(incident, sight, language);
    return toSharedView(incident, { setting, sight, timeline });
  }

  /** A file that the party may see the entry of. */
  async file({ body }: Caller, path: FilePath): Promise<Download> {
    const { incident, sight } = await this.find(this.reader, body, path.id);
    return this.files.opened(incident.body, path, (entry) => openEntry(entry, sight) !== null);
  }

  answer(caller: Caller, id: string, { choice, note = '' }: PartyAnswerDto): Promise<void> {
    return this.act(caller, id, {}, (given, sight) => partyAnswer(given, sight, { choice, note }));
  }

  note(caller: Caller, id: string, input: PartyNoteDto): Promise<void> {
    return this.act(caller, id, input, (given, sight) => partyNote(given, sight, input.text));
  }

  complete(caller: Caller, { id, run, step }: StepRef & { id: string }, input: PartyCompletionDto) {
    const { evidence = {}, facts = {}, note = '' } = input;
    return this.act(caller, id, {}, (given, sight) =>
      partyComplete(given, sight, { run, step, evidence, facts, note }),
    );
  }

  /** Asked again inside the unit of work: the party may have been let out meanwhile. */
  private async act(
    caller: Caller,
    id: string,
    { happenedAt }: { readonly happenedAt?: string },
    decide: (given: Case, sight: Sight) => Decision,
  ): Promise<void> {
    const { body, name } = caller;
    await this.cases.changeAs(caller, id, {
      input: happenedAt === undefined ? {} : { happenedAt },
      name: `${this.bodies.of(body).plan.bodyName} ${name}`,
      lead: async (tx) => (await this.find(tx, body, id)).incident.body,
      decide: (given) => decide(given, sightOf(given.incident, body, given.now)),
    });
  }

  /** @throws ProblemError for an incident that is not there and for one that is not to be seen, alike. */
  private async find(
    sql: Sql,
    body: string,
    id: string,
  ): Promise<{ incident: Incident; sight: Sight }> {
    const incident = await this.parties.find(sql, body, id);
    if (!incident) throw new ProblemError('not-found', { incident: id });
    return { incident, sight: sightOf(incident, body, this.clock.now()) };
  }
}

function sightOf(incident: Incident, body: string, at: string): Sight {
  const sight = visibleTo(incident, body, at);
  if (!sight) throw new ProblemError('not-found', { incident: incident.id });
  return sight;
}
