import type { ClassStep, Profile } from '../domain/plan/profile.js';
import type { Asset } from '../domain/register/asset.js';
import type { PlacedFile, Problem } from '../shared/yaml-file.js';
import type { BodyFile } from './body-schema.js';
import type { AssetRow } from './register-schema.js';

/** What a register is held against. */
interface Surroundings {
  readonly body: BodyFile;
  readonly profile: Profile;
}

type Path = readonly (string | number)[];
/** What a row may name wrongly: whether it does, at which key, and what is wrong. */
type Look = readonly [wrong: boolean, key: Path, what: string];

/** The register of a body in its own words and the canonical ones; rows that name what is not there are left out. */
export function registerOf(rows: readonly AssetRow[], profile: Profile): Asset[] {
  return rows.flatMap((row) => resolved(row, profile));
}

/** Every unit, tier, class, kind, office or person of a register that is not there, each with file:line:column. */
export function registerProblems(
  { value, where }: PlacedFile<readonly AssetRow[]>,
  surroundings: Surroundings,
): Problem[] {
  const seen = new Set<string>();
  return value.flatMap((row, index) => {
    const twice = seen.has(row.id);
    seen.add(row.id);
    const looks: Look[] = [
      [twice, ['id'], `id「${row.id}」が二つあります`],
      ...inProfile(row, surroundings.profile),
      ...inBody(row, surroundings.body),
    ];
    return looks
      .filter(([wrong]) => wrong)
      .map(([, key, what]) => ({ place: where(['assets', index, ...key]), what }));
  });
}

function inProfile(row: AssetRow, { assets, classes, network, units }: Profile): Look[] {
  const { kind, unit, tier } = row;
  const lacks = (all: readonly { readonly id: string }[], id: string): boolean =>
    !all.some((each) => each.id === id);
  return [
    [lacks(assets, kind), ['kind'], `種類「${kind}」は profile.yaml の assets にありません`],
    [lacks(units, unit), ['unit'], `「${unit}」は profile.yaml の units にありません`],
    [
      tier !== 'none' && lacks(network.tiers, tier),
      ['tier'],
      `区分「${tier}」は profile.yaml の network.tiers にありません。区分がないものは none と書いてください`,
    ],
    ...CLASSES.map((key): Look => {
      const known = classes[key].map(({ label }) => label);
      const what = `「${row[key]}」は profile.yaml の classes にありません（${known.join('、')}）`;
      return [!known.includes(row[key]), [key], what];
    }),
  ];
}

function inBody({ office, person, vendor, sns }: AssetRow, { offices, people }: BodyFile): Look[] {
  const noOffice = (id: string | null = null): boolean =>
    id !== null && !offices.some((each) => each.id === id);
  const nobody = (id: string | null = null): boolean =>
    id !== null && !people.some((each) => each.id === id);
  const inside = offices.find(({ id }) => id === vendor?.office)?.outside === false;
  const lacking = 'は body.yaml の offices にありません';
  return [
    [noOffice(office), ['office'], `役職「${office}」${lacking}`],
    [noOffice(vendor?.office), ['vendor', 'office'], `役職「${vendor?.office}」${lacking}`],
    [nobody(person), ['person'], `「${person}」は body.yaml の people にありません`],
    [
      nobody(vendor?.person),
      ['vendor', 'person'],
      `「${vendor?.person}」は body.yaml の people にありません`,
    ],
    [
      inside,
      ['vendor', 'office'],
      `「${vendor?.office}」は団体の中の役職です。事業者の役職（outside: true）を書いてください`,
    ],
    [
      sns !== null && office === null && person === null,
      ['sns'],
      'SNSの責任者がありません。office（役職）か person（職員）を書いてください',
    ],
  ];
}

const CLASSES = ['confidentiality', 'integrity', 'availability'] as const;

function resolved(row: AssetRow, { assets, classes, network, units }: Profile): Asset[] {
  const { id, name, reading, office, person, vendor, sns, recovery, unit } = row;
  const kind = assets.find((each) => each.id === row.kind);
  const tier = network.tiers.find((each) => each.id === row.tier);
  const confidentiality = step(classes.confidentiality, row.confidentiality);
  const integrity = step(classes.integrity, row.integrity);
  const availability = step(classes.availability, row.availability);
  if (!kind || !confidentiality || !integrity || !availability) return [];
  return [
    {
      ...{ id, name, reading },
      kind: { id: kind.id, label: kind.label },
      unit: { id: unit, name: unitName(units, unit) },
      tier: tier ? { id: tier.id, name: tier.name } : null,
      ...{ confidentiality, integrity, availability },
      ...{ office, person, vendor, sns, recovery },
    },
  ];
}

function step<C extends string>(
  steps: readonly ClassStep<C>[],
  label: string,
): ClassStep<C> | undefined {
  return steps.find((each) => each.label === label);
}

/** 市民部 市民課 住民記録係: a unit with those above it, however they go round. */
function unitName(units: Profile['units'], id: string): string {
  const names: string[] = [];
  let at = units.find((each) => each.id === id);
  while (at && names.length < units.length) {
    names.unshift(at.name);
    const above = at.parent;
    at = units.find((each) => each.id === above);
  }
  return names.join(' ');
}
