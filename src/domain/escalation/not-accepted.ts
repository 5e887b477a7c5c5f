import type { Case } from '../incident/case.js';
import { answerBy } from './ladder.js';

/**
 * Whether a rung's mail is given up although its server says "later": it has not been taken for as long as its
 * reader would have had to answer, so the next person is told. Asked only while the relay takes other mails.
 */
export function isGivenUp({ incident, setting, now }: Case, key: string): boolean {
  const telling = incident.told.find((each) => each.key === key);
  if (telling?.template !== 'rung' || telling.acceptedAt !== null) return false;
  return answerBy(setting.plan, { incident, office: telling.office }, telling.at) <= now;
}
