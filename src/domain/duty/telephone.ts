import { Refusal } from '../errors.js';
import { answerNotice, type AnswerInput } from '../escalation/answer.js';
import { type Case, type Decision, inTurn, only, record } from '../incident/case.js';
import { standingIn } from '../plan/directory.js';
import { dutyCalls, unansweredReminders } from './calls.js';

/** The desk enters what somebody said on the telephone about the duties that no mail was answered for (代理確認). */
export function answerDutiesByTelephone(given: Case, input: Omit<AnswerInput, 'via'>): Decision {
  const { incident, setting, now } = given;
  const calls = dutyCalls(given);
  if (!calls) throw new Refusal('already-answered', { duties: [] });
  const { person } = input;
  const standing = calls.offices.flatMap((office) =>
    standingIn(setting.directory, office, now)
      .filter((each) => each.person.id === person)
      .map(({ order }) => ({ office, order })),
  )[0];
  if (!standing) throw new Refusal('unknown-reference', { person, offices: calls.offices });
  const open = unansweredReminders(incident).find((each) => each.person === person);
  const step = calls.duties[0]?.duty ?? null;
  const key = open?.key ?? `duty-reminder:${step}:telephone-${incident.told.length + 1}`;
  const told = { key, template: 'duty-reminder', rung: null, run: null, step, person } as const;
  return inTurn(
    given,
    (turn) =>
      open
        ? only(turn, [])
        : record(turn, 'told', { ...told, ...standing, round: 1, passedOver: [] }),
    (turn) => answerNotice(turn, key, { ...input, via: 'telephone' }),
  );
}
