import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { changeOrganisation } from '../domain/plan/organisation/change.js';
import type { Organisation, Uses } from '../domain/plan/organisation/organisation.js';
import { usesOf } from '../domain/plan/organisation/uses.js';
import { changesNothing, previewOf, unchangedOffices } from '../domain/plan/transfers/preview.js';
import { templateOf } from '../domain/plan/transfers/template.js';
import { transfer } from '../domain/plan/transfers/transfer.js';
import { Once } from '../incidents/once.service.js';
import { VersionsService } from '../plans/versions.service.js';
import { ProblemError } from '../shared/errors.js';
import { keptFiles, type PlanFiles } from '../shared/plan-files.js';
import { UnusableFile } from '../shared/yaml-file.js';
import { csvText } from '../transfers/csv-text.js';
import { readList } from '../transfers/list-file.js';
import { UnreadableList } from '../transfers/unreadable.js';
import { changeOf } from './change-of.js';
import type { PlanChangeDto, TransfersDto } from './organisation.dto.js';
import {
  changedTexts,
  OtherForm,
  readOrganisation,
  transferredTexts,
  type NewText,
} from './organisation-files.js';
import type { FormerTextView, OrganisationEditView, TransferView } from './organisation.view.js';

/** The two files of a draft that say who and what a body consists of. */
export interface DraftFiles {
  readonly folder: string;
  readonly files: PlanFiles;
  /** The edit count they belong to. */
  readonly version: number;
  readonly organisation: Organisation;
}

const NAMES = ['body.yaml', 'profile.yaml'] as const;

/** Edits of the organisation in a draft of the plan: decided, said in words, and written where they belong. */
@Injectable()
export class OrganisationEdits {
  constructor(
    private readonly versions: VersionsService,
    private readonly accounts: AccountsService,
    private readonly bodies: Bodies,
    private readonly once: Once,
  ) {}

  /** One edit, or only what it would change. @throws ProblemError saying why it leads nowhere. */
  async change(caller: Caller, id: string, input: PlanChangeDto): Promise<OrganisationEditView> {
    const draft = await this.read(caller, id);
    const change = changeOf(input.change);
    const changed = changeOrganisation(change, draft.organisation, await this.uses(caller));
    if (!changed.ok) throw refused(changed.problems);
    const before = draft.organisation;
    const texts = inForm(() => changedTexts(draft.files, draft.folder, { before, changed }));
    const { lines, notes } = changed;
    if (input.preview) return { lines, notes, version: null, former: [] };
    const kept = await this.keep(caller, { id, version: input.version, draft, texts });
    return { lines, notes, ...kept };
  }

  /** A list of transfers, all of it or nothing. @throws ProblemError with every problem at its row and column. */
  async transfer(caller: Caller, id: string, input: TransfersDto): Promise<TransferView> {
    const draft = await this.read(caller, id);
    const staff = draft.organisation;
    const made = transfer(await tableOf(input.file), staff, input.at);
    if (!made.ok) throw new ProblemError('list-refused', { problems: made.problems });
    const isSame = changesNothing(made, staff);
    const view = { parts: previewOf(made, staff), unchanged: unchangedOffices(made, staff) };
    if (isSame) return { ...view, version: null, former: [] };
    const { files, folder } = draft;
    const texts = inForm(() => transferredTexts(files, folder, { before: staff, made }));
    if (input.preview) return { ...view, version: null, former: [] };
    const kept = await this.keep(caller, { id, version: input.version, draft, texts });
    return { ...view, ...kept };
  }

  /** Who is in which office on a day, as CSV that can be edited and read again. */
  async template(caller: Caller, id: string, at: string): Promise<string> {
    const { organisation } = await this.read(caller, id);
    return csvText(templateOf(organisation, at));
  }

  /** The organisation of a draft. @throws ProblemError where its files cannot be read. */
  async read(caller: Caller, id: string): Promise<DraftFiles> {
    const folder = dirname(this.bodies.of(caller.body).file);
    const read = await Promise.all(
      NAMES.map((name) => this.versions.file(caller, id, `${folder}/${name}`)),
    );
    const texts = read.map(({ path, text }) => [path, Buffer.from(text ?? '')] as const);
    const files = keptFiles(new Map(texts));
    try {
      const organisation = readOrganisation(files, folder);
      return { folder, files, version: read[0]?.version ?? 0, organisation };
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      throw refused(error.problems.map(({ place, what }) => `${place} ${what}。`));
    }
  }

  private async keep(
    caller: Caller,
    { id, version, draft, texts }: Kept,
  ): Promise<{ version: number; former: FormerTextView[] }> {
    // What was decided was decided on these texts.
    if (draft.version !== version) {
      throw new ProblemError('stale-version', { version: draft.version });
    }
    const former = texts.map(({ path }) => ({ path, text: textOf(draft.files, path) }));
    return this.once.run(caller, async (tx, now) => {
      let last = version;
      for (const { path, text } of texts) {
        const change = { id, path, version: last, edit: () => text };
        last = (await this.versions.changeFile(tx, caller, change, now)).version;
      }
      return { version: last, former };
    });
  }

  /** What keeps something from being removed: the plan in force, and log-ins. */
  private async uses(caller: Caller): Promise<Uses> {
    const body = this.bodies.of(caller.body);
    const { plan, profile, withoutOffices, approval } = body;
    const playbooks = [...body.playbooks.values()];
    const orders = [...approval.plan, ...approval.contacts];
    const uses = usesOf({ plan, profile, withoutOffices, playbooks, approval: orders });
    const people = new Map(uses.people);
    for (const { person, loginId } of await this.accounts.list(caller)) {
      const where = `利用者「${loginId}」`;
      if (person !== null) people.set(person, [...(people.get(person) ?? []), where]);
    }
    return { ...uses, people };
  }
}

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly draft: DraftFiles;
  readonly texts: readonly NewText[];
}

/** New texts, or the refusal of files that cannot take them. */
function inForm(texts: () => NewText[]): NewText[] {
  try {
    return texts();
  } catch (error) {
    if (error instanceof OtherForm || error instanceof UnusableFile) throw otherForm();
    throw error;
  }
}

function textOf(files: PlanFiles, path: string): string {
  return Buffer.from(files.bytes(path) ?? []).toString('utf8');
}

function refused(problems: readonly string[]): ProblemError {
  return new ProblemError('change-refused', { problems });
}

function otherForm(): ProblemError {
  return refused([
    'ファイルが一人一行（一件一行）の形ではないため、画面からは書き加えられません。版のページの編集欄で直してください。',
  ]);
}

async function tableOf(file: string): Promise<Awaited<ReturnType<typeof readList>>> {
  try {
    return await readList(Buffer.from(file, 'base64'));
  } catch (error) {
    if (!(error instanceof UnreadableList)) throw error;
    throw new ProblemError('list-refused', { lines: [error.message] });
  }
}
