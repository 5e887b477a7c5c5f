import type { NamedAssets } from '../incident/incident.js';
import type { OfficeId, PersonId, Plan } from '../plan/plan.js';
import type {
  AssetKindId,
  ClassStep,
  CONFIDENTIALITY,
  Profile,
  TierId,
  TWO_STEPS,
} from '../plan/profile.js';

export type AssetId = string;

/** Who maintains an asset under contract (委託・保守事業者), and where they answer at any hour. */
export interface Vendor {
  readonly name: string;
  /** The number of the 24 hour desk. */
  readonly phone: string | null;
  /** The outside office that is told when the asset is named. */
  readonly office: OfficeId | null;
  /** Somebody of the vendor, whom the desk telephones. */
  readonly person: PersonId | null;
}

/** An account at a social media service; its 責任者 is the asset's own. */
export interface SnsAccount {
  readonly service: string;
  readonly account: string;
}

/** One line of the 台帳, in the body's own words beside the canonical ones, so that a frozen plan says it all. */
export interface Asset {
  readonly id: AssetId;
  readonly name: string;
  /** ふりがな in hiragana, to be found by; empty where the name is read as it is written. */
  readonly reading: string;
  readonly kind: { readonly id: AssetKindId; readonly label: string };
  /** 所管; its name with the units above it. */
  readonly unit: { readonly id: string; readonly name: string };
  /** null: 区分なし. */
  readonly tier: { readonly id: TierId; readonly name: string } | null;
  readonly confidentiality: ClassStep<(typeof CONFIDENTIALITY)[number]>;
  readonly integrity: ClassStep<(typeof TWO_STEPS)[number]>;
  readonly availability: ClassStep<(typeof TWO_STEPS)[number]>;
  /** 責任者: an office is told when the asset is named; a person is telephoned by the desk. */
  readonly office: OfficeId | null;
  readonly person: PersonId | null;
  readonly vendor: Vendor | null;
  readonly sns: SnsAccount | null;
  /** 復旧の要点, in a few words. */
  readonly recovery: string;
}

/** Which assets a rule is about: every key that stands has to hold, each by one of its values. */
export interface AssetMatch {
  readonly tiers?: readonly TierId[] | undefined;
  readonly confidentiality?: readonly (typeof CONFIDENTIALITY)[number][] | undefined;
  readonly integrity?: readonly (typeof TWO_STEPS)[number][] | undefined;
  readonly availability?: readonly (typeof TWO_STEPS)[number][] | undefined;
}

/** Whether a rule is about this asset, by the canonical tier and classes. */
export function matches(asset: Asset, match: AssetMatch): boolean {
  return (
    (!match.tiers || (asset.tier !== null && match.tiers.includes(asset.tier.id))) &&
    (!match.confidentiality || match.confidentiality.includes(asset.confidentiality.is)) &&
    (!match.integrity || match.integrity.includes(asset.integrity.is)) &&
    (!match.availability || match.availability.includes(asset.availability.is))
  );
}

/** Which assets a rule is about: 可用性 2、区分 lgwan. */
export function matchText(match: AssetMatch): string {
  const kinds = {
    tiers: '区分',
    confidentiality: '機密性',
    integrity: '完全性',
    availability: '可用性',
  } as const satisfies Record<keyof AssetMatch, string>;
  return (Object.keys(kinds) as (keyof AssetMatch)[])
    .flatMap((key) => (match[key] ? [`${kinds[key]} ${match[key].join('・')}`] : []))
    .join('、');
}

/** The same in the words of the body's own tiers and scale, for its plan: 機密性3、LGWAN接続系. */
export function ownMatchText(
  match: AssetMatch,
  { network, classes }: Pick<Profile, 'network' | 'classes'>,
): string {
  const { confidentiality, integrity, availability } = classes;
  const tiers = network.tiers.map(({ id, name }) => ({ is: id, label: name }));
  return [
    labels(tiers, match.tiers),
    labels(confidentiality, match.confidentiality),
    labels(integrity, match.integrity),
    labels(availability, match.availability),
  ]
    .filter(Boolean)
    .join('、');
}

function labels<C extends string>(scale: readonly ClassStep<C>[], wanted?: readonly C[]): string {
  return scale
    .filter(({ is }) => wanted?.includes(is))
    .map(({ label }) => label)
    .join('・');
}

/** 住民記録システム（マイナンバー利用事務系）: an asset as the record and the mails call it. */
export function assetName({ name, tier }: Pick<Asset, 'name' | 'tier'>): string {
  return tier ? `${name}（${tier.name}）` : name;
}

/** The named assets as the incident's plan has them, in the order they were named. */
export function namedAssets(
  plan: Pick<Plan, 'register'>,
  { assets }: { readonly assets?: NamedAssets },
): Asset[] {
  return assetsOf(plan, assets?.named ?? []);
}

/** Assets of the register by id; what it does not have is left out. */
export function assetsOf(
  { register = [] }: Pick<Plan, 'register'>,
  ids: readonly AssetId[],
): Asset[] {
  return ids.flatMap((id) => register.find((asset) => asset.id === id) ?? []);
}
