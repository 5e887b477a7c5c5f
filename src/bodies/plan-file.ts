import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import type { Appointment, Office, Person, Plan } from '../domain/plan/plan.js';
import type { Playbook } from '../domain/playbook/definition.js';
import { UnusableFile } from '../shared/yaml-file.js';
import { crossProblems, ladderOf } from './cross-check.js';
import { readPlanFolder, readRules, type BodyFolder, type PlanFolder } from './plan-folder.js';

/** A body as its files describe it: the plan, who holds which office, and the playbooks by digest. */
export interface LoadedBody {
  readonly plan: Plan;
  readonly offices: readonly Office[];
  readonly people: readonly Person[];
  readonly appointments: readonly Appointment[];
  readonly playbooks: ReadonlyMap<string, Playbook>;
}

/**
 * Load every body below `root`, the folder that has config/ and playbooks/.
 * @throws UnusableFile naming every problem of every file, and every reference between files that leads nowhere.
 */
export function loadBodies(root: string): LoadedBody[] {
  const folder = readPlanFolder(root);
  const problems = crossProblems(folder);
  if (problems.length > 0) throw new UnusableFile(problems);
  return folder.bodies.map((body) => {
    const playbooks = new Map(body.playbooks.map(({ playbook }) => [digestOf(playbook), playbook]));
    return {
      plan: planOf(body, folder, playbooks),
      offices: body.value.offices,
      people: body.value.people,
      appointments: body.value.appointments,
      playbooks,
    };
  });
}

/**
 * The plan of every body below `root`, without playbooks: offices, hours and rules to try one out in.
 * @throws UnusableFile naming every problem of every file but the playbooks.
 */
export function loadRules(root: string): Plan[] {
  const folder = readRules(root);
  return folder.bodies.map((body) => planOf(body, folder, new Map()));
}

function planOf(body: BodyFolder, folder: PlanFolder, playbooks: LoadedBody['playbooks']): Plan {
  const { id, name, sample, plan, desk, offices, categories, hours, rights } = body.value;
  return {
    body: id,
    bodyName: name,
    ...plan,
    sample,
    desk,
    offices,
    categories,
    kinds: folder.kinds.value,
    severity: folder.severity.value,
    ladder: ladderOf(body, folder).value,
    hours: { ...hours, holidays: folder.holidays.value },
    rights,
    playbooks: [...playbooks].map(([digest, playbook]) => ({ id: playbook.id, digest })),
  };
}

/** sha256 hex of the playbook's canonical JSON (RFC 8785): the same content has the same digest on every machine. */
export function digestOf(definition: Playbook | Plan): string {
  return createHash('sha256').update(canonicalize(definition)).digest('hex');
}
