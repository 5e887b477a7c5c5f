import { JA } from '../words/ja/labels.js';
import type { Incident, Update } from '../domain/incident/incident.js';
import type { Plan } from '../domain/plan/plan.js';
import { officeOf } from '../domain/plan/directory.js';
import { higher } from '../domain/severity/severity.js';
import { safeText } from '../shared/safe-text.js';
import { LEVEL_WORDS, PHASE_WORDS } from '../shared/words.js';
import type { Mail } from './mail.js';
import { headersOf, matterHeaders } from './mail-headers.js';
import { below, item } from './mail-items.js';
import { kindOf } from './mail-subject.js';
import { bothCalendars, shortly } from './moment.js';
import { DRILL_MARK, harmSaid, marksOf } from './notice-facts.js';
import { shown, spokenNumber, UNKNOWN } from './notice-input.js';
import { clip, LINE_COLUMNS, wrap } from './wrap.js';

/** What is new of one incident for one person: the newest report, and those the person has not had. */
export interface News {
  readonly incident: Incident;
  /** The plan the incident is dealt with under. */
  readonly plan: Plan;
  readonly newest: Update;
  /** Those this mail stands for, oldest first; the newest is among them or has come since. */
  readonly missed: readonly Update[];
  /** The incident's page, behind the log-in. */
  readonly page: string;
  /** A call of this person that is still to be answered. */
  readonly isCalled: boolean;
}

/** A mail of 続報 to one person; about several incidents where several had something new. */
export interface UpdateMailInput {
  readonly to: string;
  readonly news: readonly [News, ...News[]];
  readonly office: string;
  readonly person: string;
  readonly noticeNumber: string;
  readonly resend: boolean;
  readonly now: string;
}

/** Incidents told of in full in one mail; the others by a line each. */
const MOST_IN_FULL = 5;
const TEXT_COLUMNS = 400;
const CONCLUSION_COLUMNS = 62;

/** 【続報】L4ランサムウェア 第3報 [R8-001]: the nine items, nothing to be answered. */
export function updateMail(input: UpdateMailInput): Mail {
  const { news, resend } = input;
  const [first] = news;
  const lines = news.length === 1 ? aboutOne(first, input) : aboutSeveral(input);
  const again = `再送です。通知番号 ${numberOf(input)} が届いていれば、同じ内容です。`;
  const top = [...marksOf({ drill: isDrill(news) }, first.plan), ...(resend ? [again] : [])];
  return {
    to: safeText(input.to),
    subject: subjectOf(input),
    text: `${[...top.flatMap((line) => wrap(line)), ...lines, ...origin(input)].join('\n')}\n`,
    headers: headers(input),
  };
}

/** A fixed text without a word that a user typed, where the mail cannot be written or was refused. */
export function plainUpdateMail(input: UpdateMailInput): Mail {
  const { incident, plan } = input.news[0];
  const numbers = input.news.map((each) => safeText(each.incident.number)).slice(0, MOST_IN_FULL);
  const drill = isDrill(input.news);
  const lines = [
    ...(drill ? [DRILL_MARK] : []),
    ...wrap(`事案 ${numbers.join('、')} の続報があります。`),
    '内容を書き出せなかったため、短い文で送ります。',
    'ログインして確かめるか、受付へ電話をください。',
    `${safeText(plan.desk.phone)}　${safeText(plan.desk.name)}`,
  ];
  return {
    to: safeText(input.to),
    subject: `${drill ? JA.drillMark : ''}【続報】ログインして確かめてください [${safeText(incident.number)}]`,
    text: `${lines.join('\n')}\n`,
    headers: headers(input),
  };
}

function subjectOf({ news, resend }: UpdateMailInput): string {
  const [{ incident, plan, newest }] = news;
  const drill = isDrill(news) ? JA.drillMark : '';
  const again = resend ? ' 再送' : '';
  const number = safeText(incident.number);
  if (news.length > 1) {
    const worst = news.map((each) => each.incident.severity.level).reduce(higher);
    return `${drill}【続報】${worst}ほか${news.length}件の事案${again} [${number} ほか]`;
  }
  const isOver = incident.phase === 'closed' && !incident.merged;
  const mark = isOver ? '【終結】' : '【続報】';
  const what = kindOf({ incident, plan });
  return `${drill}${mark}${incident.severity.level}${what} 第${newest.number}報${again} [${number}]`;
}

function aboutOne(news: News, { now }: UpdateMailInput): string[] {
  const { incident, newest, missed, page, isCalled, plan } = news;
  const { aware, severity } = incident;
  const kind = plan.kinds.find((each) => each.id === incident.kind)?.label;
  return [
    ...item(JA.conclusion, [conclusionOf(newest)]),
    ...item('お願い', [
      isCalled
        ? '先の通知に、まだ回答がありません。先の通知のページか電話で回答してください。'
        : 'お知らせです。回答は要りません。',
    ]),
    ...item(JA.severity, [LEVEL_WORDS[severity.level].ja]),
    ...item('状況', [
      `いつ　${bothCalendars(aware.at, aware.precision)} 認知`,
      `何が　${kind ? safeText(kind) : UNKNOWN}`,
      `影響　${said(newest.affected) || harmSaid(incident)}`,
      `段階　${incident.merged ? `${incident.merged.number} に統合` : PHASE_WORDS[incident.phase].ja}`,
    ]),
    ...item(JA.doing, [said(newest.doing) || UNKNOWN]),
    ...item('確認方法', ['くわしくは、ログインして次の画面で確かめてください。']),
    page,
    ...below(['電話でも確かめられます。', desk(plan)]),
    ...item('これまで', history(incident, missed, now)),
    ...item(JA.nextReport, [nextOf(news, now)]),
  ];
}

