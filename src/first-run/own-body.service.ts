import { Inject, Injectable } from '@nestjs/common';
import { dirname, join } from 'node:path';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { wallClock } from '../domain/calendar/jst.js';
import { TextChecks } from '../drafts/text-checks.service.js';
import { ownFiles, sharedFiles, type Hashed } from '../plans/version-files.js';
import { CONFIG, type Config } from '../shared/config.js';
import { diskFiles } from '../shared/disk-files.js';
import { ProblemError } from '../shared/errors.js';
import { InvalidInput } from '../shared/validation.js';
import type { OwnBodyDto } from './first-run.dto.js';
import { OwnBodyRepository } from './own-body.repository.js';
import { renamed } from './renamed.js';
import { SampleRepository } from './sample.repository.js';

/**
 * A body of one's own, begun from the sample: its first version is the sample's files under another name, in force at
 * once because there is nobody yet who could approve it. Whoever has an account of the sample goes with it.
 */
@Injectable()
export class OwnBody {
  constructor(
    private readonly bodies: Bodies,
    private readonly repository: OwnBodyRepository,
    private readonly samples: SampleRepository,
    private readonly reader: Reader,
    private readonly checks: TextChecks,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @throws InvalidInput for a name that is taken, ProblemError while the sample is there, and where its files cannot
   * be used.
   */
  async begin(caller: Caller, { bodyName, slug }: OwnBodyDto): Promise<void> {
    await this.mustBeEmpty(this.reader, caller.body);
    this.mustBeFree(slug);
    const folder = `config/bodies/${slug}`;
    const from = this.bodies.of(caller.body);
    const { files, texts } = ownFiles(this.bodies.files(caller.body), dirname(from.file));
    const own = renamed({ files, texts }, { from: dirname(from.file), folder, slug, bodyName });
    const shared = sharedFiles(diskFiles(this.config.root));
    const whole: Hashed = {
      files: { ...own.files, ...shared.files },
      texts: new Map([...own.texts, ...shared.texts]),
    };
    const label = await this.read(caller, { whole, folder, slug });
    await this.keep(caller, { whole, slug, label });
    await this.bodies.turn();
  }

  private async mustBeEmpty(sql: Sql, body: string): Promise<void> {
    const there = await this.samples.list(sql, body);
    if (there.length > 0) throw new ProblemError('sample-present', { count: there.length });
  }

  private mustBeFree(slug: string): void {
    const isTaken =
      this.bodies.find(slug) !== undefined ||
      diskFiles(this.config.root).names(`config/bodies/${slug}`).length > 0;
    if (isTaken) throw new InvalidInput([{ field: 'slug', constraint: 'body-taken', args: [] }]);
  }

  /** Beside the server, like any other version; the answer is its label. */
  private async read(
    caller: Caller,
    { whole, folder, slug }: { whole: Hashed; folder: string; slug: string },
  ): Promise<string> {
    const { day } = wallClock(this.clock.now());
    const bytes = Object.entries(whole.files).map(
      ([path, digest]) => [path, Buffer.from(whole.texts.get(digest) ?? '')] as const,
    );
    const read = await this.checks.readPlan(caller.account, {
      ...{ files: new Map(bytes), folder, body: slug, at: day },
      accepted: join(this.config.root, 'var/accepted'),
    });
    if (read.body) return read.body.plan.version;
    const problems = read.findings.map(({ place, what }) => `${place} ${what}`);
    throw new ProblemError('unusable-files', { problems: problems.slice(0, 5) });
  }

  private keep(
    { body, account, name, person }: Caller,
    { whole, slug, label }: { whole: Hashed; slug: string; label: string },
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      // Reading took seconds: what was reported meanwhile would stay where nobody can log in any more.
      await this.mustBeEmpty(tx, body);
      await this.repository.begin(tx, slug, { whole, label, by: { account, name, person }, now });
      await this.repository.move(tx, body, slug);
    });
  }
}
