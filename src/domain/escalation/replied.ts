import { Refusal } from '../errors.js';
import { type Case, type Decision, inTurn, only, record } from '../incident/case.js';
import type { UnreadWhy } from '../incident/incident.js';
import { askNext } from './ask-next.js';
import { tellAnother } from './tell.js';

/**
 * A reply has come that no machine may take for an answer: it is kept for the desk, which settles it by
 * telephone. It ends nothing; who has been called is still called.
 * @throws Refusal when no such call was made.
 */
export function replyUnread(
  given: Case,
  key: string,
  { why, text }: { readonly why: UnreadWhy; readonly text: string },
): Decision {
  const telling = given.incident.told.find((each) => each.key === key);
  if (!telling) throw new Refusal('unknown-reference', { key });
  return record(given, 'reply-unread', { key, person: telling.person, why, text });
}

/**
 * A mail that the relay had taken has come back: the next person is told at once. Whoever answered all the same,
 * or has missed the time to answer, is left as it is; the record says that the address is dead.
 */
export function noticeBounced(given: Case, key: string, why: string): Decision {
  const { incident } = given;
  const mine = incident.told.filter((each) => each.key === key);
  const person = mine[0]?.person ?? '';
  const isOpen = mine.some((each) => !each.answered && !each.undeliverable);
  if (incident.phase === 'closed' || !isOpen) return only(given, []);
  const ids = mine.map((each) => each.rung);
  const calling = incident.rungs.filter(
    (rung) => rung.state === 'calling' && ids.includes(rung.id),
  );
  return inTurn(
    given,
    (now) => record(now, 'notice-undeliverable', { key, why }),
    ...calling.map((rung) => (now: Case) => tellAnother(now, rung, person)),
    (now) => askNext(now, key),
  );
}
