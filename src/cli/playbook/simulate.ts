import { loadRules } from '../../bodies/plan-file.js';
import { bodyFolders } from '../../bodies/plan-folder.js';
import { officeOf } from '../../domain/plan/directory.js';
import type { Plan } from '../../domain/plan/plan.js';
import type { Playbook } from '../../domain/playbook/definition.js';
import type { Script } from '../../domain/playbook/script.js';
import { coverageOf, unexpected } from '../../domain/simulation/coverage.js';
import { holdsOf } from '../../domain/simulation/holds.js';
import { simulate, type Simulation } from '../../domain/simulation/simulate.js';
import { bodyPlaybooks } from '../../playbooks/body-playbooks.js';
import { PARTS, readLibrary, yamlFiles } from '../../playbooks/library.js';
import { readBodyPlaybook, readPlaybook } from '../../playbooks/playbook-file.js';
import { scriptProblems } from '../../playbooks/script-check.js';
import { scriptsOf } from '../../playbooks/script-file.js';
import type { Library } from '../../playbooks/source.js';
import { attempt } from '../../shared/attempt.js';
import { diskFiles } from '../../shared/disk-files.js';
import type { PlanFiles } from '../../shared/plan-files.js';
import { openYaml, placeText, UnusableFile } from '../../shared/yaml-file.js';
import { fileOf, type Folders, type Said } from './command.js';
import { timetableLines, type Called } from './simulate-lines.js';
import { starterLines } from './simulate-starter.js';
import { coverageLines, holdLines, refusedLines, unexpectedLines } from './simulate-words.js';

/**
 * Play the scripts beside each playbook on a virtual clock and print the timetable and what they cover. Named
 * files: with timetable; none: every shipped playbook and every body's own, a line each. Exit 0 only when every
 * script ends and all steps and branches are covered.
 */
export function simulateFiles(args: readonly string[], folders: Folders): Said {
  const files = diskFiles(folders.root);
  const how = { files, plans: loadRules(files), library: readLibrary(files) };
  const names =
    args.length > 0
      ? args.map((file) => fileOf(file, folders).name)
      : [...shippedPlaybooks(files), ...ownPlaybooks(files)];
  const told = names.map((name) => simulateFile(name, { ...how, timetable: args.length > 0 }));
  return {
    lines: told.flatMap((each) => each.lines),
    exitCode: told.every((each) => each.exitCode === 0) ? 0 : 1,
  };
}

interface How {
  readonly files: PlanFiles;
  readonly plans: readonly Plan[];
  readonly library: Library;
  readonly timetable: boolean;
}

function simulateFile(name: string, how: How): Said {
  const read = attempt(() => playbookIn(name, how));
  const playbook = read.value;
  if (!playbook) return faulty(read.problems.map(({ place, what }) => `${place}  ${what}`));
  const scripts = scriptsOfFile(name);
  if (!how.files.bytes(scripts)) {
    return faulty([
      `${name}  台本がまだありません。次の内容を ${scripts} に書き、もう一度試してください`,
      '',
      ...starterLines(playbook),
      '',
    ]);
  }
  const placed = attempt(() => scriptsIn(how.files, scripts, playbook));
  if (!placed.value) return faulty(placed.problems.map(({ place, what }) => `${place}  ${what}`));
  return playAll({ name, playbook, scripts: placed.value }, how);
}

interface PlacedScript {
  readonly script: Script;
  /** file:line:column. */
  readonly place: string;
}

interface Scripted {
  readonly name: string;
  readonly playbook: Playbook;
  readonly scripts: readonly PlacedScript[];
}

function playAll({ name, playbook, scripts }: Scripted, { plans, timetable }: How): Said {
  const plan = planFor(name, plans);
  const called: Called = { playbook, office: (id) => officeOf(plan.offices, id).title };
  const played = scripts.map((each) => ({
    ...each,
    result: simulate(playbook, each.script, plan),
  }));
  const results = played.map(({ result }) => result);
  const coverage = coverageOf(playbook, results);
  const wrong = played.flatMap(({ script, place, result }) =>
    faultsOf(script, result, called).flatMap(([first = '', ...more]) => [
      `${place}  台本「${script.name}」  ${first}`,
      ...more,
    ]),
  );
  const missing = coverage.steps.missing.length + coverage.branches.missing.length;
  return {
    lines: [
      ...(timetable ? results.flatMap((result) => timetableLines(result, called)) : []),
      ...wrong,
      ...coverageLines(name, { coverage, scripts: scripts.length }, playbook),
    ],
    exitCode: wrong.length + missing === 0 ? 0 : 1,
  };
}

/** What is wrong with how a script went, each thing in lines. */
function faultsOf(script: Script, result: Simulation, called: Called): string[][] {
  const { ended, refused, stuck, standings } = result;
  if (refused) return [refusedLines(refused, called)];
  const holds = ended ? [] : holdsOf(standings, stuck).map((hold) => holdLines(hold, called));
  // What was not reached is no news.
  if (holds.length > 0) return holds;
  return unexpected(script, result).map((each) => unexpectedLines(each, called));
}

function faulty(lines: readonly string[]): Said {
  return { lines, exitCode: 1 };
}

function scriptsOfFile(file: string): string {
  return file.replace(/\.yaml$/, '.scripts.yaml');
}

/** @throws UnusableFile with file:line:column for whatever the playbook does not have. */
function scriptsIn(files: PlanFiles, name: string, playbook: Playbook): PlacedScript[] {
  const yaml = openYaml(files, name);
  const problems = scriptProblems(yaml, playbook);
  if (problems.length > 0) throw new UnusableFile(problems);
  return scriptsOf(yaml).scripts.map((script, index) => ({
    script,
    place: placeText(name, yaml.placeOf(['scripts', index])),
  }));
}

const OWN = /^(config\/bodies\/([^/]+))\/playbooks\//;

/** A playbook filled in; a body's own with what that body has. @throws UnusableFile */
function playbookIn(name: string, { files, library }: How): Playbook {
  const folder = OWN.exec(name)?.[1];
  if (folder === undefined) return readPlaybook(files, name, library);
  if ('override' in readBodyPlaybook(files, name)) {
    const what = '団体の書換えです。台本は、書き換える元の手順書に書きます';
    throw new UnusableFile([{ place: name, what }]);
  }
  const { values, problems } = bodyPlaybooks(files, folder, library);
  const own = values.find(({ file }) => file === name);
  if (own) return own.playbook;
  throw new UnusableFile(problems.filter(({ place }) => place.startsWith(`${name}:`)));
}

function shippedPlaybooks(files: PlanFiles): string[] {
  return yamlFiles(files, 'playbooks').filter((file) => !file.startsWith(PARTS));
}

/** The whole playbooks of every body; its changes of shipped ones are no playbooks. */
function ownPlaybooks(files: PlanFiles): string[] {
  return bodyFolders(files)
    .flatMap((folder) => yamlFiles(files, `${folder}/playbooks`))
    .filter((file) => {
      const { value } = attempt(() => readBodyPlaybook(files, file));
      return value === undefined || 'own' in value;
    });
}

/** Offices, hours and rules to play in: those of the body whose file it is, else of the sample body. */
function planFor(name: string, plans: readonly Plan[]): Plan {
  const body = OWN.exec(name)?.[2];
  const plan =
    plans.find((each) => each.body === body) ?? plans.find(({ sample }) => sample) ?? plans[0];
  if (!plan) throw new Error('config/bodies に団体がありません');
  return plan;
}
