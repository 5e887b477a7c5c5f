import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { comparedPlan } from '../bodies/compared-plan.js';
import type { LoadedBody } from '../bodies/plan-file.js';
import { Clock } from '../clock/clock.js';
import { wallClock } from '../domain/calendar/jst.js';
import type { Day } from '../domain/plan/plan.js';
import { planDifference } from '../domain/plan-difference/difference.js';
import type { Revision } from '../domain/plan-document/source.js';
import type { PlanState } from '../domain/plan-version/version.js';
import { TextChecks } from '../drafts/text-checks.service.js';
import { CONFIG, type Config } from '../shared/config.js';
import { diskFiles } from '../shared/disk-files.js';
import { ProblemError } from '../shared/errors.js';
import type { KeptFiles } from '../shared/plan-files.js';
import { isContactsOnly } from './contacts-only.js';
import type { PlanFilesAsked, PlanRead } from './read-plan.js';
import { VersionContext } from './version-context.service.js';
import { asDraft, setDigest, sharedFiles } from './version-files.js';
import { VersionRepository, type PlanVersionRow } from './version.repository.js';

/** The whole set of a version's files; `texts` are those that are not kept yet. */
export interface WholeVersion {
  readonly files: KeptFiles;
  readonly manifest: PlanVersionRow['files'];
  readonly texts: ReadonlyMap<string, string>;
}

const UNAPPROVED: readonly PlanState[] = ['draft', 'checked', 'requested', 'withdrawn'];

/** Versions read and checked in the thread of the checker: a hostile text keeps nobody else waiting. */
@Injectable()
export class VersionChecks {
  constructor(
    private readonly repository: VersionRepository,
    private readonly context: VersionContext,
    private readonly bodies: Bodies,
    private readonly texts: TextChecks,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** All files of a version: of a draft the shipped ones are those of the running program. */
  async whole(body: string, row: PlanVersionRow): Promise<WholeVersion> {
    const kept = await this.repository.texts(row.files);
    const folder = this.context.folder(body);
    const isWhole = Object.keys(row.files).some((path) => !path.startsWith(`${folder}/`));
    if (isWhole) return { files: kept, manifest: row.files, texts: new Map() };
    const shared = sharedFiles(diskFiles(this.config.root));
    const rest = Object.entries(shared.files).map(
      ([path, digest]) => [path, Buffer.from(shared.texts.get(digest) ?? '')] as const,
    );
    return {
      files: new Map([...kept, ...rest]),
      manifest: { ...row.files, ...shared.files },
      texts: shared.texts,
    };
  }

  /** The version after its check: checked with all its files, or still a draft with what is wrong. */
  async check(
    caller: Caller,
    row: PlanVersionRow,
  ): Promise<{ row: PlanVersionRow; texts: WholeVersion['texts'] }> {
    const { body } = caller;
    const draft = asDraft(row, this.context.folder(body));
    const whole = await this.whole(body, draft);
    const read = await this.read(caller, whole.files);
    const { findings } = read;
    if (!read.body) return { row: { ...draft, findings }, texts: new Map() };
    const { latest } = await this.context.setting(body);
    const before = await this.loaded(caller, latest?.id ?? null);
    const checked: PlanVersionRow = {
      ...draft,
      ...{ state: 'checked', label: read.body.plan.version, files: whole.manifest, findings },
      ...{ digest: setDigest(whole.manifest), follows: latest?.id ?? null },
      contactsOnly: isContactsOnly(before, read.body),
      changes: changesOf(before, read.body),
    };
    return { row: checked, texts: whole.texts };
  }

  /**
   * The plan that a version describes; null or the version in force: the plan in force.
   * @throws ProblemError when there is no such version, or it cannot be read as it is.
   */
  async loaded(caller: Caller, id: string | null): Promise<LoadedBody> {
    const { body } = caller;
    const followed = this.bodies.followedBy(body);
    if (id === null || id === followed?.id) return this.bodies.of(body);
    const row = await this.context.find(body, id);
    const read = await this.read(caller, (await this.whole(body, row)).files);
    if (read.body) return withDay(read.body, row.inForceFrom);
    const problems = read.findings.map(({ place, what }) => `${place} ${what}`);
    throw new ProblemError('unusable-files', { problems: problems.slice(0, 5) });
  }

  /** The plan of a version for its readers; as long as it is not approved, each page calls it 案. */
  async printed(caller: Caller, id: string): Promise<LoadedBody> {
    await this.context.mustRead(caller);
    const { state } = await this.context.find(caller.body, id);
    const body = await this.loaded(caller, id);
    if (!UNAPPROVED.includes(state)) return body;
    return { ...body, plan: { ...body.plan, version: `${body.plan.version}（案）` } };
  }

  /** The 改定履歴: what was approved, oldest first. */
  async revisions(body: string): Promise<Revision[]> {
    const rows = await this.repository.list(body);
    return rows.flatMap((row) => revisionOf(row) ?? []).toReversed();
  }

  /** What there is to read of a version, checked as of a day. */
  asked(body: string, files: KeptFiles, at: Day): PlanFilesAsked {
    const accepted = join(this.config.root, 'var/accepted');
    return { files, folder: this.context.folder(body), body, at, accepted };
  }

  private read({ account, body }: Caller, files: KeptFiles): Promise<PlanRead> {
    const { day } = wallClock(this.clock.now());
    return this.texts.readPlan(account, this.asked(body, files, day));
  }
}

/** In how many places a plan differs from the one before; its day is said when it is requested. */
function changesOf(before: LoadedBody, after: LoadedBody): number {
  const dated = withDay(after, before.plan.inForceFrom);
  const groups = planDifference(comparedPlan(before), comparedPlan(dated));
  return groups.flatMap(({ lines }) => lines).length;
}

/** From when on it is in force is said when it is requested, whatever its file says. */
function withDay(body: LoadedBody, day: Day | null): LoadedBody {
  return day === null ? body : { ...body, plan: { ...body.plan, inForceFrom: day } };
}

const RULES: readonly PlanState[] = ['approved', 'in-force', 'superseded'];

function revisionOf(row: PlanVersionRow): Revision | null {
  const { state, label, number, inForceFrom, note, approvals } = row;
  const approval = approvals.findLast(({ decision }) => decision === 'approved');
  if (!RULES.includes(state) || inForceFrom === null || !approval) return null;
  const { officeTitle, isDeputy, inPlaceOfTitle } = approval;
  const inPlace = inPlaceOfTitle ?? (isDeputy ? officeTitle : null);
  return {
    version: label ?? `第${number}版`,
    inForceFrom,
    approvedBy: inPlace ? `${officeTitle}（${inPlace}の代決）` : officeTitle,
    what: note || '―',
  };
}
