import { Inject, Injectable } from '@nestjs/common';
import { zipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../accounts/caller.js';
import { seesPrivateNumbers } from '../accounts/private-numbers.js';
import { Bodies } from '../bodies/bodies.service.js';
import type { Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import { mustAllow } from '../domain/plan-version/decide.js';
import { Once } from '../incidents/once.service.js';
import { CONFIG, type Config } from '../shared/config.js';
import { diskFiles } from '../shared/disk-files.js';
import { ProblemError } from '../shared/errors.js';
import type { KeptFiles } from '../shared/plan-files.js';
import { LARGEST_BYTES } from '../shared/yaml-file.js';
import { VersionChecks } from './version-checks.service.js';
import { VersionContext } from './version-context.service.js';
import type { NewVersionDto, VersionFileDto } from './version.dto.js';
import {
  MOST_FILES,
  asDraft,
  fileLines,
  mustBeOwn,
  ownFiles,
  sharedFiles,
  textDigest,
  type Manifest,
} from './version-files.js';
import { VersionRepository, type PlanVersionRow } from './version.repository.js';
import type { FormerTextView, VersionFileView, VersionLine, VersionView } from './version.view.js';

/** What changes one file of a draft; `edit` gives the new text, null to take the file away. */
export interface FileChange {
  readonly id: string;
  readonly path: string;
  /** The edit that was seen. */
  readonly version: number;
  readonly edit: (text: string | null) => string | null;
}

/** Texts for a draft, made of it as it was read. */
export interface EditedDraft {
  readonly id: string;
  /** The edit that was seen. */
  readonly version: number;
  readonly draft: { readonly files: KeptFiles; readonly version: number };
  readonly texts: readonly { readonly path: string; readonly text: string }[];
}

/** 計画の版: what they are, and the drafts that are written. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly repository: VersionRepository,
    private readonly context: VersionContext,
    private readonly checks: VersionChecks,
    private readonly bodies: Bodies,
    private readonly once: Once,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The newest first. @throws ProblemError for those who do not read plans. */
  async list(caller: Caller): Promise<VersionLine[]> {
    await this.context.mustRead(caller);
    const rows = await this.repository.list(caller.body);
    const setting = await this.context.setting(caller.body);
    return rows.map((row) => this.context.lineOf(row, caller, setting));
  }

  /** Versions that wait for the caller's approval; none for those who do not read plans. */
  async toApprove(caller: Caller): Promise<VersionLine[]> {
    const setting = await this.context.setting(caller.body);
    const rows = (await this.repository.list(caller.body)).filter(
      ({ state }) => state === 'requested',
    );
    return rows
      .map((row) => this.context.lineOf(row, caller, setting))
      .filter(({ mayApprove }) => mayApprove);
  }

  /** @throws ProblemError for those who do not read plans, and where there is no such version. */
  async read(caller: Caller, id: string): Promise<VersionView> {
    await this.context.mustRead(caller);
    const row = await this.context.find(caller.body, id);
    return this.viewOf(row, caller);
  }

  /**
   * One file of a version; of those that are shipped as they would be frozen now.
   * @throws ProblemError for the file of people where the caller may not see their numbers.
   */
  async file(caller: Caller, id: string, path: string): Promise<VersionFileView> {
    await this.context.mustRead(caller);
    if (path === this.bodies.of(caller.body).file) mustSeeNumbers(caller);
    const row = await this.context.find(caller.body, id);
    const bytes = (await this.checks.whole(caller.body, row)).files.get(path);
    if (!bytes) throw new ProblemError('not-found', { path });
    return { path, text: Buffer.from(bytes).toString('utf8'), version: row.version };
  }

  /** All files of a version. @throws ProblemError where the caller may not see the numbers in them. */
  async files(caller: Caller, id: string): Promise<{ files: KeptFiles; version: number }> {
    await this.context.mustRead(caller);
    mustSeeNumbers(caller);
    const row = await this.context.find(caller.body, id);
    const { files } = await this.checks.whole(caller.body, row);
    return { files, version: row.version };
  }

  /** Begin a draft. @throws ProblemError naming files that cannot be read. */
  add(caller: Caller, { from, note = '' }: NewVersionDto): Promise<VersionLine> {
    const { body, name } = caller;
    const folder = this.context.folder(body);
    const source = from === 'files' ? diskFiles(this.config.root) : this.bodies.files(body);
    const { files, texts } = ownFiles(source, folder);
    mustFit(files, folder);
    const label = from === 'files' ? null : this.bodies.of(body).plan.version;
    return this.once.run(caller, async (tx, now) => {
      await this.repository.keep(tx, texts);
      const row: PlanVersionRow = {
        ...{
          id: uuidv7({ msecs: Date.parse(now) }),
          state: 'draft',
          label,
          version: 1,
          files,
          note,
        },
        number: await this.repository.nextNumber(tx, body),
        ...{ digest: null, follows: null, contactsOnly: null, changes: null },
        ...{ findings: null, withdrawn: null },
        ...{ inForceFrom: null, inForceAt: null, requested: null, approvals: [] },
        ...{ createdAt: now, createdBy: name, changedAt: now, changedBy: name },
      };
      await this.repository.add(tx, body, row);
      return this.line(tx, row, caller);
    });
  }

  /**
   * Keep a file as it was left. The same text twice is one saving.
   * @throws ProblemError with the file as it is now when somebody else has saved meanwhile.
   */
  save(caller: Caller, id: string, { path, text, version }: VersionFileDto): Promise<VersionLine> {
    return this.once.run(caller, async (tx, now) => {
      const row = await this.changeFile(tx, caller, { id, path, version, edit: () => text }, now);
      return this.line(tx, row, caller);
    });
  }

  /**
   * Write texts that were made of a draft, all or none; the answer is what was `said` of it, and what stood there before.
   * @throws ProblemError when the draft they were made of is not the one that was seen.
   */
  async keepTexts<T extends object>(
    caller: Caller,
    { id, version, draft, texts }: EditedDraft,
    said: T,
  ): Promise<T & { version: number; former: FormerTextView[] }> {
    const former = texts.map(({ path }) => ({ path, text: textIn(draft.files, path) }));
    return this.once.run(caller, async (tx, now) => {
      // In here: a repeated request has its first answer, though its draft is one edit further by then.
      mustBeLast(draft, version);
      let last = version;
      for (const { path, text } of texts) {
        const change = { id, path, version: last, edit: () => text };
        last = (await this.changeFile(tx, caller, change, now)).version;
      }
      return { ...said, version: last, former };
    });
  }

  /**
   * Change one file of a draft; a version that was checked or requested is a draft again.
   * @throws Refusal for a state or a path that does not allow it, ProblemError when the edit seen is not the last.
   */
  async changeFile(
    tx: Tx,
    caller: Caller,
    { id, path, version, edit }: FileChange,
    now: Instant,
  ): Promise<PlanVersionRow> {
    const { body, name } = caller;
    const folder = this.context.folder(body);
    mustBeOwn(path, folder);
    const row = await this.context.find(body, id, tx);
    mustAllow('edit', row);
    const digest = row.files[path];
    const kept = digest ? await this.repository.texts({ [path]: digest }, tx) : new Map();
    const before: string | null = kept.get(path)?.toString() ?? null;
    const text = edit(before);
    if (text === before) return row;
    if (row.version !== version) {
      throw new ProblemError('stale-version', {
        file: { path, text: before, version: row.version },
      });
    }
    const { [path]: _, ...others } = row.files;
    const files = text === null ? others : { ...others, [path]: textDigest(fitting(text)) };
    mustFit(files, folder);
    if (text !== null) await this.repository.keep(tx, new Map([[textDigest(text), text]]));
    const after: PlanVersionRow = {
      ...asDraft({ ...row, files }, folder),
      ...{ version: row.version + 1, changedAt: now, changedBy: name },
    };
    await this.repository.change(tx, body, { before: row, after });
    return after;
  }

  /** Read and check the whole set; what is wrong with it is the answer. */
  async check(caller: Caller, id: string): Promise<VersionView> {
    const row = await this.context.find(caller.body, id);
    mustAllow('check', row);
    const checked = await this.checks.check(caller, row);
    await this.once.run(caller, async (tx, now) => {
      const before = await this.context.find(caller.body, id, tx);
      if (before.version !== row.version || before.state !== row.state) {
        throw new ProblemError('stale-version', { version: before.version });
      }
      await this.repository.keep(tx, checked.texts);
      const after = { ...checked.row, changedAt: now, changedBy: caller.name };
      await this.repository.change(tx, caller.body, { before, after });
      return this.line(tx, after, caller);
    });
    return this.read(caller, id);
  }

  /** Every file of a version in a zip; what was not frozen yet as it is shipped now. */
  async export(caller: Caller, id: string): Promise<{ bytes: Uint8Array; name: string }> {
    const row = await this.context.find(caller.body, id);
    const { files } = await this.checks.whole(caller.body, row);
    const entries = [...files].flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : []));
    const bytes = zipSync(Object.fromEntries(entries), { mtime: '1980-01-01T00:00:00' });
    return { bytes, name: `plan-${caller.body}-${row.number}.zip` };
  }

  private async line(tx: Tx, row: PlanVersionRow, caller: Caller): Promise<VersionLine> {
    return this.context.lineOf(row, caller, await this.context.setting(caller.body, tx));
  }

  private async viewOf(row: PlanVersionRow, caller: Caller): Promise<VersionView> {
    const setting = await this.context.setting(caller.body);
    const { files } = await this.checks.whole(caller.body, row);
    const now = manifestOf(files);
    const folder = this.context.folder(caller.body);
    const bytes = (path: string): number => files.get(path)?.length ?? 0;
    return {
      ...this.context.lineOf(row, caller, setting),
      files: fileLines(now, await this.inForce(caller.body), { folder, bytes }),
      findings: row.findings,
    };
  }

  private async inForce(body: string): Promise<Manifest> {
    const followed = this.bodies.followedBy(body);
    if (followed) return (await this.context.find(body, followed.id)).files;
    const disk = diskFiles(this.config.root);
    const { files } = ownFiles(disk, this.context.folder(body));
    return { ...files, ...sharedFiles(disk).files };
  }
}

