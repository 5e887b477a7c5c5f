import { Injectable } from '@nestjs/common';
import type { Caller, Role } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { MINUTE } from '../domain/calendar/instant.js';
import { instantOf } from '../domain/calendar/jst.js';
import type { Edition } from '../domain/plan-document/document.js';
import { VersionChecks } from '../plans/version-checks.service.js';
import { ProblemError } from '../shared/errors.js';
import { answerOf } from '../shared/thread.js';
import { Turns } from '../shared/turns.js';
import type { DocumentDto } from './document.dto.js';
import { sourceOf } from './source-of.js';
import type { PrintedFile, Writing } from './write-thread.js';

/** Those who telephone, decide, and keep the plan: they may have private numbers on paper. */
export const MAY_PRINT_NUMBERS: readonly Role[] = ['desk', 'officer', 'administrator'];
/** A document takes a second or two. */
const LIMITS = {
  program: 'plan-document/write-thread',
  megabytes: 512,
  longest: MINUTE,
} as const;

/**
 * 計画書: the plan in force as a document. Each is written in a thread of its own, one after another and the
 * bodies in turn: setting the pages takes a second or two, and meanwhile the night goes on.
 */
@Injectable()
export class DocumentsService {
  private readonly turns = new Turns({ each: 8, all: 40, comeAgain: 5 });

  constructor(
    private readonly bodies: Bodies,
    private readonly versions: VersionChecks,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError when the caller may not see private numbers, too many print at once, or it takes too much. */
  async print(caller: Caller, asked: DocumentDto): Promise<PrintedFile> {
    const { format, edition, only, at, version } = asked;
    mayPrint(caller, edition);
    const when = at === undefined ? this.clock.now() : instantOf(at);
    const body = version
      ? await this.versions.printed(caller, version)
      : this.bodies.of(caller.body);
    const revisions = await this.versions.revisions(caller.body);
    const source = sourceOf(body, { edition, at: when, revisions });
    const given: Writing = { source, pages: only ?? 'whole', format };
    return this.turns.run(caller.body, () => answerOf(this.clock, { ...LIMITS, given }));
  }
}

function mayPrint({ roles }: Caller, edition: Edition): void {
  if (edition === 'general' || roles.some((role) => MAY_PRINT_NUMBERS.includes(role))) return;
  throw new ProblemError('forbidden', { allowed: MAY_PRINT_NUMBERS });
}
