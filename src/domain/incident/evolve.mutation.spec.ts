import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compileFunction } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { transformSync } from '@swc/core';
import ts from 'typescript';
import type { Entry } from './entry.js';
import type { Incident } from './incident.js';

/** Where state is made from entries: every field written there must matter to some stored history. */
const EVOLVE = 'src/domain/incident/evolve.ts';
const FILES = [
  EVOLVE,
  'src/domain/incident/evolve-desk.ts',
  'src/domain/playbook/evolve-run.ts',
  'src/domain/escalation/evolve-telling.ts',
  'src/domain/duty/evolve-duty.ts',
];

interface Recorded {
  readonly entries: readonly Entry[];
  readonly state: Incident;
}

type Rebuild = (entries: readonly Entry[]) => Incident;
type Sources = ReadonlyMap<string, string>;

interface Mutant {
  readonly file: string;
  /** file:line and what was taken out. */
  readonly name: string;
  readonly source: string;
}

const histories = readFileSync('test/fixtures/histories.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Recorded);
const originals = new Map(FILES.map((file) => [file, readFileSync(file, 'utf8')]));

/** One mutant for each property, shorthand or spread written in an object of the file. */
function mutantsOf(file: string): Mutant[] {
  const source = originals.get(file) ?? '';
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const fields: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) fields.push(...node.properties);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return fields.map((field) => {
    const start = field.getStart(tree);
    const comma = /^\s*,/.exec(source.slice(field.end))?.[0].length ?? 0;
    const line = tree.getLineAndCharacterOfPosition(start).line + 1;
    const [text = ''] = field.getText(tree).split('\n');
    return {
      file,
      name: `${file}:${line} ${text}`,
      source: source.slice(0, start) + source.slice(field.end + comma),
    };
  });
}

const compiled = new Map<string, string>();

function compile(source: string): string {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const { code } = transformSync(source, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  compiled.set(source, code);
  return code;
}

/** `rebuild` made from these sources; what they import and is not among them is read from disk. */
function load(sources: Sources): Rebuild {
  const loaded = new Map<string, Record<string, unknown>>();
  const open = (file: string): Record<string, unknown> => {
    const known = loaded.get(file);
    if (known) return known;
    const exported: Record<string, unknown> = {};
    loaded.set(file, exported);
    const code = compile(sources.get(file) ?? readFileSync(file, 'utf8'));
    const near = (path: string): unknown => open(join(dirname(file), path.replace(/\.js$/, '.ts')));
    const run = compileFunction(code, ['exports', 'require']) as (...given: unknown[]) => void;
    run(exported, near);
    return exported;
  };
  return open(EVOLVE).rebuild as Rebuild;
}

function isRight(rebuild: Rebuild, { entries, state }: Recorded): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(JSON.stringify(rebuild(entries))), state);
  } catch {
    return false;
  }
}

describe('the state made from entries', () => {
  const mutants = FILES.flatMap(mutantsOf);

  it('is right for every stored history, loaded this way too', () => {
    const rebuild = load(originals);
    expect(histories.filter((each) => !isRight(rebuild, each))).toEqual([]);
    expect(mutants.length).toBeGreaterThan(100);
  });

  it('is wrong for some stored history as soon as any one field is taken out', () => {
    const survivors = mutants.filter(({ file, source }) => {
      const rebuild = load(new Map([...originals, [file, source]]));
      return histories.every((each) => isRight(rebuild, each));
    });
    expect(survivors.map((each) => each.name)).toEqual([]);
  });
});
