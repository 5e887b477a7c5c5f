import type { ZodType } from 'zod';
import type { PlanFiles } from './plan-files.js';
import { causesOf, type Lacks } from './yaml-causes.js';
import {
  UnreadableText,
  parseYaml,
  type Flaw,
  type Place,
  type YamlText,
} from './yaml-document.js';
import { misfitsOf } from './yaml-misfits.js';
import { mendIndents, mendSlips } from './yaml-slips.js';
import { valueText } from './zod-ja.js';

/** Larger files are refused unread: no plan needs more, and the time to read one stays bounded. */
export const LARGEST_BYTES = 64 * 1024;
export const TOO_LARGE = '64 KB を超えています。短くしてください';
/** More than this helps nobody: the first ones cause the others. */
const MOST_PROBLEMS = 20;

/** One thing wrong with a file, with its place, in words its author understands. */
export interface Problem {
  readonly place: string;
  readonly what: string;
}

/** A plan, playbook or setting that cannot be used; carries every problem found, each with file, line and column. */
export class UnusableFile extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.place}  ${problem.what}`).join('\n'));
  }
}

/**
 * Read one YAML file into its exact type. Aliases, tags, duplicate and unknown keys are refused.
 * @throws UnusableFile with file:line:column for every problem.
 */
export function readYaml<T>(files: PlanFiles, name: string, schema: ZodType<T>): T {
  return fitYaml(openYaml(files, name), schema, dotted);
}

/** What a file says, and where. */
export interface PlacedFile<T> {
  readonly file: string;
  readonly value: T;
  /** file:line:column of the key or item at `path`. */
  where(path: readonly PropertyKey[]): string;
}

/**
 * The same, with the places of what it says.
 * @throws UnusableFile with file:line:column for every problem.
 */
export function readPlaced<T>(files: PlanFiles, name: string, schema: ZodType<T>): PlacedFile<T> {
  const yaml = openYaml(files, name);
  const value = fitYaml(yaml, schema, dotted);
  return { file: name, value, where: (at) => placeText(name, yaml.placeOf(at)) };
}

/** A file whose form has been read, not yet what it says. */
export interface OpenYaml extends YamlText {
  readonly name: string;
  readonly text: string;
  /** Slips of the hand without which it could be read, as `value` is; the file cannot be used before they are mended. */
  readonly slips: readonly Problem[];
}

/**
 * Read the form of one YAML file.
 * @throws UnusableFile with file:line:column for every flaw.
 */
export function openYaml(files: PlanFiles, name: string): OpenYaml {
  return openText(readText(files, name), name);
}

/**
 * Read the form of a YAML text of at most LARGEST_BYTES. Where only slips of the hand are in the way (full-width
 * marks), it is read as it was meant.
 * @throws UnusableFile with name:line:column for every flaw.
 */
export function openText(text: string, name: string): OpenYaml {
  const read = formOf(text);
  if ('value' in read) return { name, text, slips: [], ...read };
  const mended = mendSlips(text);
  const slips = mended.slips.map((slip) => problemOf(name, slip));
  const again = slips.length > 0 ? formOf(mended.text) : read;
  if ('value' in again) return { name, text: mended.text, slips, ...again };
  const indented = mendIndents(mended.text);
  const form = indented.slips.length > 0 ? formOf(indented.text) : again;
  if ('value' in form) {
    // What was mended in a line may have moved it.
    const lines = new Set(mended.slips.map(({ line }) => line));
    const moved = indented.slips.filter(({ line }) => !lines.has(line));
    const all = [...slips, ...moved.map((slip) => problemOf(name, slip))];
    return { name, text: indented.text, slips: inReadingOrder(all), ...form };
  }
  const causes = causesOf(mended.text, again, (each) => lacksOf(formOf(each)));
  const found = causes.map((flaw) => problemOf(name, flaw));
  throw new UnusableFile(inReadingOrder([...slips, ...found]));
}

function formOf(text: string): YamlText | UnreadableText {
  try {
    return parseYaml(text);
  } catch (error) {
    if (error instanceof UnreadableText) return error;
    throw error;
  }
}

function lacksOf(form: YamlText | UnreadableText): Lacks {
  return 'value' in form ? { flaws: [], total: 0 } : form;
}

function problemOf(name: string, { what, ...place }: Flaw): Problem {
  return { place: placeText(name, place), what };
}

/** What an opened file says, and every problem of it; `data` is missing where it does not fit. */
export interface Fitted<T> {
  readonly data?: T;
  readonly problems: readonly Problem[];
  /** The file as its problems were found in it: with slips of the hand mended. */
  readonly yaml: OpenYaml;
}

type Label = (path: readonly PropertyKey[]) => string;

/** Hold an opened file against its form; whatever is wrong with it is the answer. */
export function fitOf<T>(
  yaml: OpenYaml,
  schema: ZodType<T>,
  labelIn: (value: unknown) => Label,
): Fitted<T> {
  const outcome = schema.safeParse(yaml.value, { error: valueText });
  if (outcome.success) return { data: outcome.data, problems: yaml.slips, yaml };
  const again = yaml.slips.length > 0 ? null : meant(yaml);
  if (again) {
    const better = fitOf(again, schema, labelIn);
    if (better.data !== undefined || better.problems.length <= outcome.error.issues.length)
      return better;
  }
  const misfits = misfitsOf(outcome.error.issues, yaml.value);
  const shown = misfits.slice(0, MOST_PROBLEMS).map(({ path, at, what }) => ({
    place: placeText(yaml.name, yaml.placeOf(at)),
    what: [labelIn(yaml.value)(path), what].filter(Boolean).join(': '),
  }));
  return { problems: inReadingOrder([...yaml.slips, ...withRest(shown, misfits.length)]), yaml };
}

/** The file with slips of the hand mended; null where there are none, or where it cannot be read so. */
function meant({ name, text }: OpenYaml): OpenYaml | null {
  const mended = mendSlips(text);
  const form = mended.slips.length > 0 ? formOf(mended.text) : null;
  if (!form || !('value' in form)) return null;
  return { name, ...mended, slips: mended.slips.map((slip) => problemOf(name, slip)), ...form };
}

function withRest(shown: readonly Problem[], all: number): Problem[] {
  const rest = all - shown.length;
  return shown.map((each, index) =>
    rest > 0 && index === shown.length - 1
      ? { ...each, what: `${each.what}（ほかに ${rest} か所あります）` }
      : each,
  );
}

/**
 * What an opened file says, as its exact type; `label` names a path in it to its author.
 * @throws UnusableFile with file:line:column for every problem.
 */
export function fitYaml<T>(yaml: OpenYaml, schema: ZodType<T>, label: Label): T {
  const { data, problems } = fitOf(yaml, schema, () => label);
  if (problems.length > 0 || data === undefined) throw new UnusableFile(problems);
  return data;
}

/** What is wrong, by file, then line and column. */
export function inReadingOrder<P extends Problem>(problems: readonly P[]): P[] {
  const parts = ({ place }: P): readonly [string, number, number] => {
    const [, file = place, line = 0, column = 0] = /^(.*?):(\d+):(\d+)$/.exec(place) ?? [];
    return [file, Number(line), Number(column)];
  };
  return problems
    .map((problem) => ({ problem, at: parts(problem) }))
    .sort(({ at: [one, line, column] }, { at: [other, otherLine, otherColumn] }) =>
      one === other ? line - otherLine || column - otherColumn : one < other ? -1 : 1,
    )
    .map(({ problem }) => problem);
}

/** A place as people and editors read it. */
export function placeText(name: string, { line, column }: Place): string {
  return `${name}:${line}:${column}`;
}

function dotted(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function readText(files: PlanFiles, name: string): string {
  const refuse = (what: string): UnusableFile => new UnusableFile([{ place: name, what }]);
  const bytes = files.bytes(name);
  if (!bytes) throw refuse('読めません cannot be read (ENOENT)');
  if (bytes.length > LARGEST_BYTES) throw refuse(TOO_LARGE);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('文字コードが UTF-8 ではありません。UTF-8 で保存し直してください');
  }
}
