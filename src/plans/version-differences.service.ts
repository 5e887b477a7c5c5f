import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { comparedPlan } from '../bodies/compared-plan.js';
import type { LoadedBody } from '../bodies/plan-file.js';
import type { Day } from '../domain/plan/plan.js';
import { planDifference } from '../domain/plan-difference/difference.js';
import { VersionChecks } from './version-checks.service.js';
import { VersionContext } from './version-context.service.js';
import type { VersionDifferenceView } from './version-difference.view.js';

/** What one version says otherwise than another, in words. */
@Injectable()
export class VersionDifferences {
  constructor(
    private readonly context: VersionContext,
    private readonly checks: VersionChecks,
  ) {}

  /**
   * From the other version, or the plan in force, to this one.
   * @throws ProblemError for those who do not read plans, and where one of them is missing or cannot be read.
   */
  async between(caller: Caller, id: string, other: string): Promise<VersionDifferenceView> {
    await this.context.mustRead(caller);
    const before = await this.dated(caller, other === 'in-force' ? null : other);
    const after = await this.dated(caller, id, before.plan.inForceFrom);
    return { groups: planDifference(comparedPlan(before), comparedPlan(after)) };
  }

  /** A plan in force from the day of its version, whatever its file says; before it has one, from the other's. */
  private async dated(caller: Caller, id: string | null, day?: Day): Promise<LoadedBody> {
    const body = await this.checks.loaded(caller, id);
    const row = id === null ? null : await this.context.find(caller.body, id);
    const inForceFrom = row?.inForceFrom ?? day ?? body.plan.inForceFrom;
    return { ...body, plan: { ...body.plan, inForceFrom } };
  }
}
