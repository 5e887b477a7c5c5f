import type { Cause } from '../alarm/alarm.js';
import type { Instant } from '../calendar/instant.js';
import { isOpen, type Incident, type Rung, type RungId } from '../incident/incident.js';

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

/** What a decision does to the alarm of its incident, which administrators and 統括 are mailed until a person acts. */
export interface AlarmChange {
  readonly key: string;
  /** Null: it is over, for somebody has answered or the incident is closed. */
  readonly raise: Cause | null;
}

/** Null: nothing changes. In a drill those who take part are called, and nobody else. */
export function alarmChange(
  before: Incident,
  incident: Incident,
  now: Instant,
): AlarmChange | null {
  if (incident.drill) return null;
  const [stood, stands] = [unanswered(before), unanswered(incident)];
  const key = `nobody-answers:${incident.id}`;
  if (stands.some((id) => !stood.includes(id))) {
    const what = { kind: 'nobody-answers' as const, detail: incident.number, cause: '' };
    return { key, raise: { ...what, key, since: now } };
  }
  return stood.length > 0 && stands.length === 0 ? { key, raise: null } : null;
}

function unanswered(incident: Incident): RungId[] {
  if (!isOpen(incident)) return [];
  return incident.rungs.filter((rung) => isAlarm(incident, rung)).map(({ id }) => id);
}
