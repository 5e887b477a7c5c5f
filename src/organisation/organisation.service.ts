import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { wallClock } from '../domain/calendar/jst.js';
import { MAY_PRINT_NUMBERS } from '../plan-document/documents.service.js';
import { organisationOf } from '../transfers/staff-of.js';
import { OrganisationEdits } from './organisation-edits.service.js';
import type { OrganisationView } from './organisation.view.js';
import { toOrganisationView } from './to-view.js';

/** 組織: who and what a body consists of. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly bodies: Bodies,
    private readonly edits: OrganisationEdits,
    private readonly clock: Clock,
  ) {}

  /** Of the plan in force, or of one of its versions. */
  async read(caller: Caller, id: string | null): Promise<OrganisationView> {
    const { body, roles } = caller;
    const loaded = this.bodies.of(body);
    const draft = id === null ? null : await this.edits.read(caller, id);
    return toOrganisationView(draft?.organisation ?? organisationOf(loaded), {
      ...{ bodyName: loaded.plan.bodyName, version: draft?.version ?? null },
      today: wallClock(this.clock.now()).day,
      showsNumbers: roles.some((role) => MAY_PRINT_NUMBERS.includes(role)),
    });
  }
}
