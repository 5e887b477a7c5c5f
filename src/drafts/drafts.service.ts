import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { bodyFile, bodyFolders } from '../bodies/plan-folder.js';
import type { Tx } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Playbook } from '../domain/playbook/definition.js';
import { Once } from '../incidents/once.service.js';
import { attempt } from '../shared/attempt.js';
import { ProblemError } from '../shared/errors.js';
import { InvalidInput } from '../shared/validation.js';
import { LARGEST_BYTES } from '../shared/yaml-file.js';
import { draftHead } from './draft-head.js';
import { DraftRepository, type DraftRow, type WholeDraftRow } from './draft.repository.js';
import type { DraftDto, DraftTextDto } from './draft.dto.js';
import type { DraftLine, DraftView, TextCheckView } from './draft.view.js';
import { copiedText, exampleText, overrideText, type Shelf } from './first-text.js';
import { TextChecks } from './text-checks.service.js';

/** 下書き: texts of 手順書 that are being written. Nothing follows them until their file is put in force. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly repository: DraftRepository,
    private readonly bodies: Bodies,
    private readonly unitOfWork: UnitOfWork,
    private readonly once: Once,
    private readonly checks: TextChecks,
  ) {}

  /** The last changed first. */
  async list({ body }: Caller): Promise<DraftLine[]> {
    return (await this.repository.list(body)).map(lineOf);
  }

  async read({ body }: Caller, id: string): Promise<DraftView> {
    const row = await this.repository.read(body, id);
    if (!row) throw new ProblemError('not-found', { draft: id });
    return viewOf(row);
  }

  /** Begin a draft. @throws InvalidInput without the playbook or the text that its start needs. */
  async add(caller: Caller, input: DraftDto): Promise<DraftLine> {
    const text = fitting(await this.firstText(caller, input));
    return this.once.run(caller, async (tx, now) => {
      const id = uuidv7({ msecs: Date.parse(now) });
      const by = { changed_at: now, changed_by: caller.name };
      const row = { id, version: 1, ...by, ...draftHead(text), text };
      await this.repository.add(tx, caller.body, row);
      return lineOf(row);
    });
  }

  /**
   * Keep the text as typed. The same text twice is one saving.
   * @throws ProblemError with the draft as it is now when somebody else has saved meanwhile.
   */
  save(caller: Caller, id: string, { text, version }: DraftTextDto): Promise<DraftLine> {
    fitting(text);
    return this.once.run(caller, async (tx, now) => {
      const kept = await this.find(tx, caller, id);
      if (kept.text === text) return lineOf(kept);
      mustBe(kept, version);
      const by = { changed_at: now, changed_by: caller.name };
      const row = { ...kept, ...by, ...draftHead(text), text, version: version + 1 };
      await this.repository.change(tx, caller.body, row);
      return lineOf(row);
    });
  }

  /** Delete what somebody has seen. @throws ProblemError when it has been changed since. */
  remove(caller: Caller, id: string, version: number): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const kept = await this.find(tx, caller, id);
      mustBe(kept, version);
      await this.repository.remove(tx, caller.body, kept);
    });
  }

  check({ account, body, language }: Caller, text: string): Promise<TextCheckView> {
    return this.checks.check(account, { text, body, language });
  }

  private async find(tx: Tx, { body }: Caller, id: string): Promise<WholeDraftRow> {
    const row = await this.repository.find(tx, body, id);
    if (!row) throw new ProblemError('not-found', { draft: id });
    return row;
  }

  private async firstText({ body }: Caller, { start, playbook, text }: DraftDto): Promise<string> {
    if (start === 'text') return given('text', text);
    const shelf = await this.shelf(body);
    if (start === 'template') return exampleText(shelf);
    const base = this.followed(body, given('playbook', playbook));
    const found = start === 'copy' ? copiedText(base.id, shelf) : overrideText(base, shelf);
    if (found === null) throw new ProblemError('not-found', { playbook: base.id });
    return found;
  }

  private followed(body: string, id: string): Playbook {
    const named = this.bodies.of(body).plan.playbooks.find((each) => each.id === id);
    if (!named) throw new ProblemError('not-found', { playbook: id });
    return this.bodies.playbook(named.digest);
  }

  private async shelf(body: string): Promise<Shelf> {
    const files = this.bodies.files(body);
    const folder = bodyFolders(files).find(
      (each) => attempt(() => bodyFile(files, each)).value?.value.id === body,
    );
    const { playbooks } = this.bodies.of(body).plan;
    const drafts = await this.repository.list(body);
    const ids = [...playbooks.map(({ id }) => id), ...drafts.map((draft) => draft.playbook)];
    return { files, folder: folder ?? 'config/bodies', ids: new Set(ids) };
  }
}

function mustBe(kept: WholeDraftRow, version: number): void {
  if (kept.version !== version) throw new ProblemError('stale-version', { draft: viewOf(kept) });
}

/** @throws ProblemError for a text that no file of a playbook may have. */
function fitting(text: string): string {
  if (Buffer.byteLength(text) <= LARGEST_BYTES) return text;
  throw new ProblemError('too-large', { limit: LARGEST_BYTES });
}

function given(field: string, value: string | undefined): string {
  if (value !== undefined) return value;
  throw new InvalidInput([{ field, constraint: 'isDefined', args: [] }]);
}

function lineOf({ changed_at, changed_by, ...row }: DraftRow): DraftLine {
  const { id, sort, playbook, title, version } = row;
  return { id, sort, playbook, title, version, changedAt: changed_at, changedBy: changed_by };
}

function viewOf(row: WholeDraftRow): DraftView {
  return { ...lineOf(row), text: row.text };
}