/** @throws ProblemError when a draft is not the one that was seen. */
export function mustBeLast(draft: { readonly version: number }, seen: number): void {
  if (draft.version === seen) return;
  throw new ProblemError('stale-version', { version: draft.version });
}

function manifestOf(files: KeptFiles): Manifest {
  return Object.fromEntries(
    [...files].map(([path, bytes]) => [
      path,
      textDigest(Buffer.from(bytes ?? []).toString('utf8')),
    ]),
  );
}

/** Null where the draft has no such file: undone, the edit takes it away. */
function textIn(files: KeptFiles, path: string): string | null {
  const bytes = files.get(path);
  return bytes ? Buffer.from(bytes).toString('utf8') : null;
}

/** @throws ProblemError for a text that no file of a plan may have. */
function fitting(text: string): string {
  if (Buffer.byteLength(text) <= LARGEST_BYTES) return text;
  throw new ProblemError('too-large', { limit: LARGEST_BYTES });
}

function mustFit(files: Manifest, folder: string): void {
  const count = Object.keys(files).length;
  if (count > 0 && count <= MOST_FILES) return;
  const what = count === 0 ? 'にファイルがありません' : `のファイルは${MOST_FILES}個までです`;
  throw new ProblemError('unusable-files', { problems: [`${folder} ${what}`] });
}

function mustSeeNumbers(caller: Caller): void {
  if (!seesPrivateNumbers(caller)) throw new ProblemError('forbidden');
}
