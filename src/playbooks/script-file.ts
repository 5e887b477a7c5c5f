import { z } from 'zod';
import { MINUTE } from '../domain/calendar/instant.js';
import type { FactValue } from '../domain/playbook/run.js';
import { VERDICTS, type Script, type Verdict } from '../domain/playbook/script.js';
import type { PlanFiles } from '../shared/plan-files.js';
import { fitYaml, readYaml, type OpenYaml } from '../shared/yaml-file.js';
import { span } from './span-schema.js';
import { id, reference, words } from './word-schema.js';

/** The scripts (台本) of one playbook. */
export interface ScriptFile {
  readonly playbook: string;
  readonly scripts: readonly Script[];
}

const PACE = 5 * MINUTE;

/** A fact as a script says it: yes, no, a number, words; 不明 (null) is an answer. */
const factValue: z.ZodType<FactValue> = z.union(
  [
    z.string().max(4000),
    z.number(),
    z.null(),
    z.boolean().transform((value) => (value ? 'yes' : 'no')),
  ],
  { error: 'yes、no、数、文、又は null（不明）を書いてください' },
);

const facts = z.record(id, factValue);

function oneOrMore<T>(one: z.ZodType<T>): z.ZodType<readonly T[]> {
  return z.union([one.transform((value) => [value]), z.array(one).min(1)]);
}

/** A step in a later round of its repeat is `check~2`. */
const happening = z
  .string()
  .regex(/^[a-z][a-z0-9.-]{1,130}(~\d{1,3})?$/, '手順の id を書いてください（2回目は「check~2」）');

const answers = oneOrMore(id);
const verdicts: z.ZodType<readonly Verdict[]> = oneOrMore(
  z.enum(VERDICTS, {
    error: 'approve（承認）、reject（見送り）、act-first（緊急措置）のどれかです',
  }),
);

const script: z.ZodType<Script> = z.strictObject({
  name: words.describe('台本の名前'),
  aware: z.iso
    .datetime({ offset: true, error: '「2026-11-21T02:13:00+09:00」のように書いてください' })
    .transform((text) => new Date(text).toISOString())
    .describe('認知の日時'),
  pace: span.default(PACE).describe('一つの手順にかかる時間'),
  choices: z.record(reference, answers).default({}).describe('人が答える選択の答え'),
  facts: facts.default({}).describe('手順が尋ねたときに答える事実'),
  gates: z.record(reference, verdicts).default({}).describe('承認の結果'),
  skips: z.record(reference, words).default({}).describe('省く手順と、その理由'),
  events: z
    .array(
      z.strictObject({
        at: span.describe('認知からの時間'),
        facts: facts.describe('分かる事実と、その値'),
      }),
    )
    .default([])
    .describe('その時刻に分かる事実'),
  expect: z
    .strictObject({
      done: z.array(happening).default([]).describe('終わる手順'),
      off: z.array(happening).default([]).describe('対象外になる手順'),
    })
    .default({ done: [], off: [] })
    .describe('この台本で終わる手順と、対象外になる手順'),
});

/** The shape of a scripts file. */
export const scriptsSchema: z.ZodType<ScriptFile> = z.strictObject({
  playbook: id.describe('手順書の id'),
  scripts: z.array(script).min(1).max(40).describe('台本。合わせて全ての手順と分かれ道を通る'),
});

/**
 * The scripts of one playbook.
 * @throws UnusableFile with file:line:column for every problem.
 */
export function readScripts(files: PlanFiles, name: string): ScriptFile {
  return readYaml(files, name, scriptsSchema);
}

/**
 * What an opened scripts file says.
 * @throws UnusableFile with file:line:column for every problem.
 */
export function scriptsOf(yaml: OpenYaml): ScriptFile {
  return fitYaml(yaml, scriptsSchema, (path) => path.map(String).join('.'));
}
