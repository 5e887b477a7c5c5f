import { Refusal } from '../errors.js';
import { type Case, type Decision, record } from '../incident/case.js';
import type { NoticeAct, NoticeKey } from '../incident/incident.js';
import { answerTimes } from './answer.js';

/** What a person does with one mail of an incident, and why. */
export interface NoticeHandled {
  readonly key: NoticeKey;
  readonly act: NoticeAct;
  readonly reason: string;
}

/**
 * A person sends a mail again, holds it back or lets it go. A rung does not wait for a mail that is held back: its
 * answer time runs from now, then the next person is told (reliability P3).
 */
export function handleNotice(given: Case, { key, act, reason }: NoticeHandled): Decision {
  const { phase, told } = given.incident;
  if (phase === 'closed') throw new Refusal('illegal-phase', { action: 'handle-notice', phase });
  if (act === 'park' && !reason) throw new Refusal('reason-missing');
  const telling = told.find((each) => each.key === key);
  if (!telling) throw new Refusal('unknown-reference', { key });
  const { office, person } = telling;
  const times = act === 'park' ? answerTimes(given, key) : [];
  return record(given, 'notice-handled', { key, office, person, act, reason }, times);
}
