import { readFileSync } from 'node:fs';
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import type { ZodType } from 'zod';

/** Larger files are refused: the YAML parser is quadratic in the keys of one map. */
const LARGEST_BYTES = 64 * 1024;

/** One thing wrong with a file, with its place, in words its author understands. */
export interface Problem {
  readonly place: string;
  readonly what: string;
}

/** A plan, playbook or setting that cannot be used; carries every problem found, each with file and line. */
export class UnusableFile extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.place}  ${problem.what}`).join('\n'));
  }
}

/**
 * Read one YAML file into its exact type. Aliases, tags, duplicate and unknown keys are refused.
 * @throws UnusableFile with file:line for every problem.
 */
export function readYaml<T>(path: string, name: string, schema: ZodType<T>): T {
  const text = readText(path, name);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' });
  const broken = [...document.errors, ...document.warnings].map((error) => ({
    place: `${name}:${lines.linePos(error.pos[0]).line}`,
    what: error.message.split('\n')[0] ?? error.message,
  }));
  if (broken.length > 0) throw new UnusableFile(broken);
  const parsed = schema.safeParse(toValue(document, name));
  if (parsed.success) return parsed.data;
  throw new UnusableFile(
    parsed.error.issues.map((issue) => ({
      place: `${name}:${lineOf(document, issue.path, lines)}`,
      what: [issue.path.join('.'), issue.message].filter(Boolean).join(': '),
    })),
  );
}

function readText(path: string, name: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new UnusableFile([{ place: name, what: `cannot be read (${codeOf(error)})` }]);
  }
  if (bytes.length > LARGEST_BYTES) {
    throw new UnusableFile([{ place: name, what: 'is larger than 64 KB' }]);
  }
  return bytes.toString('utf8');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function toValue(document: Document, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new UnusableFile([{ place: name, what: 'aliases (&, *) are not allowed' }]);
  }
}

/** The line of the deepest part of `path` that exists, so that a missing key names its parent. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
