import { readPlaybooks } from '../bodies/playbook-words.js';
import type { LoadedBody } from '../bodies/plan-file.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Edition } from '../domain/plan-document/document.js';
import type { PlanSource, Revision } from '../domain/plan-document/source.js';
import { levelNames } from '../shared/words.js';

/** All that the document of a body is made of, as its files describe it now; who is away today is not printed. */
export function sourceOf(
  body: LoadedBody,
  {
    edition,
    at,
    revisions = [],
  }: {
    readonly edition: Edition;
    readonly at: Instant;
    readonly revisions?: readonly Revision[];
  },
): PlanSource {
  const { plan, profile, withoutOffices, upkeep, offices, people, appointments } = body;
  return {
    ...{ plan, profile, withoutOffices, upkeep, edition, at, revisions },
    playbooks: readPlaybooks(body),
    directory: { offices, people, appointments, absences: [] },
    levels: levelNames('ja'),
  };
}
