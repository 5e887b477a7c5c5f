import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../accounts/caller.js';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { instant, type Instant } from '../domain/calendar/instant.js';
import { Refusal } from '../domain/errors.js';
import { Once } from '../incidents/once.service.js';
import { ProblemError } from '../shared/errors.js';
import { InvalidInput } from '../shared/validation.js';
import { AbsencesRepository, type AbsenceRow } from './absences.repository.js';
import type { AbsenceDto } from './absence.dto.js';
import type { AbsenceView } from './absence.view.js';
import { Bodies } from './bodies.service.js';

/** Who is away: ladders pass them over, gates go to the next office. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly repository: AbsencesRepository,
    private readonly bodies: Bodies,
    private readonly unitOfWork: UnitOfWork,
    private readonly once: Once,
    private readonly clock: Clock,
  ) {}

  /** Who is away now or later. */
  async list({ body }: Caller): Promise<AbsenceView[]> {
    const rows = await this.repository.open(body, this.clock.now());
    return rows.map((row) => this.view(body, row));
  }

  /**
   * Record an absence; the ladders of open incidents see it from the next notice on.
   * @throws Refusal when the person is unknown, InvalidInput when the times cannot be.
   */
  async record(caller: Caller, input: AbsenceDto): Promise<AbsenceView> {
    const { people } = this.bodies.of(caller.body);
    if (!people.some((each) => each.id === input.person)) {
      throw new Refusal('unknown-reference', { person: input.person });
    }
    mayRecordFor(caller, input.person);
    return this.once.run(caller, async (tx, now) => {
      const row = {
        id: uuidv7({ msecs: Date.parse(now) }),
        person: input.person,
        from_at: instant(new Date(input.from)),
        to_at: instant(new Date(input.to)),
        reason: input.reason ?? '',
        recorded_by: caller.name,
        recorded_at: now,
      };
      mustBeAhead(row, now);
      await this.repository.add(tx, caller.body, row);
      return this.view(caller.body, row);
    });
  }

  /** Somebody is back, or will not leave after all. */
  async end(caller: Caller, id: string): Promise<void> {
    const at = this.clock.now();
    const { body } = caller;
    await this.unitOfWork.run(async (tx) => {
      const row = await this.repository.find(tx, body, id);
      if (!row || row.to_at <= at) throw new ProblemError('not-found', { absence: id });
      mayRecordFor(caller, row.person);
      if (row.from_at < at) await this.repository.end(tx, body, { id, at });
      else await this.repository.remove(tx, body, id);
    });
  }

  private view(body: string, row: AbsenceRow): AbsenceView {
    const { people } = this.bodies.of(body);
    return {
      id: row.id,
      person: row.person,
      personName: people.find((each) => each.id === row.person)?.name ?? row.person,
      from: row.from_at,
      to: row.to_at,
      reason: row.reason,
      recordedBy: row.recorded_by,
    };
  }
}

/** Officers record their own absence; the desk and administrators anybody's. */
function mayRecordFor({ roles, person }: Caller, away: string): void {
  const anybody = roles.includes('desk') || roles.includes('administrator');
  if (!anybody && person !== away) throw new ProblemError('forbidden');
}

function mustBeAhead({ from_at, to_at }: AbsenceRow, now: Instant): void {
  const constraint = to_at <= from_at ? 'after-from' : to_at <= now ? 'not-over' : null;
  if (constraint) throw new InvalidInput([{ field: 'to', constraint, args: [] }]);
}
