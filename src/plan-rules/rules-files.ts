import { isDeepStrictEqual } from 'node:util';
import { isMap, parseDocument, type YAMLMap } from 'yaml';
import { bodySchema, type BodyFile } from '../bodies/body-schema.js';
import { ladderSchema, severitySchema } from '../bodies/rules-schema.js';
import type { LadderRow, LadderRules } from '../domain/plan/plan.js';
import type { SeverityRules } from '../domain/severity/severity.js';
import { keptFiles, type PlanFiles } from '../shared/plan-files.js';
import { readYaml } from '../shared/yaml-file.js';
import { OtherForm, pairOf, spliced } from '../shared/yaml-splice.js';
import { floorRaw, ladderRaw, rowRaw, severityRaw } from './rules-raw.js';
import { lineEnd, listSplices, mapSplices } from './yaml-patch.js';

/** Rules as a draft has them, and the file they stand in; shared ones are not yet the body's own. */
export interface RulesFile<T> {
  readonly rules: T;
  readonly path: string;
  /** The line at which they begin. */
  readonly line: number;
  readonly own: boolean;
}

/** Rules of a body as they are to be; `was` says which row of those before each row is. */
export interface NewLadder {
  readonly rules: LadderRules;
  readonly was: readonly (number | null)[];
}

/** A file of the body with another text. */
export interface NewText {
  readonly path: string;
  readonly text: string;
}

const SHARED = { ladder: 'config/ladder.yaml', severity: 'config/severity.yaml' } as const;

/** Who is told when, in a body's own body.yaml or for all bodies. @throws UnusableFile with the problems of a file. */
export function readLadder(files: PlanFiles, folder: string): RulesFile<LadderRules> {
  const path = `${folder}/body.yaml`;
  const { ladder } = readYaml(files, path, bodySchema);
  if (ladder) return { rules: ladder, path, line: lineOf(textOf(files, path)), own: true };
  return { ...shared(SHARED.ladder), rules: readYaml(files, SHARED.ladder, ladderSchema) };
}

/** How severity is decided, by a body's own severity.yaml or for all bodies. @throws UnusableFile as above. */
export function readSeverity(files: PlanFiles, folder: string): RulesFile<SeverityRules> {
  const path = `${folder}/severity.yaml`;
  const own = files.bytes(path) !== null;
  const place = own ? { path, line: 1, own } : shared(SHARED.severity);
  return { ...place, rules: readYaml(files, place.path, severitySchema) };
}

/** body.yaml with the shared ladder as its own, at the end: every other line stays as it is. */
export function withOwnLadder(files: PlanFiles, folder: string): NewText {
  const path = `${folder}/body.yaml`;
  const body = textOf(files, path);
  const end = lineEnd(body);
  const indented = textOf(files, SHARED.ladder)
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => (line ? `  ${line}` : line));
  return { path, text: [body.trimEnd(), '', 'ladder:', ...indented, ''].join(end) };
}

/** severity.yaml of the body, as all bodies have it. */
export function withOwnSeverity(files: PlanFiles, folder: string): NewText {
  return { path: `${folder}/severity.yaml`, text: textOf(files, SHARED.severity) };
}

/** body.yaml with another ladder. @throws OtherForm where the text would not say what is wanted. */
export function ladderText(files: PlanFiles, folder: string, wanted: NewLadder): NewText {
  const { rules, own } = readLadder(files, folder);
  const path = `${folder}/body.yaml`;
  const text = own ? textOf(files, path) : withOwnLadder(files, folder).text;
  const map = mapOf(pairOf(documentOf(text), 'ladder')?.value);
  const rows = pairOf(map, 'rows');
  if (!rows) throw new OtherForm();
  const edits = wanted.rules.rows.map((row, index) => edit(row, wanted.was[index] ?? null));
  const changed = spliced(text, [
    ...mapSplices(text, map, { was: ladderRaw(rules), is: ladderRaw(wanted.rules) }),
    ...listSplices(text, rows, { was: rules.rows.map(rowRaw), edits }),
  ]);
  const before: BodyFile = readYaml(files, path, bodySchema);
  mustSay(readYaml(laidOver(files, { path, text: changed }), path, bodySchema), {
    ...before,
    ladder: wanted.rules,
  });
  return { path, text: changed };
}

/** severity.yaml with other rules. @throws OtherForm where the text would not say what is wanted. */
export function severityText(files: PlanFiles, folder: string, wanted: SeverityRules): NewText {
  const { rules, own } = readSeverity(files, folder);
  const path = `${folder}/severity.yaml`;
  const text = own ? textOf(files, path) : withOwnSeverity(files, folder).text;
  const map = documentOf(text);
  const floors = pairOf(map, 'floors');
  if (!floors) throw new OtherForm();
  const edits = wanted.floors.map((floor) => {
    const was = rules.floors.findIndex(({ fact }) => fact === floor.fact);
    return { was: was < 0 ? null : was, is: floorRaw(floor) };
  });
  const changed = spliced(text, [
    ...mapSplices(text, map, { was: severityRaw(rules), is: severityRaw(wanted) }),
    ...listSplices(text, floors, { was: rules.floors.map(floorRaw), edits }),
  ]);
  mustSay(readYaml(laidOver(files, { path, text: changed }), path, severitySchema), wanted);
  return { path, text: changed };
}

function edit(
  row: LadderRow,
  was: number | null,
): Parameters<typeof listSplices>[2]['edits'][number] {
  return { was, is: rowRaw(row) };
}

function shared(path: string): { path: string; line: number; own: boolean } {
  return { path, line: 1, own: false };
}

/** Keys that say nothing may be there or not. */
function mustSay(said: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(plain(said), plain(wanted))) throw new OtherForm();
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function laidOver(files: PlanFiles, { path, text }: NewText): PlanFiles {
  return keptFiles(new Map([[path, Buffer.from(text)]]), files);
}

function documentOf(text: string): YAMLMap {
  return mapOf(parseDocument(text, { keepSourceTokens: true }).contents);
}

function mapOf(node: unknown): YAMLMap {
  if (!isMap(node)) throw new OtherForm();
  return node;
}

function textOf(files: PlanFiles, path: string): string {
  return Buffer.from(files.bytes(path) ?? []).toString('utf8');
}

function lineOf(text: string): number {
  return text.split('\n').findIndex((line) => /^ladder:/.test(line)) + 1;
}