/** Every report that is new to the reader, else the one before. */
function history({ updates = [], reportedAt }: Incident, missed: readonly Update[], now: string) {
  const fresh = missed.length > 1 ? missed : updates.slice(-3);
  const lines = fresh.map((each) => lineOf(each, now));
  const rest = missed.length > 1 ? `前のメールのあとの続報　${missed.length}件` : '';
  return [
    ...(rest ? [rest] : [`${shortly(reportedAt, now)} 受付`]),
    ...lines.map((line) => clip(line, LINE_COLUMNS - 4)),
  ];
}

function lineOf({ number, at, conclusion }: Update, now: string): string {
  return `第${number}報　${shortly(at, now)}　${shown(conclusion)}`;
}

function aboutSeveral({ news, now }: UpdateMailInput): string[] {
  const full = news.slice(0, MOST_IN_FULL);
  const others = news.slice(MOST_IN_FULL);
  const called = news.filter(({ isCalled }) => isCalled).map(({ incident }) => incident.number);
  return [
    ...item(JA.conclusion, [`${news.length}件の事案に、新しい続報があります。`]),
    ...item('お願い', [
      called.length > 0
        ? `先の通知に回答していない事案があります（${called.map(safeText).join('、')}）。先の通知のページか電話で回答してください。`
        : 'お知らせです。回答は要りません。',
    ]),
    ...full.flatMap((each) => block(each, now)),
    ...(others.length > 0
      ? item(
          'ほか',
          others.map((each) => short(each, now)),
        )
      : []),
    ...item(JA.phone, [desk(news[0].plan)]),
  ];
}

function block(news: News, now: string): string[] {
  const { incident, plan, newest, page } = news;
  const { level } = incident.severity;
  return [
    ...item(safeText(incident.number), [
      clip(
        `${LEVEL_WORDS[level].ja}　${kindOf({ incident, plan })}　第${newest.number}報`,
        LINE_COLUMNS - 14,
      ),
      `結論　${conclusionOf(newest)}`,
      `影響　${said(newest.affected) || harmSaid(incident)}`,
      `対応中　${said(newest.doing) || UNKNOWN}`,
      `次報　${nextOf(news, now)}`,
    ]),
    page,
  ];
}

function short({ incident, newest }: News, now: string): string {
  const { level } = incident.severity;
  const line = `${safeText(incident.number)}　${level}　${lineOf(newest, now)}`;
  return clip(line, LINE_COLUMNS - 4);
}

function nextOf({ incident, newest }: News, now: string): string {
  if (incident.merged) return `ありません（${incident.merged.number} でお知らせします）`;
  if (incident.phase === 'closed') return 'ありません（終結しました）';
  const { next } = newest;
  return next && next > now ? `${shortly(next, now)} 予定` : UNKNOWN;
}

function conclusionOf({ conclusion }: Update): string {
  return clip(shown(conclusion) || UNKNOWN, CONCLUSION_COLUMNS);
}

function said(text: string): string {
  return clip(shown(text), TEXT_COLUMNS);
}

function origin(input: UpdateMailInput): string[] {
  const { news, office } = input;
  const [{ incident, plan }] = news;
  const title = safeText(officeOf(plan.offices, office).title);
  return [
    ...item(JA.number, [
      `${safeText(incident.number)}${news.length > 1 ? ' ほか' : ''}　通知番号　${numberOf(input)}`,
      `送信理由　${title}として第1報を受け取ったあなたに送っています。`,
      `差出　${safeText(plan.bodyName)} ${safeText(plan.desk.name)}`,
      '自動送信です。このメールへの返信は回答になりません。',
    ]),
    ...(isDrill(news) ? [DRILL_MARK] : []),
  ];
}

function headers({ news, person, noticeNumber }: UpdateMailInput): Mail['headers'] {
  const [{ incident, plan }] = news;
  if (news.length === 1) {
    return headersOf({ incident, plan, notice: { template: 'update', noticeNumber, person } });
  }
  return matterHeaders({ body: plan.body, about: `updates.${person}`, noticeNumber });
}

function desk({ desk: { phone, name } }: Plan): string {
  return `${safeText(phone)}　${safeText(name)}`;
}

function numberOf({ noticeNumber }: UpdateMailInput): string {
  return spokenNumber({ notice: { noticeNumber } });
}

/** A mail that also tells of a real incident is no drill. */
function isDrill(news: readonly News[]): boolean {
  return news.every(({ incident }) => incident.drill);
}
