import type { Unit } from '../profile.js';
import { differing, editOf, said } from './list-edit.js';
import { unusedId } from './offices.js';
import {
  refused,
  type Organisation,
  type OrganisationChange,
  type Outcome,
  type UnitValues,
  type Uses,
} from './organisation.js';

type UnitChange = OrganisationChange & { kind: 'unit' };

/** Add, rename, move or remove a unit (部・課・係). Whatever is below it moves with it. */
export function changeUnit(
  { id, values }: UnitChange,
  organisation: Organisation,
  uses: Uses,
): Outcome {
  const was = organisation.units.find((each) => each.id === id);
  if (id !== null && !was) return refused('その部署は、もうありません。画面を読み直してください。');
  if (!values) return was ? removeUnit(was, organisation, uses) : refused('消す部署がありません。');
  const problems = unitProblems(values, { id, organisation });
  if (problems.length > 0) return refused(...problems);
  return was ? setUnit(was, values, organisation) : addUnit(values, organisation);
}

function unitProblems(
  { name, organ, parent }: UnitValues,
  { id, organisation }: { id: string | null; organisation: Organisation },
): string[] {
  const { units, organs } = organisation;
  const above = units.find((each) => each.id === parent);
  const same = units.some(
    (each) =>
      each.id !== id && each.name === name && each.organ === organ && each.parent === parent,
  );
  return [
    ...(name === '' ? ['部署の名を書いてください。'] : []),
    ...(organs.some((each) => each.id === organ) ? [] : ['機関を選んでください。']),
    ...(parent !== null && !above ? ['上の部署が、もうありません。選び直してください。'] : []),
    ...(above && above.organ !== organ ? ['上の部署と同じ機関にしてください。'] : []),
    ...(id !== null && below(id, units).some((each) => each === parent)
      ? ['自分の下にある部署の下には、移せません。']
      : []),
    ...(same ? [`「${name}」は、同じ所にもうあります。`] : []),
  ];
}

function addUnit(values: UnitValues, organisation: Organisation): Outcome {
  const { units } = organisation;
  const id = unusedId(
    'unit',
    units.map((each) => each.id),
  );
  return {
    ok: true,
    edits: [
      editOf('units', {
        add: [{ after: lastBeside(values, units), values: said({ id, ...values }) }],
      }),
    ],
    lines: [`部署を加える: ${pathText(values, organisation)}`],
    notes: [],
  };
}

/** Behind the last unit of what it belongs to, so that the file keeps its order. */
function lastBeside({ organ, parent }: UnitValues, units: readonly Unit[]): number {
  const family = parent === null ? [] : below(parent, units);
  const last = units.findLastIndex((each) =>
    parent === null ? each.organ === organ : family.includes(each.id),
  );
  return last < 0 ? units.length - 1 : last;
}

function setUnit(was: Unit, values: UnitValues, organisation: Organisation): Outcome {
  const changed = differing(was, { id: was.id, ...values });
  if (Object.keys(changed).length === 0) return refused('変わるところがありません。');
  const { units } = organisation;
  const family = below(was.id, units).filter((id) => id !== was.id);
  const followers = values.organ === was.organ ? [] : family;
  const index = (id: string): number => units.findIndex((each) => each.id === id);
  const isMoved = 'parent' in changed || 'organ' in changed;
  return {
    ok: true,
    edits: [
      editOf('units', {
        set: [
          { index: index(was.id), values: changed },
          ...followers.map((id) => ({ index: index(id), values: { organ: values.organ } })),
        ],
      }),
    ],
    lines: [
      ...('name' in changed ? [`部署の名: ${was.name} → ${values.name}`] : []),
      ...(isMoved
        ? [`${values.name}の場所: ${placeOf(was, organisation)} → ${placeOf(values, organisation)}`]
        : []),
      ...(isMoved && family.length > 0 ? [`下の ${family.length} 部署も一緒に移ります`] : []),
    ],
    notes: ['部署の名と場所には日付がありません。この版が施行される日から変わります。'],
  };
}

function removeUnit(was: Unit, organisation: Organisation, uses: Uses): Outcome {
  const { units, people } = organisation;
  const where = [
    ...units.filter(({ parent }) => parent === was.id).map(({ name }) => `下の部署「${name}」`),
    ...people.filter(({ unit }) => unit === was.id).map(({ name }) => `所属する人「${name}」`),
    ...(uses.units.get(was.id) ?? []),
  ];
  if (where.length > 0) {
    return refused(
      `${was.name}は消せません。次のものがあります: ${where.join('、')}。先に、ほかの部署に移してください。`,
    );
  }
  const remove = [units.indexOf(was)];
  const lines = [`部署を消す: ${pathText(was, organisation)}`];
  return { ok: true, edits: [editOf('units', { remove })], lines, notes: [] };
}

/** A unit and all units below it. */
function below(id: string, units: readonly Unit[]): string[] {
  const family = [id];
  // The list grows while it is walked; a unit is taken once, even where a file has a circle.
  for (const each of family) {
    const children = units.filter(({ parent }) => parent === each).map((child) => child.id);
    family.push(...children.filter((child) => !family.includes(child)));
  }
  return family;
}

/** 市長部局 企画部 情報政策課 */
function pathText(unit: UnitValues, organisation: Organisation): string {
  return `${placeOf(unit, organisation)} ${unit.name}`;
}

function placeOf({ organ, parent }: UnitValues, { organs, units }: Organisation): string {
  const names: string[] = [];
  const seen = new Set<string>();
  let at = units.find(({ id }) => id === parent);
  while (at && !seen.has(at.id)) {
    const { id, name, parent: next } = at;
    seen.add(id);
    names.unshift(name);
    at = units.find((each) => each.id === next);
  }
  return [organs.find(({ id }) => id === organ)?.name ?? organ, ...names].join(' ');
}
