import { readFileSync, statSync } from 'node:fs';
import type { ZodType } from 'zod';
import { codeOf } from './error-code.js';
import { UnreadableText, parseYaml, type Place, type YamlText } from './yaml-document.js';
import { valueText } from './zod-ja.js';

/** Larger files are refused unread: no plan needs more, and the time to read one stays bounded. */
export const LARGEST_BYTES = 64 * 1024;
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
export function readYaml<T>(path: string, name: string, schema: ZodType<T>): T {
  return fitYaml(openYaml(path, name), schema, dotted);
}

/** A file whose form has been read, not yet what it says. */
export interface OpenYaml extends YamlText {
  readonly name: string;
}

/**
 * Read the form of one YAML file.
 * @throws UnusableFile with file:line:column for every flaw.
 */
export function openYaml(path: string, name: string): OpenYaml {
  return openText(readText(path, name), name);
}

/**
 * Read the form of a YAML text of at most LARGEST_BYTES.
 * @throws UnusableFile with name:line:column for every flaw.
 */
export function openText(text: string, name: string): OpenYaml {
  try {
    return { name, ...parseYaml(text) };
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    throw new UnusableFile(
      error.flaws.map(({ what, ...place }) => ({ place: placeText(name, place), what })),
    );
  }
}

/**
 * What an opened file says, as its exact type; `label` names a path in it to its author.
 * @throws UnusableFile with file:line:column for every problem.
 */
export function fitYaml<T>(
  yaml: OpenYaml,
  schema: ZodType<T>,
  label: (path: readonly PropertyKey[]) => string,
): T {
  const outcome = schema.safeParse(yaml.value, { error: valueText });
  if (outcome.success) return outcome.data;
  throw new UnusableFile(
    outcome.error.issues.slice(0, MOST_PROBLEMS).map((issue) => {
      const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      return {
        place: placeText(yaml.name, yaml.placeOf([...issue.path, ...key])),
        what: [label(issue.path), issue.message].filter(Boolean).join(': '),
      };
    }),
  );
}

/** A place as people and editors read it. */
export function placeText(name: string, { line, column }: Place): string {
  return `${name}:${line}:${column}`;
}

function dotted(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function readText(path: string, name: string): string {
  const refuse = (what: string): UnusableFile => new UnusableFile([{ place: name, what }]);
  let bytes: Buffer;
  try {
    const about = statSync(path);
    // A pipe or a device would never end.
    if (!about.isFile()) throw refuse('読めません cannot be read (ファイルではありません)');
    if (about.size > LARGEST_BYTES) throw refuse('64 KB を超えています。短くしてください');
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw refuse(`読めません cannot be read (${codeOf(error)})`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('文字コードが UTF-8 ではありません。UTF-8 で保存し直してください');
  }
}
