import { JA } from '../words/ja/labels.js';
import type { Incident } from '../domain/incident/incident.js';
import type { Plan } from '../domain/plan/plan.js';
import { safeText } from '../shared/safe-text.js';
import { LEVEL_WORDS } from '../shared/words.js';
import type { Mail } from './mail.js';
import { DRILL_MARK } from './notice-facts.js';
import { codeLine } from './token.js';

/** What a mail says when its own text cannot be written. */
export interface PlainInput {
  readonly to: string;
  readonly incident: Pick<Incident, 'number' | 'severity' | 'drill'>;
  readonly plan: Pick<Plan, 'bodyName' | 'desk'>;
  readonly link: string;
  /** 確認番号, for L3 and L4 only. */
  readonly code: string | null;
  readonly headers: Mail['headers'];
}

/**
 * A fixed text without a word that a user typed, for a mail that could not be written (reliability F17): which
 * incident, how severe, and whom to call.
 */
export function plainMail({ to, incident, plan, link, code, headers }: PlainInput): Mail {
  const number = safeText(incident.number);
  const level = LEVEL_WORDS[incident.severity.level].ja;
  const text = [
    ...(incident.drill ? [DRILL_MARK] : []),
    `事案 ${number}（${level}）の連絡です。`,
    '内容を書き出せなかったため、短い文で送ります。',
    '受付へ電話をください。',
    `${safeText(plan.desk.phone)}　${safeText(plan.desk.name)}`,
    '次のページでも回答できます。',
    link,
    ...(code ? [codeLine(code)] : []),
    '',
    `差出　${safeText(plan.bodyName)} ${safeText(plan.desk.name)}`,
  ];
  const mark = incident.drill ? JA.drillMark : '';
  return {
    to: safeText(to),
    subject: `${mark}【緊急・要確認】${level} 電話をください [${number}]`,
    text: `${text.join('\n')}\n`,
    headers,
  };
}
