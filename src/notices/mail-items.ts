import { JA } from '../words/ja/labels.js';
import type { Incident } from '../domain/incident/incident.js';
import { safeLines, safeText } from '../shared/safe-text.js';
import { PHASE_WORDS } from '../shared/words.js';
import type { MailInput } from './mail.js';
import { shortly } from './moment.js';
import { DRILL_MARK } from './notice-facts.js';
import { shown, spokenNumber, titleOf } from './notice-input.js';
import { sentBecause } from './sent-to.js';
import { codeLine } from './token.js';
import { clip, LINE_COLUMNS, wrap } from './wrap.js';

const INDENT = '　';

/** ■label　first line; the others below it, one character further in. */
export function item(label: string, lines: readonly string[]): string[] {
  const [first = '', ...rest] = lines;
  return [`■${label}　${first}`, ...rest.map((line) => INDENT + line)].flatMap((line) =>
    wrap(line, { indent: INDENT + INDENT }),
  );
}

/** 6 確認方法: the page, its address alone on its line, then the telephone. */
export function answering(input: MailInput): string[] {
  const { plan, code, link, page, notice } = input;
  const digits = code ? codeLine(code) : '';
  const number = safeText(input.incident.number);
  const desk = `${safeText(plan.desk.phone)}　${safeText(plan.desk.name)}`;
  const decide = ['判断は、ログインして次の画面で入力してください。'];
  const seen = '受け取ったことは、次のページで回答してください。';
  const isTold = notice.template === 'rung' || /^(step|duty|update)-/u.test(notice.template);
  if (isTold) {
    return [
      ...item('確認方法', ['次のページで選んで回答してください。', digits].filter(Boolean)),
      link,
      ...typing(input),
      ...below(replying(input)),
      ...below([`電話でも回答できます。番号 ${number} と伝えてください。`, desk]),
    ];
  }
  return [
    ...item('確認方法', page ? decide : ['判断は、ログインして事案の画面で入力してください。']),
    ...(page ? [page] : []),
    ...below([seen, digits].filter(Boolean)),
    link,
    ...typing(input),
    ...below(replying(input)),
    ...below([`ログインできないときは、電話をください。番号 ${number}`, desk]),
  ];
}

/** Where links were taken out of the mail, or cannot be opened. */
function typing(input: MailInput): string[] {
  const { codePage, code } = input;
  if (!codePage || !code) return [];
  const numbers = `通知番号 ${spokenNumber(input)} と確認番号`;
  return [
    ...below([`リンクを開けないときは、次のページに${numbers}を入力してください。`]),
    codePage,
  ];
}

/** What to write, where replies are read. */
function replying({ byReply, needsCode }: MailInput): string[] {
  if (!byReply) return [];
  const also = needsCode ? 'と確認番号' : '';
  return [
    `返信でも回答できます。はじめの行に「了解」「電話」「代わり」のどれか${also}を書いてください。`,
  ];
}

/** 7 これまで: three lines, made from the state. */
export function soFar({ incident, plan, now }: MailInput): string[] {
  const done = shown(incident.done);
  const received = `${shortly(incident.reportedAt, now)} 受付${done ? `。行ったこと: ${done}` : ''}`;
  const settled = incident.runs
    .flatMap((run) => Object.values(run.outcomes))
    .filter((outcome) => outcome.state !== 'requested').length;
  return [
    clip(received, LINE_COLUMNS - 10),
    clip(answers(incident, plan), LINE_COLUMNS - 2),
    `段階　${PHASE_WORDS[incident.phase].ja}（済んだ手順 ${settled}件）`,
  ];
}

function answers({ told }: Incident, plan: MailInput['plan']): string {
  const people = new Set(told.map((each) => each.person)).size;
  const answered = told.filter((each) => each.answered);
  const count = new Set(answered.map((each) => each.person)).size;
  const offices = [...new Set(answered.map((each) => titleOf({ plan }, each.office)))];
  return `連絡　${people}人に送信、回答${count}人${count > 0 ? `（${offices.join('、')}）` : ''}`;
}

/** What the playbook says about the step a gate is about, so that the mail suffices for the decision. */
export function advice({ notice, step }: MailInput): string[] {
  if (notice.template !== 'gate' || !step?.how) return [];
  const lines = safeLines(step.how)
    .split('\n')
    .map((line) => line.trim());
  return ['■手順書の記載', ...below(lines.filter(Boolean))];
}

/** 9 番号, 送信理由 and 差出. */
export function origin(input: MailInput): string[] {
  const { incident, plan } = input;
  return [
    ...item(JA.number, [
      `${safeText(incident.number)}　通知番号　${spokenNumber(input)}`,
      `送信理由　${sentBecause(input)}`,
      `差出　${safeText(plan.bodyName)} ${safeText(plan.desk.name)}`,
      ...(input.byReply ? [] : ['自動送信です。このメールに返信しても回答になりません。']),
    ]),
    ...(incident.drill ? [DRILL_MARK] : []),
  ];
}

/** Lines under those of an item, one character further in. */
export function below(lines: readonly string[]): string[] {
  return lines.flatMap((line) => wrap(INDENT + line, { indent: INDENT + INDENT }));
}
