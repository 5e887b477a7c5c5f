import { conditions } from '../bodies/playbook-words.js';
import type { LoadedBody } from '../bodies/plan-file.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Edition } from '../domain/plan-document/document.js';
import type { PlanSource } from '../domain/plan-document/source.js';
import { LEVELS, type Level } from '../domain/severity/severity.js';
import { LEVEL_WORDS } from '../shared/words.js';

/** All that the document of a body is made of, as its files describe it now; who is away today is not printed. */
export function sourceOf(
  body: LoadedBody,
  { edition, at }: { readonly edition: Edition; readonly at: Instant },
): PlanSource {
  const { plan, profile, withoutOffices, upkeep, offices, people, appointments } = body;
  const playbooks = plan.playbooks.flatMap(({ digest }) => {
    const playbook = body.playbooks.get(digest);
    return playbook
      ? [{ playbook, conditions: conditions(playbook, { plan, language: 'ja' }) }]
      : [];
  });
  return {
    ...{ plan, profile, withoutOffices, upkeep, playbooks, edition, at },
    directory: { offices, people, appointments, absences: [] },
    levels: Object.fromEntries(LEVELS.map((level) => [level, LEVEL_WORDS[level].ja])) as Record<
      Level,
      string
    >,
  };
}
