import { isDeepStrictEqual } from 'node:util';
import { bodySchema } from '../bodies/body-schema.js';
import { profileSchema } from '../bodies/profile-schema.js';
import { afterEdits } from '../domain/plan/organisation/change.js';
import type { EditedList, ListEdit } from '../domain/plan/organisation/list-edit.js';
import type { Changed, Organisation } from '../domain/plan/organisation/organisation.js';
import type { Transfer } from '../domain/plan/transfers/transfer.js';
import { keptFiles, type PlanFiles } from '../shared/plan-files.js';
import { readYaml } from '../shared/yaml-file.js';
import { OtherForm } from '../shared/yaml-splice.js';
import { bodyEdits } from '../transfers/body-text.js';
import { editedText } from '../transfers/list-text.js';
import { memberOf } from '../transfers/staff-of.js';

/** A file of the body with another text. */
export interface NewText {
  readonly path: string;
  readonly text: string;
}

const FILES = {
  people: 'body.yaml',
  appointments: 'body.yaml',
  offices: 'body.yaml',
  units: 'profile.yaml',
} as const satisfies Record<EditedList, string>;

/**
 * The organisation as the two files below a body's folder say.
 * @throws UnusableFile with the problems of a file.
 */
export function readOrganisation(files: PlanFiles, folder: string): Organisation {
  const body = readYaml(files, `${folder}/body.yaml`, bodySchema);
  const profile = readYaml(files, `${folder}/profile.yaml`, profileSchema);
  const { offices, appointments } = body;
  const people = body.people.map((each) => memberOf(each, each.confirmed));
  return { offices, people, appointments, organs: profile.organs, units: profile.units };
}

/**
 * The texts that a change makes of the files, and of them nothing else.
 * @throws OtherForm where they would not say what was decided.
 */
export function changedTexts(
  files: PlanFiles,
  folder: string,
  { before, changed }: { readonly before: Organisation; readonly changed: Changed },
): NewText[] {
  return writtenTexts(files, folder, { edits: changed.edits, wanted: afterEdits(before, changed) });
}

/** The same of a list of transfers. @throws OtherForm where they would not say what was decided. */
export function transferredTexts(
  files: PlanFiles,
  folder: string,
  { before, made }: { readonly before: Organisation; readonly made: Transferred },
): NewText[] {
  const { people, appointments } = made;
  const edits = bodyEdits({ ...made, before: before.people });
  return writtenTexts(files, folder, { edits, wanted: { ...before, people, appointments } });
}

type Transferred = Extract<Transfer, { ok: true }>;

/** What edits make of the files, read again: it has to say all that is wanted. */
function writtenTexts(
  files: PlanFiles,
  folder: string,
  { edits: all, wanted }: { readonly edits: readonly ListEdit[]; readonly wanted: Organisation },
): NewText[] {
  const names = new Set(all.map(({ list }) => FILES[list]));
  const texts = [...names].map((name) => {
    const path = `${folder}/${name}`;
    const edits = all.filter(({ list }) => FILES[list] === name);
    return { path, text: newText(files, path, edits) };
  });
  const laid = new Map(texts.map(({ path, text }) => [path, Buffer.from(text)]));
  const after = readOrganisation(keptFiles(laid, files), folder);
  if (!isDeepStrictEqual(after, wanted)) throw new OtherForm();
  return texts;
}

function newText(files: PlanFiles, path: string, edits: readonly ListEdit[]): string {
  const bytes = files.bytes(path);
  if (!bytes) throw new OtherForm();
  try {
    return editedText(Buffer.from(bytes).toString('utf8'), edits);
  } catch (error) {
    throw new OtherForm(undefined, { cause: error });
  }
}
