import type { Incident } from '../domain/incident/incident.js';
import type { Plan } from '../domain/plan/plan.js';
import { namedAssets } from '../domain/register/asset.js';

/** What an incident is found by: words of the report, and each asset it names by name and id. */
export function searchText(incident: Incident, plan: Pick<Plan, 'register'>): string {
  const { number, summary, place, system, done } = incident;
  const assets = namedAssets(plan, incident).flatMap(({ name, id }) => [name, id]);
  return [number, summary, place, system, done, ...assets].join('\n');
}
