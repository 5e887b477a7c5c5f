import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { seesPrivateNumbers } from '../accounts/private-numbers.js';
import { comparedPlan } from '../bodies/compared-plan.js';
import type { LoadedBody } from '../bodies/plan-file.js';
import type { Day } from '../domain/plan/plan.js';
import { organisationDifference, planDifference } from '../domain/plan-difference/difference.js';
import { ProblemError } from '../shared/errors.js';
import type { ComparedPlan } from '../domain/plan-difference/compared-plan.js';
import type { Reorganisation } from '../domain/plan-review/reviews.js';
import { withHiddenNumbers } from './hidden-numbers.js';
import { VersionRepository } from './version.repository.js';
import { VersionChecks } from './version-checks.service.js';
import { VersionContext } from './version-context.service.js';
import type { VersionDifferenceView } from './version-difference.view.js';

/** What one version says otherwise than another, in words. */
@Injectable()
export class VersionDifferences {
  /** A version that has ruled never changes again. */
  private readonly known = new Map<string, readonly string[]>();

  constructor(
    private readonly repository: VersionRepository,
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
    const plans = [comparedPlan(before), comparedPlan(after)] as const;
    const shown = seesPrivateNumbers(caller) ? plans : withHiddenNumbers(...plans);
    return { groups: planDifference(...shown) };
  }

  /** Versions that came into force with other offices or units than the one before, as far as both can be read. */
  async reorganisations(caller: Caller): Promise<Reorganisation[]> {
    const rows = await this.repository.list(caller.body);
    const found: Reorganisation[] = [];
    for (const row of rows) {
      const { id, follows, inForceFrom, label, number, state } = row;
      const hasRuled = state === 'in-force' || state === 'superseded';
      if (!hasRuled || follows === null || inForceFrom === null || row.contactsOnly) continue;
      const changes = this.known.get(id) ?? (await this.organisationOf(caller, { id, follows }));
      this.known.set(id, changes);
      const version = { version: id, label: label ?? String(number), inForceFrom, changes };
      if (changes.length > 0) found.push(version);
    }
    return found;
  }

  private async organisationOf(
    caller: Caller,
    { id, follows }: { readonly id: string; readonly follows: string },
  ): Promise<readonly string[]> {
    const read = async (version: string): Promise<ComparedPlan> =>
      comparedPlan(await this.checks.loaded(caller, version));
    try {
      return organisationDifference(await read(follows), await read(id));
    } catch (error) {
      // A version that a newer program cannot read any more asks for nothing.
      if (error instanceof ProblemError && error.code === 'unusable-files') return [];
      throw error;
    }
  }

  /** A plan in force from the day of its version, whatever its file says; before it has one, from the other's. */
  private async dated(caller: Caller, id: string | null, day?: Day): Promise<LoadedBody> {
    const body = await this.checks.loaded(caller, id);
    const row = id === null ? null : await this.context.find(caller.body, id);
    const inForceFrom = row?.inForceFrom ?? day ?? body.plan.inForceFrom;
    return { ...body, plan: { ...body.plan, inForceFrom } };
  }
}
