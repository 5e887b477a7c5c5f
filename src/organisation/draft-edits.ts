import { changeOrganisation } from '../domain/plan/organisation/change.js';
import type {
  Changed,
  Organisation,
  OrganisationChange,
  Uses,
} from '../domain/plan/organisation/organisation.js';
import type { Day } from '../domain/plan/plan.js';
import {
  changesNothing,
  previewOf,
  unchangedOffices,
  type PreviewPart,
} from '../domain/plan/transfers/preview.js';
import { transfer } from '../domain/plan/transfers/transfer.js';
import { ProblemError } from '../shared/errors.js';
import { keptFiles, type KeptFiles } from '../shared/plan-files.js';
import { UnusableFile } from '../shared/yaml-file.js';
import { OtherForm } from '../shared/yaml-splice.js';
import { readList } from '../transfers/list-file.js';
import { UnreadableList } from '../transfers/unreadable.js';
import {
  changedTexts,
  readOrganisation,
  transferredTexts,
  type NewText,
} from './organisation-files.js';

// All of this reads what somebody else wrote: it runs in the checker's thread.

/** The files of a draft, or those two of them that say who and what a body consists of. */
export interface DraftTexts {
  readonly files: KeptFiles;
  /** Its config/bodies/<slug>. */
  readonly folder: string;
}

export interface ChangeAsked extends DraftTexts {
  readonly change: OrganisationChange;
  readonly uses: Uses;
}

export interface TransferAsked extends DraftTexts {
  /** The bytes of the list, as base64. */
  readonly list: string;
  readonly at: Day;
}

export type DraftChanged = Pick<Changed, 'lines' | 'notes'> & { readonly texts: NewText[] };

export interface DraftTransferred {
  readonly parts: readonly PreviewPart[];
  readonly unchanged: number;
  /** None where the list changes nothing. */
  readonly texts: readonly NewText[];
}

/** The organisation of a draft. @throws ProblemError where its files cannot be read. */
export function organisationIn({ files, folder }: DraftTexts): Organisation {
  try {
    return readOrganisation(keptFiles(files), folder);
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    throw refused(error.problems.map(({ place, what }) => `${place} ${what}。`));
  }
}

/** What one edit makes of a draft. @throws ProblemError saying why it leads nowhere. */
export function changeIn(asked: ChangeAsked): DraftChanged {
  const before = organisationIn(asked);
  const changed = changeOrganisation(asked.change, before, asked.uses);
  if (!changed.ok) throw refused(changed.problems);
  const { lines, notes } = changed;
  const files = keptFiles(asked.files);
  const texts = inForm(() => changedTexts(files, asked.folder, { before, changed }));
  return { lines, notes, texts };
}

/** What a list makes of a draft, all of it or nothing. @throws ProblemError with every problem at its row and column. */
export async function transferIn(asked: TransferAsked): Promise<DraftTransferred> {
  const before = organisationIn(asked);
  const made = transfer(await tableOf(asked.list), before, asked.at);
  if (!made.ok) throw new ProblemError('list-refused', { problems: made.problems });
  const said = { parts: previewOf(made, before), unchanged: unchangedOffices(made, before) };
  if (changesNothing(made, before)) return { ...said, texts: [] };
  const files = keptFiles(asked.files);
  return { ...said, texts: inForm(() => transferredTexts(files, asked.folder, { before, made })) };
}

/** New texts, or the refusal of files that cannot take them. */
function inForm(texts: () => NewText[]): NewText[] {
  try {
    return texts();
  } catch (error) {
    if (error instanceof OtherForm || error instanceof UnusableFile) throw refused([OTHER_FORM]);
    throw error;
  }
}

const OTHER_FORM =
  'ファイルが一人一行（一件一行）の形ではないため、画面からは書き加えられません。版のページの編集欄で直してください。';

function refused(problems: readonly string[]): ProblemError {
  return new ProblemError('change-refused', { problems });
}

async function tableOf(list: string): Promise<Awaited<ReturnType<typeof readList>>> {
  try {
    return await readList(Buffer.from(list, 'base64'));
  } catch (error) {
    if (!(error instanceof UnreadableList)) throw error;
    throw new ProblemError('list-refused', { lines: [error.message] });
  }
}
