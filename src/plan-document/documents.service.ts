import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller, Role } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { instantOf } from '../domain/calendar/jst.js';
import type { Edition } from '../domain/plan-document/document.js';
import { VersionChecks } from '../plans/version-checks.service.js';
import { CONFIG, type Config } from '../shared/config.js';
import { ProblemError } from '../shared/errors.js';
import type { DocumentDto } from './document.dto.js';
import { sourceOf } from './source-of.js';
import type { PrintedFile, Writing } from './write-thread.js';

/** Those who telephone, decide, and keep the plan: they may have private numbers on paper. */
export const MAY_PRINT_NUMBERS: readonly Role[] = ['desk', 'officer', 'administrator'];
/** Nobody prints that much at once; each further one is asked to come again. */
const MOST_WAITING = 8;
/** Seconds after which somebody turned away may come again. */
const COME_AGAIN = 5;

/**
 * 計画書: the plan in force as a document. Each is written in a thread of its own, one after another: setting the
 * pages takes a second or two, and meanwhile the night goes on.
 */
@Injectable()
export class DocumentsService {
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly bodies: Bodies,
    private readonly versions: VersionChecks,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws ProblemError when the caller may not see private numbers, or too many print at once. */
  async print(caller: Caller, asked: DocumentDto): Promise<PrintedFile> {
    const { format, edition, only, at, version } = asked;
    mayPrint(caller, edition);
    const when = at === undefined ? this.clock.now() : instantOf(at);
    const body = version
      ? await this.versions.printed(caller, version)
      : this.bodies.of(caller.body);
    const revisions = await this.versions.revisions(caller.body);
    const source = sourceOf(body, { edition, at: when, revisions });
    return this.inTurn({ source, pages: only ?? 'whole', format });
  }

  private inTurn(writing: Writing): Promise<PrintedFile> {
    if (this.waiting >= MOST_WAITING) {
      throw new ProblemError('busy', { retryAfterSeconds: COME_AGAIN });
    }
    this.waiting += 1;
    const mine = this.last.then(() => this.write(writing));
    this.last = mine.catch(() => undefined);
    return mine.finally(() => (this.waiting -= 1));
  }

  private write(workerData: Writing): Promise<PrintedFile> {
    // The compiled file, also where the rest runs from its sources: a thread loads nothing else.
    const file = join(this.config.root, 'dist/plan-document/write-thread.js');
    if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);
    return new Promise((done, failed) => {
      const thread = new Worker(file, { workerData });
      thread.once('message', done);
      thread.once('error', failed);
      thread.once('exit', (code) => failed(new Error(`the writer's thread ended with ${code}`)));
    });
  }
}

function mayPrint({ roles }: Caller, edition: Edition): void {
  if (edition === 'general' || roles.some((role) => MAY_PRINT_NUMBERS.includes(role))) return;
  throw new ProblemError('forbidden', { allowed: MAY_PRINT_NUMBERS });
}
