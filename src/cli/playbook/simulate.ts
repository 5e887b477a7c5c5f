import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadRules } from '../../bodies/plan-file.js';
import { HOUR, MINUTE } from '../../domain/calendar/instant.js';
import { officeOf } from '../../domain/plan/directory.js';
import type { Plan } from '../../domain/plan/plan.js';
import { Refusal } from '../../domain/errors.js';
import { coverageOf, unexpected, type Coverage } from '../../domain/simulation/coverage.js';
import { simulate, type Simulation } from '../../domain/simulation/simulate.js';
import type { TimetableEvent, TimetableLine } from '../../domain/simulation/timetable.js';
import { readLibrary, yamlFiles } from '../../playbooks/library.js';
import { readPlaybook } from '../../playbooks/playbook-file.js';
import { readScripts } from '../../playbooks/script-file.js';
import type { Library } from '../../playbooks/source.js';
import { attempt } from '../../shared/attempt.js';
import { fileOf, type Folders, type Said } from './command.js';

const EVENTS: Readonly<Record<TimetableEvent, string>> = {
  done: '完了',
  answered: '選択',
  'by-facts': '事実により',
  skipped: '省略',
  requested: '承認を申請',
  consented: '同意',
  approved: '承認',
  rejected: '見送り',
  'acted-first': '緊急措置',
  ratified: '事後承認',
  overdue: '期限超過',
  escalated: '上へ連絡',
  phase: '段階',
  facts: '事実が判明',
};

/**
 * Play the scripts beside each playbook on a virtual clock and print the timetable and what they cover. Named
 * files: with timetable; none: every shipped playbook, a line each. Exit 0 only when every script ends and all
 * steps and branches are covered.
 */
export function simulateFiles(args: readonly string[], folders: Folders): Said {
  const files = args.length > 0 ? args : shippedPlaybooks(folders.root);
  const plan = planToPlayIn(folders.root);
  const how = { folders, library: readLibrary(folders.root), timetable: args.length > 0 };
  const told = files.map((file) => simulateFile(file, plan, how));
  return {
    lines: told.flatMap((each) => each.lines),
    exitCode: told.every((each) => each.exitCode === 0) ? 0 : 1,
  };
}

interface How {
  readonly folders: Folders;
  readonly library: Library;
  readonly timetable: boolean;
}

function simulateFile(argument: string, plan: Plan, { folders, library, timetable }: How): Said {
  const { path, name } = fileOf(argument, folders);
  const scriptsPath = path.replace(/\.yaml$/, '.scripts.yaml');
  const scriptsName = name.replace(/\.yaml$/, '.scripts.yaml');
  if (!existsSync(scriptsPath)) {
    return { lines: [`${name}  台本（${scriptsName}）がありません`], exitCode: 1 };
  }
  const { value, problems } = attempt(() => ({
    playbook: readPlaybook(path, library, name),
    ...{ scripts: readScripts(scriptsPath, scriptsName).scripts },
  }));
  if (!value) return { lines: problems.map(({ place, what }) => `${place}  ${what}`), exitCode: 1 };
  const { playbook, scripts } = value;
  const played: Simulation[] = [];
  const lines: string[] = [];
  let faults = 0;
  for (const script of scripts) {
    const result = tryOut(() => simulate(playbook, script, plan));
    if (typeof result === 'string') {
      lines.push(`${scriptsName}  台本「${script.name}」  ${result}`);
      faults += 1;
      continue;
    }
    played.push(result);
    const wrong = [...stuckLines(result), ...unexpected(script, result).map(unexpectedLine)];
    faults += wrong.length;
    if (timetable) lines.push(...timetableLines(result, plan));
    lines.push(...wrong.map((what) => `${scriptsName}  台本「${script.name}」  ${what}`));
  }
  const coverage = coverageOf(playbook, played);
  lines.push(...coverageLines(name, coverage, scripts.length));
  const full = coverage.steps.missing.length + coverage.branches.missing.length === 0;
  return { lines, exitCode: faults === 0 && full ? 0 : 1 };
}

/** What a script does that the playbook refuses is a fault of the script. */
function tryOut(play: () => Simulation): Simulation | string {
  try {
    return play();
  } catch (error) {
    if (error instanceof Refusal) return `進められません（${error.message}）`;
    throw error;
  }
}

function stuckLines({ ended, stuck }: Simulation): string[] {
  if (ended) return [];
  return stuck.slice(0, 5).map(({ item, state, blockers }) => {
    const why = blockers.map((blocker) => Object.values(blocker).join(' ')).join('、');
    return `「${item.title}」（${item.id}）で止まりました（${state}${why && `: ${why}`}）`;
  });
}

function unexpectedLine(what: string): string {
  return `expect のとおりになりません: ${what}`;
}

function coverageLines(name: string, { steps, branches }: Coverage, scripts: number): string[] {
  const done = (part: Coverage['steps']): string => `${part.all - part.missing.length}/${part.all}`;
  return [
    `${name}  台本 ${scripts} 本、手順 ${done(steps)}、分かれ道 ${done(branches)}`,
    ...steps.missing.map((id) => `    通っていない手順: ${id}`),
    ...branches.missing.map((id) => `    通っていない分かれ道: ${id}`),
  ];
}

function timetableLines({ script, timetable }: Simulation, plan: Plan): string[] {
  return [`── ${script}`, ...timetable.map((line) => timetableLine(line, plan)), ''];
}

function timetableLine({ after, event, office, title, detail }: TimetableLine, plan: Plan): string {
  const who = office === null ? '' : `${officeOf(plan.offices, office).title}　`;
  return `  ${spanText(after)}  ${who}${EVENTS[event]}${title && `　${title}`}${detail && ` → ${detail}`}`;
}

/** 3日 04:20 */
function spanText(span: number): string {
  const days = Math.floor(span / (24 * HOUR));
  const hours = Math.floor(span / HOUR) % 24;
  const minutes = Math.floor(span / MINUTE) % 60;
  const clock = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  return `${days > 0 ? `${days}日` : ''} ${clock}`.padStart(10);
}

function shippedPlaybooks(root: string): string[] {
  return yamlFiles(root, 'playbooks')
    .filter((file) => !file.startsWith('playbooks/parts/') && !file.endsWith('.scripts.yaml'))
    .map((file) => join(root, file));
}

/** Offices, hours and rules to play in: those of the sample body. */
function planToPlayIn(root: string): Plan {
  const plans = loadRules(root);
  const plan = plans.find(({ sample }) => sample) ?? plans[0];
  if (!plan) throw new Error('config/bodies に団体がありません');
  return plan;
}
