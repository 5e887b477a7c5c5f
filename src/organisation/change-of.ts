import type {
  OrganisationChange,
  PersonValues,
  Place,
} from '../domain/plan/organisation/organisation.js';
import { InvalidInput } from '../shared/validation.js';
import type { OrganisationChangeDto, PersonDto, PlaceDto } from './organisation.dto.js';

/** The edit that somebody asks for. @throws InvalidInput where its kind needs what is not there. */
export function changeOf(asked: OrganisationChangeDto): OrganisationChange {
  const { kind, id = null } = asked;
  switch (kind) {
    case 'person':
      return { kind, id, values: asked.person ? personOf(asked.person) : null };
    case 'appointment': {
      const places = needed('places', asked.places).map(placeOf);
      return { kind, office: needed('id', asked.id), from: needed('from', asked.from), places };
    }
    case 'office': {
      const { office } = asked;
      const { title = '', fullTitle = '', outside = false } = office ?? {};
      const values = { title, fullTitle: fullTitle || title, outside };
      return { kind, id, values: office ? values : null };
    }
    case 'unit': {
      const { unit } = asked;
      const values = unit && {
        name: unit.name ?? '',
        organ: unit.organ,
        parent: unit.parent ?? null,
      };
      return { kind, id, values: values ?? null };
    }
    case 'confirmed':
      return { kind, people: needed('people', asked.people), day: needed('from', asked.from) };
  }
}

function personOf(values: PersonDto): PersonValues {
  const { name = '', post = '', unit, outside, email, phone, mobile, outOfHours } = values;
  return {
    ...{ name, post, unit: unit || null, outside: outside || null, email: email || null },
    ...{ phone: phone || null, mobile: mobile || null, outOfHours: outOfHours || null },
  };
}

function placeOf({ person, newcomer }: PlaceDto): Place {
  return person ?? (newcomer ? personOf(newcomer) : null);
}

function needed<T>(field: string, value: T | undefined): T {
  if (value !== undefined) return value;
  throw new InvalidInput([{ field, constraint: 'isDefined', args: [] }]);
}
