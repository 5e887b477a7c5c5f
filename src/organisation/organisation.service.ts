import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { MAY_PRINT_NUMBERS } from '../plan-document/documents.service.js';
import { organisationOf } from '../transfers/tried-body.js';
import type { OrganisationView } from './organisation.view.js';
import { toOrganisationView } from './to-view.js';

/** 組織: who and what a body consists of. */
@Injectable()
export class OrganisationService {
  constructor(private readonly bodies: Bodies) {}

  /** Of the plan in force. */
  read({ body, roles }: Caller): OrganisationView {
    const loaded = this.bodies.of(body);
    return toOrganisationView(organisationOf(loaded), {
      ...{ bodyName: loaded.plan.bodyName, version: null },
      showsNumbers: roles.some((role) => MAY_PRINT_NUMBERS.includes(role)),
    });
  }
}
