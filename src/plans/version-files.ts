import { createHash } from 'node:crypto';
import { Refusal } from '../domain/errors.js';
import { attempt } from '../shared/attempt.js';
import { ProblemError } from '../shared/errors.js';
import type { PlanFiles } from '../shared/plan-files.js';
import type { PlanVersionRow } from './version.repository.js';
import type { VersionFileLine } from './version.view.js';

/** Path → sha256 of its text. */
export type Manifest = Readonly<Record<string, string>>;

/** Files of a version, and their texts by digest. */
export interface Hashed {
  readonly files: Manifest;
  readonly texts: ReadonlyMap<string, string>;
}

/** No body needs more files of its own. */
export const MOST_FILES = 100;

const NAME = '[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,80}';

/** The settings of the installation, no part of any plan. */
const NOT_SHARED = new Set(['config/default.yaml']);

/**
 * The body's own files below its folder.
 * @throws ProblemError naming what cannot be read.
 */
export function ownFiles(files: PlanFiles, folder: string): Hashed {
  return hashed(files, yamlNames(files, folder));
}

/**
 * What all bodies share: the rules below config/ and the shipped playbooks.
 * @throws ProblemError naming what cannot be read.
 */
export function sharedFiles(files: PlanFiles): Hashed {
  const rules = yamlNames(files, 'config').filter(
    (name) => /^config\/[^/]+$/.test(name) && !NOT_SHARED.has(name),
  );
  return hashed(files, [...rules, ...yamlNames(files, 'playbooks')]);
}

/** A version as a draft again: only the body's own files, neither checked nor requested. */
export function asDraft(row: PlanVersionRow, folder: string): PlanVersionRow {
  const own = Object.entries(row.files).filter(([path]) => path.startsWith(`${folder}/`));
  return {
    ...row,
    ...{ state: 'draft', files: Object.fromEntries(own), digest: null, findings: null },
    ...{ contactsOnly: null, changes: null, inForceAt: null, requested: null },
  };
}

/** The digest of one text. */
export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The digest of a whole set: paths and contents, in the order of the paths. */
export function setDigest(files: Manifest): string {
  const lines = Object.keys(files)
    .toSorted()
    .map((path) => `${files[path] ?? ''}  ${path}\n`);
  return textDigest(lines.join(''));
}

/**
 * A path of a body's own files that somebody may write to.
 * @throws Refusal for any other.
 */
export function mustBeOwn(path: string, folder: string): void {
  const own = new RegExp(`^(?:${NAME}/){0,3}${NAME}\\.yaml$`, 'u');
  const below = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : '';
  if (!own.test(below) || below.includes('..')) throw new Refusal('unknown-reference', { path });
}

/** How the files of a version differ from others. */
export function fileLines(
  files: Manifest,
  before: Manifest,
  about: { readonly folder: string; bytes(path: string): number },
): VersionFileLine[] {
  const paths = new Set([...Object.keys(files), ...Object.keys(before)]);
  return [...paths].toSorted().map((path) => ({
    path,
    bytes: about.bytes(path),
    own: path.startsWith(`${about.folder}/`),
    changed: changeOf(files[path], before[path]),
  }));
}

function changeOf(now?: string, before?: string): VersionFileLine['changed'] {
  if (now === before) return 'same';
  if (before === undefined) return 'added';
  return now === undefined ? 'removed' : 'changed';
}

function yamlNames(files: PlanFiles, folder: string): string[] {
  return files.names(folder).filter((name) => name.endsWith('.yaml'));
}

function hashed(files: PlanFiles, names: readonly string[]): Hashed {
  const read = names.map((name) => ({ name, ...attempt(() => textOf(files, name)) }));
  const problems = read.flatMap((each) =>
    each.problems.map(({ place, what }) => `${place} ${what}`),
  );
  if (problems.length > 0) throw new ProblemError('unusable-files', { problems });
  const manifest = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const { name, value = '' } of read) {
    const digest = textDigest(value);
    manifest.set(name, digest);
    texts.set(digest, value);
  }
  return { files: Object.fromEntries(manifest), texts };
}

/** @throws ProblemError for bytes that no text has: they could not be given back as they are. */
function textOf(files: PlanFiles, name: string): string {
  const bytes = files.bytes(name) ?? new Uint8Array();
  const text = Buffer.from(bytes).toString('utf8');
  if (Buffer.from(text).equals(bytes) && !text.includes('\0')) return text;
  const what = 'の文字コードが UTF-8 ではありません。UTF-8 で保存し直してください';
  throw new ProblemError('unusable-files', { problems: [`${name} ${what}`] });
}
