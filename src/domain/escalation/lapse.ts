import { after } from '../calendar/span.js';
import type { Instant } from '../calendar/instant.js';
import { type Case, type Decision, inTurn, record } from '../incident/case.js';
import type { Rung } from '../incident/incident.js';
import { seatByName } from './by-name.js';
import { newId } from './new-id.js';
import { tellByName, tellNext } from './tell.js';

/** Timer that runs out when nothing has followed an answer. */
export function lapseTimer(rung: string): string {
  return `act:${rung}`;
}

/** By when somebody has to record something after an answer of this moment; null where the plan asks for nothing. */
export function actBy({ incident, setting, now }: Case): Instant | null {
  const { ladder, hours } = setting.plan;
  const { level } = incident.severity;
  const ms = ladder.actWithin?.[level];
  if (ms === undefined || incident.past) return null;
  const anyHour = ladder.roundTheClock.includes(level);
  return after(now, { in: anyHour ? 'clock' : 'open-hours', ms }, hours);
}

/**
 * Nothing was recorded of an incident since somebody said 了解した: the rung calls again, first whoever had answered,
 * then the deputies. Anything that a person records in time keeps every answer (reading is not acting).
 */
export function answerLapsed(given: Case, id: string): Decision | null {
  const { incident, now } = given;
  const isOver = ({ state, actBy: by }: Rung): boolean =>
    state === 'answered' && by !== undefined && by <= now;
  const over = incident.rungs.filter(isOver);
  if (!over.some((rung) => rung.id === id)) return null;
  // All at once: whoever answered for several offices knows of none of them any more.
  const rungs = over.flatMap((rung) => {
    const answer = incident.told.findLast(
      (each) => each.rung === rung.id && each.answered?.choice === 'understood',
    );
    const { office } = rung;
    return answer ? [{ rung: rung.id, next: newId(incident, office), person: answer.person }] : [];
  });
  return inTurn(
    given,
    (turn) => record(turn, 'answer-lapsed', { rungs }),
    ...rungs.map(
      ({ next }) =>
        (turn: Case) =>
          callAgain(turn, next),
    ),
  );
}

function callAgain(given: Case, id: string): Decision {
  const rung = given.incident.rungs.find((each) => each.id === id);
  if (!rung) return inTurn(given);
  const { id: _, office, first = '' } = rung;
  const seat = seatByName(given, office, first);
  // Taken by somebody of another office, who said so: asked again by name, then the order.
  const handed = given.incident.told.findLast(
    (each) => each.person === first && each.handed,
  )?.handed;
  const isBeside = seat?.order === 0 && !seat.absent && seat.person.email;
  return isBeside && handed ? tellByName(given, rung, { seat, handed }) : tellNext(given, rung);
}
