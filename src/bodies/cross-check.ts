import type { Appointment, LadderRules, OfficeId } from '../domain/plan/plan.js';
import { ASK_PERSONAL_DATA } from '../domain/severity/by-register.js';
import type { Problem } from '../shared/yaml-file.js';
import type { BodyFile } from './body-schema.js';
import { inspect, inspectForBody, type Remark } from '../playbooks/inspect.js';
import { kindProblems } from './kinds-check.js';
import { distinct, type BodyFolder, type FromFile, type PlanFolder } from './plan-folder.js';
import { profileProblems } from './profile-check.js';
import { registerProblems } from './register.js';
import { namedOffices } from './without-offices.js';

/** Everything that is wrong between files that are each right in themselves; empty when the plan holds together. */
export function crossProblems(folder: PlanFolder): Problem[] {
  return distinct([
    ...sharedProblems(folder),
    ...kindProblems(folder.kinds, folder.bodies.map(followers)),
    ...writtenProblems(folder),
    ...folder.bodies.flatMap((body) => bodyProblems(body, folder)),
  ]);
}

function followers({ value, playbooks }: BodyFolder): { name: string; ids: Set<string> } {
  return { name: value.name, ids: new Set(playbooks.map(({ playbook }) => playbook.id)) };
}

function sharedProblems({ severity, kinds, holidays, bodies }: PlanFolder): Problem[] {
  return [
    ...severityProblems({ severity, kinds }, kinds.file),
    ...twice(
      kinds.file,
      'kind',
      kinds.value.map(({ id }) => id),
    ),
    ...twice(holidays.file, 'day', holidays.value),
    ...twiceAcross('body', bodies),
  ];
}

/** Floors that are there twice, or lack a fact that a kind means by itself; told at `place`. */
function severityProblems(rules: Pick<PlanFolder, 'severity' | 'kinds'>, place: string): Problem[] {
  const facts = rules.severity.value.floors.map(({ fact }) => fact);
  return [
    ...rules.kinds.value.flatMap(({ id, means }) =>
      means
        .filter((fact) => !facts.includes(fact))
        .map((fact) => ({ place, what: `kind ${id}: means "${fact}", which is no floor's fact` })),
    ),
    ...twice(rules.severity.file, 'fact', facts),
    ...assetRuleProblems(rules),
  ];
}

/** A rule about named assets that could never be used: of a kind or a fact that is not there. */
function assetRuleProblems({ severity, kinds }: Pick<PlanFolder, 'severity' | 'kinds'>): Problem[] {
  const { assets = [], floors } = severity.value;
  const facts = floors.map(({ fact }) => fact);
  const lacking = (key: string, names: readonly string[], known: readonly string[]): Problem[] =>
    names
      .filter((name) => !known.includes(name))
      .map((name) => ({ place: severity.file, what: `assets: ${key} の「${name}」がありません` }));
  const ids = kinds.value.map(({ id }) => id);
  return assets.flatMap((rule) => [
    ...lacking('kinds', rule.kinds ?? [], ids),
    ...lacking('floor', rule.floor === undefined ? [] : [rule.floor], facts),
    ...lacking('ask', rule.ask === undefined ? [] : [rule.ask], [ASK_PERSONAL_DATA, ...facts]),
  ]);
}

function bodyProblems(body: BodyFolder, folder: PlanFolder): Problem[] {
  const { file, value } = body;
  const offices = new Set(namedOffices(value).map((office) => office.id));
  const unknown = (place: string, where: string, ids: readonly OfficeId[]): Problem[] =>
    ids
      .filter((id) => !offices.has(id))
      .map((id) => ({ place, what: `${where}: ${value.name} (${file}) has no office "${id}"` }));
  const ladder = ladderOf(body, folder);
  const duties = body.duties ?? folder.duties;
  return [
    ...Object.entries(value.rights).flatMap(([right, ids]) =>
      unknown(file, `rights.${right}`, ids),
    ),
    ...Object.entries(value.approval ?? {}).flatMap(([which, ids]) =>
      unknown(file, `approval.${which}`, ids),
    ),
    ...unknown(duties.file, 'remind.to', [
      ...new Set(duties.value.rows.flatMap(({ remind }) => remind.offices)),
    ]),
    ...unknown(
      ladder.file,
      'rows',
      ladder.value.rows.map(({ office }) => office),
    ),
    ...unknown(
      ladder.file,
      'each',
      (ladder.value.each ?? []).flatMap(({ offices }) => offices),
    ),
    ...officeProblems(body),
    ...(body.severity
      ? severityProblems({ severity: body.severity, kinds: folder.kinds }, body.severity.file)
      : []),
    ...appointmentProblems(body),
    ...profileProblems(body.profile, { body: value, kinds: folder.kinds.value }),
    ...missingProblems(body),
    ...(body.register
      ? registerProblems(body.register, { body: value, profile: body.profile.value })
      : []),
    ...value.appointments.flatMap((one, index) => clashes(body, one, index)),
    ...twice(
      file,
      'office',
      value.offices.map(({ id }) => id),
    ),
    ...twice(
      file,
      'person',
      value.people.map(({ id }) => id),
    ),
  ];
}

