import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import { useEras } from '../domain/calendar/eras.js';
import type {
  Appointment,
  CategoryLabel,
  Office,
  OfficeId,
  Person,
  Plan,
} from '../domain/plan/plan.js';
import type { Profile, Threat } from '../domain/plan/profile.js';
import type { Upkeep } from '../domain/plan/upkeep.js';
import type { ApprovalOrders } from '../domain/plan-version/version.js';
import type { Playbook } from '../domain/playbook/definition.js';
import type { PlanFiles } from '../shared/plan-files.js';
import { UnusableFile } from '../shared/yaml-file.js';
import type { BodyFile } from './body-schema.js';
import { crossProblems, ladderOf } from './cross-check.js';
import {
  readPlanFolder,
  readRules,
  type BodyFolder,
  type Choose,
  type PlanFolder,
} from './plan-folder.js';
import { refusedProblems } from './plan-refusals.js';
import { registerOf } from './register.js';
import {
  dutiesWithout,
  officesWithout,
  ladderWithout,
  rightsWithout,
  type MissingOffice,
} from './without-offices.js';

/** A body as its files describe it: the plan, who holds which office, and the playbooks by digest. */
export interface LoadedBody {
  /** Its body.yaml. */
  readonly file: string;
  readonly plan: Plan;
  readonly profile: Profile;
  readonly withoutOffices: readonly MissingOffice[];
  readonly offices: readonly Office[];
  readonly people: readonly Person[];
  readonly appointments: readonly Appointment[];
  readonly playbooks: ReadonlyMap<string, Playbook>;
  readonly upkeep: Upkeep;
  /** Who approves versions of the plan. */
  readonly approval: ApprovalOrders;
}

/**
 * Load the bodies that plan files describe: all, or those that are chosen.
 * @throws UnusableFile naming every problem of every file, and every reference between files that leads nowhere.
 */
export function loadBodies(files: PlanFiles, choose?: Choose): LoadedBody[] {
  const folder = readPlanFolder(files, choose);
  const problems = crossProblems(folder);
  if (problems.length > 0) throw new UnusableFile(problems);
  const digests = new Map<Playbook, string>();
  const digest = (playbook: Playbook): string => {
    const known = digests.get(playbook) ?? digestOf(playbook);
    digests.set(playbook, known);
    return known;
  };
  useEras(folder.eras.value);
  const loaded = folder.bodies.map((body) => {
    const playbooks = new Map(body.playbooks.map(({ playbook }) => [digest(playbook), playbook]));
    return {
      file: body.file,
      plan: planOf(body, folder, playbooks),
      profile: body.profile.value,
      withoutOffices: body.value.withoutOffices,
      offices: body.value.offices,
      people: body.value.people,
      appointments: body.value.appointments,
      playbooks,
      upkeep: upkeepOf(body.value),
      approval: approvalOf(body.value),
    };
  });
  const refused = refusedProblems(files, loaded);
  if (refused.length > 0) throw new UnusableFile(refused);
  return loaded;
}

/**
 * The plan of every body, without playbooks: offices, hours and rules to try one out in.
 * @throws UnusableFile naming every problem of every file but the playbooks.
 */
export function loadRules(files: PlanFiles): Plan[] {
  const folder = readRules(files);
  return folder.bodies.map((body) => planOf(body, folder, new Map()));
}

function planOf(body: BodyFolder, folder: PlanFolder, playbooks: LoadedBody['playbooks']): Plan {
  const { id, name, sample, plan, desk, offices, hours, rights, withoutOffices } = body.value;
  const { organs } = body.profile.value;
  // The first organ is the body itself; an incident may name another.
  const legal = organs[0]?.legal;
  return {
    body: id,
    bodyName: name,
    ...{ name: plan.name, version: plan.version, inForceFrom: plan.inForceFrom },
    sample,
    desk,
    offices,
    categories: body.profile.value.threats.map(categoryLabel),
    kinds: folder.kinds.value,
    severity: (body.severity ?? folder.severity).value,
    ladder: ladderWithout(ladderOf(body, folder).value, withoutOffices),
    hours: { ...hours, holidays: folder.holidays.value },
    rights: rightsWithout(rights, withoutOffices),
    playbooks: [...playbooks].map(([digest, playbook]) => ({ id: playbook.id, digest })),
    ...(legal ? { legal } : {}),
    organs: organs.map(({ id: organ, name: title, legal: type }) => ({
      id: organ,
      name: title,
      legal: type,
    })),
    duties: dutiesWithout((body.duties ?? folder.duties).value, withoutOffices),
    ...(body.register ? { register: registerOf(body.register.value, body.profile.value) } : {}),
  };
}

function upkeepOf({ plan: { bcp, reviewBy }, people, exceptions }: BodyFile): Upkeep {
  const confirmed = Object.fromEntries(people.map((each) => [each.id, each.confirmed]));
  return { bcp, reviewBy, confirmed, exceptions };
}

/** 総務省 guideline: the CISO decides the plan, 統括 in the CISO's absence; contacts are kept by the contact point. */
const DEFAULT_APPROVAL = { plan: ['ciso', 'chief'], contacts: ['contact-point'] };

function approvalOf({ approval, withoutOffices }: BodyFile): ApprovalOrders {
  const { plan, contacts } = approval ?? DEFAULT_APPROVAL;
  const own = (offices: readonly OfficeId[]): OfficeId[] => officesWithout(offices, withoutOffices);
  return { plan: own(plan), contacts: own(contacts), isDefault: approval === null };
}

/** What the policy does not have is usable, and says so wherever it is read. */
function categoryLabel({ category, label, number }: Threat): CategoryLabel {
  return { category, label: number === null ? `${label}（方針に定めなし）` : label };
}

/** sha256 hex of the playbook's canonical JSON (RFC 8785): the same content has the same digest on every machine. */
export function digestOf(definition: Playbook | Plan): string {
  return createHash('sha256').update(canonicalize(definition)).digest('hex');
}
