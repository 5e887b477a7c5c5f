import { JA } from '../words/ja/labels.js';
import type { Incident } from '../domain/incident/incident.js';
import type { Plan } from '../domain/plan/plan.js';
import type { PartyContact } from '../domain/sharing/contacts.js';
import type { Party } from '../domain/sharing/party.js';
import { safeText } from '../shared/safe-text.js';
import { LEVEL_WORDS, PHASE_WORDS, SCOPE_WORDS } from '../shared/words.js';
import { headersOf } from './mail-headers.js';
import type { Mail } from './mail.js';
import { below, item } from './mail-items.js';
import { bothCalendars } from './moment.js';
import { DRILL_MARK, marksOf } from './notice-facts.js';
import { shown, UNKNOWN } from './notice-input.js';
import { codeLine } from './token.js';
import { clip } from './wrap.js';

/** What a mail to a party is written from: the summary, whatever its scope, and what is asked of it. */
export interface PartyMailInput {
  readonly incident: Incident;
  /** The lead's. */
  readonly plan: Plan;
  readonly party: Party;
  readonly contact: PartyContact;
  readonly noticeNumber: string;
  /** The incident's page for its parties, behind the log-in. */
  readonly page: string;
  /** Where to answer without a log-in, and the 確認番号 where one is asked for. */
  readonly link: string;
  readonly code: string | null;
  readonly resend: boolean;
  /** Replies are read: the mail says what to write. */
  readonly byReply: boolean;
}

const SUBJECT_COLUMNS = 40;

/** 【事案の共有】東京電子自治体共同運営協議会 L3停電 [R8-001] */
export function partyMail(input: PartyMailInput): Mail {
  const { incident, plan, party, contact, noticeNumber } = input;
  const drill = incident.drill ? JA.drillMark : '';
  const lead = clip(safeText(plan.bodyName), SUBJECT_COLUMNS);
  const number = safeText(incident.number);
  const again = input.resend ? ' 再送' : '';
  return {
    to: safeText(contact.standing.person.email ?? ''),
    subject: `${drill}【事案の共有】${lead} ${incident.severity.level}${what(input)}${again} [${number}]`,
    text: `${[...marksOf(incident, plan), ...lines(input, lead, party)].join('\n')}\n`,
    headers: headersOf({ incident, plan, notice: { template: 'party', noticeNumber } }),
  };
}

function lines(input: PartyMailInput, lead: string, party: Party): string[] {
  const { incident, plan, contact, page, link, code, byReply } = input;
  const { severity, phase, aware, number } = incident;
  const until = party.to ? `　${bothCalendars(party.to)}まで` : '';
  return [
    ...item(JA.conclusion, [shown(incident.summary) || UNKNOWN]),
    ...item('お願い', [shown(party.asked)]),
    ...item(
      '確認方法',
      [
        '受け取ったことは、ログインしなくても、次のページで回答できます。',
        code ? codeLine(code) : '',
      ].filter(Boolean),
    ),
    link,
    ...below(byReply ? [replying(code)] : []),
    ...below(['状況の確認と記入は、ログインして次の画面でしてください。']),
    page,
    ...item(JA.severity, [LEVEL_WORDS[severity.level].ja]),
    ...item('状況', [
      `いつ　${bothCalendars(aware.at, aware.precision)} 認知`,
      `段階　${PHASE_WORDS[phase].ja}`,
    ]),
    ...item(JA.nextReport, [party.next ? bothCalendars(party.next) : UNKNOWN]),
    ...item('共有', [`${lead}の事案です。見える範囲　${SCOPE_WORDS[party.scope].ja}${until}`]),
    ...item(JA.phone, [`${safeText(plan.desk.phone)}　${safeText(plan.desk.name)}`]),
    ...item(JA.number, [
      `${safeText(number)}（${lead}の番号）`,
      `送信理由　${safeText(party.name)}の${safeText(contact.officeTitle)}として送っています。`,
      `差出　${lead} ${safeText(plan.desk.name)}`,
      ...(byReply ? [] : ['自動送信です。このメールに返信しても回答になりません。']),
    ]),
    ...(incident.drill ? [DRILL_MARK] : []),
  ];
}

/** What to write in a reply: a party hands nothing over. */
function replying(code: string | null): string {
  const also = code ? 'と確認番号' : '';
  return `返信でも回答できます。はじめの行に「了解」「電話」のどちらか${also}を書いてください。`;
}

/** The kind without its explanation in brackets; else what the desk wrote. */
function what({ incident, plan }: PartyMailInput): string {
  const kind = plan.kinds.find((each) => each.id === incident.kind);
  const label = kind && kind.category !== null ? kind.label : incident.summary;
  return clip(shown(label).replace(/（.*$/u, ''), SUBJECT_COLUMNS);
}
