import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { instant, type Instant } from '../domain/calendar/instant.js';
import { Refusal } from '../domain/errors.js';
import { postBulletin, withdrawBulletin } from '../domain/incident/bulletin.js';
import type { Incident } from '../domain/incident/incident.js';
import { Cases } from '../incidents/cases.service.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import type { Receipt } from '../incidents/receipt.view.js';
import { holdsPrivate } from '../notices/withhold.js';
import type { BulletinDto, BulletinWithdrawalDto } from './bulletin.dto.js';
import type { BulletinLine, BulletinsView, BulletinView } from './bulletin.view.js';
import { composed } from './compose.js';

/** More than this on the board, and nobody reads them: those of the least severe incidents are left out. */
const MOST_SHOWN = 200;

/** お知らせ板: what all staff are told. */
@Injectable()
export class BulletinsService {
  constructor(
    private readonly cases: Cases,
    private readonly incidents: IncidentsService,
    private readonly bodies: Bodies,
    private readonly repository: IncidentRepository,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async list({ body }: Caller): Promise<BulletinsView> {
    const incidents = await this.incidents.posted(body, MOST_SHOWN);
    const { name, phone } = this.bodies.of(body).plan.desk;
    return { now: this.clock.now(), items: incidents.flatMap(lineOf), desk: { name, phone } };
  }

  async read(caller: Caller, id: string): Promise<BulletinView> {
    const incident = await this.repository.load(this.reader, caller.body, id);
    // Whom staff ask is the desk of now, not that of the plan the incident began under.
    const { desk } = this.bodies.of(caller.body).plan;
    const plan = { ...this.bodies.plan(incident.plan), desk };
    const draft = composed({ incident, plan }, this.clock.now());
    return { posted: incident.bulletin ?? null, draft };
  }

  post(caller: Caller, id: string, input: BulletinDto): Promise<Receipt> {
    const { stopped, instead } = input;
    const next = momentOf(input.nextNews);
    const seen = momentOf(input.seen);
    const { phone } = this.bodies.of(caller.body).plan.desk;
    for (const field of ['stopped', 'instead'] as const) {
      // The desk of a small body has a mobile, and its number is for everybody.
      if (holdsPrivate(input[field].replaceAll(phone, '')))
        throw new Refusal('not-for-all', { field });
    }
    return this.cases.change(caller, id, {
      input,
      decide: (given) => postBulletin(given, { stopped, instead, next, seen }),
    });
  }

  withdraw(caller: Caller, id: string, input: BulletinWithdrawalDto): Promise<Receipt> {
    const seen = instant(new Date(input.seen));
    return this.cases.change(caller, id, {
      input,
      decide: (given) => withdrawBulletin(given, seen),
    });
  }
}

function momentOf(at: string | undefined): Instant | null {
  return at === undefined ? null : instant(new Date(at));
}

function lineOf({ id, number, drill, phase, bulletin }: Incident): BulletinLine[] {
  if (!bulletin) return [];
  const { stopped, instead, next, at } = bulletin;
  return [{ ...{ id, number, drill, phase }, ...{ stopped, instead, next, at } }];
}
