import type { Appointment, Day, Office, OfficeId, PersonId } from '../plan.js';
import type { Organ, Unit } from '../profile.js';
import type { StaffMember } from '../transfers/who.js';
import type { ListEdit } from './list-edit.js';

/** Who and what a body consists of, as its two files say. */
export interface Organisation {
  readonly offices: readonly Office[];
  readonly people: readonly StaffMember[];
  readonly appointments: readonly Appointment[];
  readonly organs: readonly Organ[];
  readonly units: readonly Unit[];
}

/** Where something is named beside the organisation itself, in words (連絡の基準, 手順書「…」): it cannot be removed. */
export interface Uses {
  readonly offices: ReadonlyMap<OfficeId, readonly string[]>;
  readonly people: ReadonlyMap<PersonId, readonly string[]>;
  readonly units: ReadonlyMap<string, readonly string[]>;
}

/** What a form says of a person; null: there is none. */
export type PersonValues = Required<Omit<StaffMember, 'id' | 'confirmed'>>;
export type OfficeValues = Omit<Office, 'id'>;
export type UnitValues = Omit<Unit, 'id'>;

/** Who stands in a place of an office: somebody known, somebody new, or nobody. */
export type Place = PersonId | PersonValues | null;

/**
 * One edit of the organisation. Without an id something is added, without values it is removed. An appointment
 * says who is in an office from a day on, the holder first; what was before that day stays.
 */
export type OrganisationChange =
  | { readonly kind: 'person'; readonly id: PersonId | null; readonly values: PersonValues | null }
  | {
      readonly kind: 'appointment';
      readonly office: OfficeId;
      readonly from: Day;
      readonly places: readonly Place[];
    }
  | { readonly kind: 'office'; readonly id: OfficeId | null; readonly values: OfficeValues | null }
  | { readonly kind: 'unit'; readonly id: string | null; readonly values: UnitValues | null }
  | { readonly kind: 'confirmed'; readonly people: readonly PersonId[]; readonly day: Day };

/** Why a change leads nowhere, in sentences, each with what to do. */
export interface Refused {
  readonly ok: false;
  readonly problems: readonly string[];
}

/** A change as edits of lists, and in words: before → after. */
export interface Changed {
  readonly ok: true;
  readonly edits: readonly ListEdit[];
  readonly lines: readonly string[];
  /** What somebody may have forgotten: offices that whoever leaves still holds, an office left without holder. */
  readonly notes: readonly string[];
}

export type Outcome = Refused | Changed;

export function refused(...problems: readonly string[]): Refused {
  return { ok: false, problems };
}
