import type { Incident, Rung } from '../incident/incident.js';

/**
 * Whether somebody has to telephone for a rung now: everybody on it was called in vain, or nobody of its office
 * could be told. It stands until somebody of the office answers or an officer ends it with a reason (reliability P8).
 */
export function isAlarm({ told }: Pick<Incident, 'told'>, rung: Rung): boolean {
  if (rung.state === 'exhausted') return true;
  if (rung.state !== 'calling') return false;
  return (
    rung.round > 1 || told.some((each) => each.rung === rung.id && each.office !== rung.office)
  );
}
