import type { Instant } from '../domain/calendar/instant.js';
import { standingIn } from '../domain/plan/directory.js';
import type { Directory, OfficeId, PersonId } from '../domain/plan/plan.js';
import type { Config } from '../shared/config.js';

/** 統括情報セキュリティ責任者: whoever answers for the organisation as a whole. */
const CHIEF: OfficeId = 'chief';

/** The administrators of the installation, as the settings name them; not an office of any plan. */
export const ADMINISTRATOR: OfficeId = 'administrator';

/** Who is told of an alarm. An administrator's address stands in place of the person. */
export interface Recipient {
  readonly office: OfficeId;
  readonly person: PersonId;
}

/** The administrators' addresses of the settings. */
export function administratorsOf({ watchTo }: Pick<Config, 'watchTo'>): Recipient[] {
  return watchTo
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
    .map((person) => ({ office: ADMINISTRATOR, person }));
}

/** The first who is there of the chief's office; when all are away, its holder. */
export function chiefOf(directory: Directory, at: Instant): Recipient[] {
  const order = standingIn(directory, CHIEF, at);
  const first = order.find(({ absent }) => !absent) ?? order[0];
  return first ? [{ office: CHIEF, person: first.person.id }] : [];
}
