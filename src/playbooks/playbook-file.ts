import { basename } from 'node:path';
import { z } from 'zod';
import { DAY, HOUR, MINUTE } from '../domain/calendar/instant.js';
import { CATEGORIES } from '../domain/plan/category.js';
import type { Block, Playbook } from '../domain/playbook/definition.js';
import { PLAYBOOK_PHASES } from '../domain/playbook/definition.js';
import { playbookProblems } from '../domain/playbook/check.js';
import { UnusableFile, readYaml } from '../shared/yaml-file.js';

const UNITS: Record<string, number> = { 分: MINUTE, 時間: HOUR, 日: DAY };

/** A span as people write it: 15分, 4時間, 5日. In milliseconds. */
export const span = z
  .string()
  .regex(/^\d{1,4}(分|時間|日)$/, '「15分」「4時間」「5日」のように書いてください')
  .transform((text) => Number.parseInt(text, 10) * (UNITS[text.replace(/^\d+/, '')] ?? 0));

const id = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, 'ids are a-z, 0-9 and hyphens');
const words = z.string().min(1).max(120);
const due = z.strictObject({ from: z.enum(['awareness', 'phase']), within: span });

const step = z
  .strictObject({
    id,
    kind: z.enum(['do', 'approve', 'tell', 'report', 'wait']).default('do'),
    title: words,
    how: z.string().max(2000).default(''),
    office: id,
    helpers: z.array(id).default([]),
    required: z.boolean().default(true),
    due: due.nullable().default(null),
    target: words.nullable().default(null),
    evidence: z.array(z.strictObject({ id, what: words })).default([]),
    facts: z
      .array(
        z.strictObject({ id, label: words, type: z.enum(['yes-no', 'number', 'text', 'time']) }),
      )
      .default([]),
    gate: z
      .strictObject({ authority: z.array(id).min(1), ratifyWithin: span.nullable().default(null) })
      .nullable()
      .default(null),
    irreversible: z.enum(['wipe', 'cut', 'publish']).nullable().default(null),
    needs: z
      .strictObject({ evidence: z.array(id).default([]), gates: z.array(id).default([]) })
      .default({ evidence: [], gates: [] }),
  })
  .transform((fields) => ({ block: 'step' as const, ...fields }));

/** A block by the key that tells its sort, so that what is wrong inside is named where it stands. */
const block: z.ZodType<Block> = z.unknown().transform((value, context): Block => {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const sort = keys.includes('parallel') ? parallel : keys.includes('choice') ? choice : step;
  const parsed = sort.safeParse(value);
  if (parsed.success) return parsed.data;
  parsed.error.issues.forEach(({ message, path }) =>
    context.addIssue({ code: 'custom', message, path: [...path] }),
  );
  return z.NEVER;
});

const parallel = z
  .strictObject({
    parallel: id,
    title: words,
    tracks: z.array(z.strictObject({ id, title: words, steps: z.array(block).min(1) })).min(2),
  })
  .transform(({ parallel: blockId, ...rest }) => ({
    block: 'parallel' as const,
    id: blockId,
    ...rest,
  }));

const choice = z
  .strictObject({
    choice: id,
    title: words,
    how: z.string().max(2000).default(''),
    office: id,
    due: due.nullable().default(null),
    options: z.array(z.strictObject({ id, title: words, steps: z.array(block) })).min(2),
  })
  .transform(({ choice: blockId, ...rest }) => ({
    block: 'choice' as const,
    id: blockId,
    ...rest,
  }));

/** The shape of one playbook file. */
export const playbookSchema: z.ZodType<Playbook> = z.strictObject({
  id,
  title: words,
  summary: z.string().min(1).max(1000),
  category: z.enum(CATEGORIES),
  phases: z
    .array(
      z.strictObject({
        phase: z.enum(PLAYBOOK_PHASES),
        goal: words,
        steps: z.array(block).min(1),
      }),
    )
    .length(3),
});

/**
 * Read and check one playbook file.
 * @throws UnusableFile naming every problem with file and line.
 */
export function readPlaybook(path: string): Playbook {
  const name = basename(path);
  const playbook = readYaml(path, name, playbookSchema);
  const problems = playbookProblems(playbook);
  if (problems.length > 0) {
    throw new UnusableFile(problems.map((what) => ({ place: name, what })));
  }
  return playbook;
}
