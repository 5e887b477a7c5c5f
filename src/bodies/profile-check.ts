import { CATEGORIES } from '../domain/plan/category.js';
import type { Profile } from '../domain/plan/profile.js';
import type { Kind } from '../domain/plan/plan.js';
import type { Problem } from '../shared/yaml-file.js';
import type { BodyFile } from './body-schema.js';
import type { FromFile } from './plan-folder.js';

interface Surroundings {
  readonly body: BodyFile;
  readonly kinds: readonly Kind[];
}

/** What does not fit between a profile, the body's own file and the shared kinds. */
export function profileProblems(
  { file, value }: FromFile<Profile>,
  { body, kinds }: Surroundings,
): Problem[] {
  return [
    ...threats(value, kinds),
    ...units(value),
    ...offices(value, body),
    ...members(value, body),
    ...bodiesOf(value, body),
    ...twice('organs', value.organs),
    ...twice('units', value.units),
    ...twice('network.tiers', value.network.tiers),
    ...twice('parties', value.parties),
  ].map((what) => ({ place: file, what }));
}

/** Every canonical category once: what is not in the policy is usable all the same. */
function threats({ threats }: Profile, kinds: readonly Kind[]): string[] {
  const counted = CATEGORIES.flatMap((category) => {
    const found = threats.filter((each) => each.category === category).length;
    if (found === 1) return [];
    if (found > 1) return [`threats: 区分「${category}」が${found}回あります。一つにしてください`];
    return [
      `threats: 区分「${category}」がありません。方針にないときは notInPolicy: true と書きます`,
    ];
  });
  const strays = threats.flatMap(({ category, only }) =>
    (only ?? [])
      .filter((id) => kinds.find((kind) => kind.id === id)?.category !== category)
      .map((id) => `threats: only の「${id}」は、区分「${category}」の種別ではありません`),
  );
  return [...counted, ...strays];
}

function units({ organs, units }: Profile): string[] {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  return units.flatMap(({ id, organ, parent }) => [
    ...(organs.some((each) => each.id === organ)
      ? []
      : [`units: 「${id}」の organ「${organ}」は organs にありません`]),
    ...(parent === null || parents.has(parent)
      ? []
      : [`units: 「${id}」の parent「${parent}」は units にありません`]),
    ...(isUnderItself(id, parents) ? [`units: 「${id}」が自分の下にあります`] : []),
  ]);
}

function isUnderItself(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(id); at && !seen.has(at); at = parents.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

function members({ units }: Profile, { people }: BodyFile): string[] {
  const known = new Set(units.map(({ id }) => id));
  return people
    .filter(({ unit }) => unit && !known.has(unit))
    .map(({ id, unit }) => `units: 職員「${id}」の unit「${unit}」がありません`);
}

function offices({ offices, parties }: Profile, body: BodyFile): string[] {
  const own = new Set(body.offices.map(({ id }) => id));
  return [
    ...offices.map(({ office }) => ['offices', office] as const),
    ...parties.map(({ office }) => ['parties', office] as const),
  ]
    .filter(([, office]) => !own.has(office))
    .map(([key, office]) => `${key}: 役職「${office}」は body.yaml の offices にありません`);
}

/** A body is no party to what it leads itself; another is one party at most. */
function bodiesOf({ parties }: Profile, { id: own }: BodyFile): string[] {
  const named = parties.flatMap(({ bodies }) => bodies);
  return [...new Set(named.filter((id, index) => id === own || named.indexOf(id) !== index))].map(
    (id) =>
      `parties: bodies の「${id}」は、${id === own ? 'この団体自身です' : '二か所にあります'}`,
  );
}

function twice(key: string, all: readonly { readonly id: string }[]): string[] {
  const ids = all.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `${key}: id「${id}」が二つあります`,
  );
}
