import type { Incident } from '../incident/incident.js';
import type { OfficeId } from '../plan/plan.js';

/** Never an id that was used before: notices are named after their rung, and each is sent once. */
export function newId(incident: Incident, office: OfficeId): string {
  const id = `${office}-${incident.severity.level}`;
  const used = new Set([
    ...incident.rungs.map((rung) => rung.id),
    ...incident.told.map((each) => each.rung),
  ]);
  const next = (count: number): string =>
    used.has(`${id}-${count}`) ? next(count + 1) : `${id}-${count}`;
  return used.has(id) ? next(2) : id;
}