/** The ladder a body uses, its own before the shared one, with the file it stands in. */
export function ladderOf(body: FromFile<BodyFile>, folder: PlanFolder): FromFile<LadderRules> {
  return body.value.ladder ? { file: body.file, value: body.value.ladder } : folder.ladder;
}

/** What keeps anybody from following a playbook, found by the checker; looked for once, however many bodies. */
function writtenProblems({ bodies }: PlanFolder): Problem[] {
  const written = new Set(bodies.flatMap((body) => body.written));
  return [...written].flatMap((playbook) => ofRules(inspect(playbook, null)));
}

/** What keeps this body from following its playbooks: an office that it does not have. */
function officeProblems({ playbooks, value }: BodyFolder): Problem[] {
  const offices = value.offices.map(({ id }) => id);
  return playbooks.flatMap((playbook) => ofRules(inspectForBody(playbook, offices)));
}

function ofRules(remarks: readonly Remark[]): Problem[] {
  return remarks
    .filter(({ severity }) => severity === 'error')
    .map(({ place, rule, what }) => ({ place, what: `規則 ${rule}  ${what}` }));
}

/** An office that is missing is not among the offices; the one that does its work is. */
function missingProblems({ file, value }: FromFile<BodyFile>): Problem[] {
  const own = new Set(value.offices.map(({ id }) => id));
  const wrong = (what: string): Problem => ({ place: file, what: `withoutOffices: ${what}` });
  const missing = value.withoutOffices.map(({ office }) => office);
  return [
    ...missing
      .filter((office) => own.has(office))
      .map((office) => wrong(`「${office}」は offices にあります。どちらかを消してください`)),
    ...value.withoutOffices
      .filter(({ instead }) => !own.has(instead))
      .map(({ instead }) => wrong(`代わりの「${instead}」が offices にありません`)),
    ...twice(file, 'withoutOffices', missing),
  ];
}

function appointmentProblems({ file, value }: FromFile<BodyFile>): Problem[] {
  const people = new Set(value.people.map(({ id }) => id));
  const offices = new Set(value.offices.map(({ id }) => id));
  const wrong = (what: string): Problem => ({ place: file, what: `appointments: ${what}` });
  return value.appointments.flatMap(({ office, person }) => [
    ...(offices.has(office) ? [] : [wrong(`${value.name} (${file}) has no office "${office}"`)]),
    ...(people.has(person)
      ? []
      : [wrong(`${office} is given to "${person}", who is not among the people`)]),
  ]);
}

/** Two people with the same order in one office on one day: nobody could say who is told first. */
function clashes({ file, value }: FromFile<BodyFile>, one: Appointment, index: number): Problem[] {
  return value.appointments
    .slice(index + 1)
    .filter(
      (other) => other.office === one.office && other.order === one.order && overlap(one, other),
    )
    .map((other) => ({
      place: file,
      what: `appointments: ${one.person} and ${other.person} both hold ${one.office} as order ${one.order} on the same day`,
    }));
}

function overlap(one: Appointment, other: Appointment): boolean {
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);
}

function twice(place: string, noun: string, ids: readonly string[]): Problem[] {
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((id) => ({ place, what: `${noun} "${id}" is there twice` }));
}

function twiceAcross(noun: string, files: readonly FromFile<{ readonly id: string }>[]): Problem[] {
  return files.flatMap(({ file, value }, index) => {
    const first = files.slice(0, index).find((other) => other.value.id === value.id);
    return first
      ? [{ place: file, what: `${noun} "${value.id}" is already defined in ${first.file}` }]
      : [];
  });
}
