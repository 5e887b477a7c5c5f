import { officeOf } from '../domain/plan/directory.js';
import type { OfficeId, Person, PersonId, Plan } from '../domain/plan/plan.js';
import type { TierId } from '../domain/plan/profile.js';
import type { Asset } from '../domain/register/asset.js';

/** Whoever answers for an asset, or for its vendor, by name; the desk telephones. */
export class AssetPersonView {
  readonly name: string;
  readonly post: string;
  readonly phone: string | null;
}

/** 委託・保守事業者, with the number that answers at any hour. */
export class AssetVendorView {
  readonly name: string;
  readonly phone: string | null;
  readonly person: AssetPersonView | null;
}

export class SnsAccountView {
  readonly service: string;
  readonly account: string;
}

/** One line of the 台帳, in the body's own words. */
export class AssetView {
  readonly id: string;
  readonly name: string;
  readonly reading: string;
  readonly kindLabel: string;
  readonly unit: string;
  readonly unitName: string;
  /** The canonical tier; null is 区分なし. */
  readonly tier: TierId | null;
  readonly tierName: string | null;
  readonly confidentiality: string;
  readonly integrity: string;
  readonly availability: string;
  /** 責任者: the office that is told, and the person whom the desk telephones. */
  readonly officeTitle: string | null;
  readonly person: AssetPersonView | null;
  readonly vendor: AssetVendorView | null;
  readonly sns: SnsAccountView | null;
  readonly recovery: string;
}

/** An asset as the plan has it; who a person is, is asked of the people of today. */
export function assetView(
  asset: Asset,
  { plan, people }: { readonly plan: Pick<Plan, 'offices'>; readonly people: readonly Person[] },
): AssetView {
  const { id, name, reading, kind, unit, tier, office, vendor, sns, recovery } = asset;
  const person = (of: PersonId | null): AssetPersonView | null => personView(people, of);
  return {
    ...{ id, name, reading, kindLabel: kind.label, unit: unit.id, unitName: unit.name },
    tier: tier?.id ?? null,
    tierName: tier?.name ?? null,
    confidentiality: asset.confidentiality.label,
    integrity: asset.integrity.label,
    availability: asset.availability.label,
    officeTitle: titleOf(plan, office),
    person: person(asset.person),
    vendor: vendor && { name: vendor.name, phone: vendor.phone, person: person(vendor.person) },
    ...{ sns, recovery },
  };
}

function titleOf({ offices }: Pick<Plan, 'offices'>, office: OfficeId | null): string | null {
  return office && officeOf(offices, office).title;
}

function personView(people: readonly Person[], id: PersonId | null): AssetPersonView | null {
  const person = people.find((each) => each.id === id);
  return person ? { name: person.name, post: person.post, phone: person.phone } : null;
}
