import type { Category } from '../plan/category.js';
import type { LadderRow, OfficeId } from '../plan/plan.js';
import type { Lateness, Playbook } from '../playbook/definition.js';
import type { Spot } from '../playbook/check/finding.js';
import { allBlocks } from '../playbook/walk.js';
import { LEVELS, type Level } from '../severity/severity.js';
import type { PlanFinding } from './finding.js';
import { approvers, gatesOf, rightHolders } from './offices-used.js';
import { inUse, officeName, type CheckedPlan } from './subject.js';

/** Levels that are told; L0 is kept and counted. */
const TOLD: readonly Level[] = LEVELS.filter((level) => level !== 'L0');
/** Who has to be reached: whoever approves steps, whoever holds a right, whoever may close what is severe. */
const WANTED: Readonly<Record<Level, (subject: CheckedPlan) => Iterable<OfficeId>>> = {
  L0: () => [],
  L1: approvers,
  L2: ({ plan }) => rightHolders(plan),
  L3: ({ plan }) => plan.rights.closeSevere,
  L4: ({ plan }) => plan.rights.closeSevere,
};

/**
 * K7: at every level and in every category the ladder reaches an office that may decide at that level. What is
 * late ends at one too.
 */
export function checkAuthority(subject: CheckedPlan): PlanFinding[] {
  const { plan } = subject;
  const short = plan.categories.flatMap(({ category, label }) =>
    TOLD.filter((level) => !reaches(subject, category, level)).map((level) => {
      const wanted = [...new Set(WANTED[level](subject))].map((id) => officeName(subject, id));
      const what = `区分「${label}」の重要度${level}の連絡が、権限のある役職に届きません。rows に${wanted.join('か')}の行を足し、delays に ${level} を書いてください。`;
      return inLadder('K7', `${category} ${level}`, { path: ['rows'], what });
    }),
  );
  return [...short, ...lateEnds(subject)];
}

/** The part of K7 that no server starts with: from L2 on, a category in which the ladder tells nobody at all. */
export function checkSilence(subject: CheckedPlan): PlanFinding[] {
  const { plan } = subject;
  return plan.categories.flatMap(({ category, label }) =>
    TOLD.filter((level) => level !== 'L1')
      .filter((level) => !plan.ladder.rows.some((row) => isTold(row, category, level)))
      .map((level) => {
        const what = `区分「${label}」の重要度${level}を、誰にも知らせません。rows のどれかの delays に ${level} を書いてください。`;
        return inLadder('K7', `${category} ${level}`, { path: ['rows'], what });
      }),
  );
}

/** K8: no ladder comes back to itself, and nobody is asked again without time to answer. */
export function checkEnds(subject: CheckedPlan): PlanFinding[] {
  const { ladder } = subject.plan;
  const breathless = LEVELS.filter((level) => ladder.answerWithin[level] === 0).map((level) => {
    const what = `重要度${level}の回答の時間が0分です。誰も答えられないまま、同じ人たちに際限なく知らせます。1分以上にしてください。`;
    return inLadder('K8', level, { path: ['answerWithin', level], what });
  });
  const circles = lateLadders(subject)
    .filter(({ late: { tell } }) => new Set(tell).size < tell.length)
    .map(({ playbook, at, late }): PlanFinding => {
      const twice = late.tell.find((office, index) => late.tell.indexOf(office) !== index) ?? '';
      const what = `遅れたときの連絡（late.tell）に${officeName(subject, twice)}が二度あり、同じ所へ戻ります。一度にしてください。`;
      return { rule: 'K8', about: playbook, place: { in: 'playbook', playbook, at }, what };
    });
  return [...breathless, ...circles];
}

/** K17: an office has several rows only for different categories, so that each incident finds one. */
export function checkRows(subject: CheckedPlan): PlanFinding[] {
  const { rows } = subject.plan.ladder;
  return rows.flatMap((row, index) => {
    const other = rows.slice(0, index).findIndex((each) => meet(each, row));
    if (other < 0) return [];
    const what = `役職${officeName(subject, row.office)}の行が、同じ区分に二つあります（${other + 1}番目と${index + 1}番目）。categories を、重ならないように分けてください。`;
    return [inLadder('K17', row.office, { path: ['rows', index], what })];
  });
}

function meet(one: LadderRow, other: LadderRow): boolean {
  if (one.office !== other.office) return false;
  return one.categories?.some((each) => other.categories?.includes(each) ?? true) ?? true;
}

function reaches(subject: CheckedPlan, category: Category, level: Level): boolean {
  const wanted = new Set(WANTED[level](subject));
  const told = subject.plan.ladder.rows.filter((row) => isTold(row, category, level));
  return told.some(({ office }) => wanted.has(office));
}

function isTold(
  { delays, categories, onlyWithPersonalData, assets }: LadderRow,
  category: Category,
  level: Level,
): boolean {
  const fits = categories === null || categories.includes(category);
  return delays[level] !== undefined && fits && !onlyWithPersonalData && !assets;
}

interface LateLadder {
  readonly playbook: string;
  readonly at: Spot;
  readonly late: Lateness;
}

/** Who hears of what is late, in every playbook in use: its own rule, and those of steps that differ. */
function lateLadders(subject: CheckedPlan): LateLadder[] {
  return inUse(subject).flatMap((playbook) => [
    { playbook: playbook.id, at: spot(null), late: playbook.late },
    ...ofSteps(playbook),
  ]);
}

function ofSteps(playbook: Playbook): LateLadder[] {
  return allBlocks(playbook).flatMap((block) => {
    const late = block.block === 'step' || block.block === 'choice' ? block.late : null;
    return late ? [{ playbook: playbook.id, at: spot(block.id), late }] : [];
  });
}

function spot(block: string | null): Spot {
  return { block, phase: null, field: 'late.tell' };
}

/** What is late has to end at whoever holds a right, or stands above them in some approval (首長). */
function lateEnds(subject: CheckedPlan): PlanFinding[] {
  const deciding = new Set(rightHolders(subject.plan));
  const heads = inUse(subject)
    .flatMap(gatesOf)
    .flatMap(({ gate: { authority } }) =>
      authority.slice(1).some((each) => deciding.has(each)) ? authority.slice(0, 1) : [],
    );
  const above = new Set([...deciding, ...heads]);
  return lateLadders(subject)
    .filter(({ late: { tell } }) => !above.has(tell.at(-1) ?? ''))
    .map(({ playbook, at, late: { tell } }) => {
      const last = tell.at(-1);
      const end =
        last === undefined ? '誰にも知らせません' : `${officeName(subject, last)}で終わります`;
      const what = `遅れたときの連絡（late.tell）が、${end}。権限のある役職（${[...deciding].join('、')}）を最後に書いてください。`;
      return { rule: 'K7', about: playbook, place: { in: 'playbook', playbook, at }, what };
    });
}

function inLadder(
  rule: 'K7' | 'K8' | 'K17',
  about: string,
  { path, what }: { readonly path: readonly (string | number)[]; readonly what: string },
): PlanFinding {
  return { rule, about, place: { in: 'ladder', path }, what };
}
