import type { LadderRow } from '../plan/plan.js';
import { officeOf } from '../plan/directory.js';
import { contactOf, soonOf } from './annex-contacts.js';
import { standing } from './annex-offices.js';
import type { Block, Line, Row } from './document.js';
import { cell, form, heading, items, lines, row, table, text } from './parts.js';
import type { PlanSource } from './source.js';
import { CATEGORY_NAMES, isPrivate } from './words.js';

/** The office that takes in what staff report (統一的な窓口): called first, whatever the ladder says. */
const FIRST = 'contact-point';
/** What one sheet has room for: offices, and people of each. */
const MOST_OFFICES = 7;
const MOST_PEOPLE = 2;
/** 携帯 and its number stay on one line. */
const KEPT_TOGETHER = '\u00A0';

/** 宿直カード: what 宿直・警備室 asks, must not do, and whom it telephones, on one sheet. No log-in is needed. */
export function nightCard(source: PlanSource): Block[] {
  const { name, phone, night } = source.plan.desk;
  const people = isPrivate(source.plan) ? '会員' : '住民';
  const duty = night ? `当番　${night.duty}` : `${name}　${phone}`;
  return [
    text(
      `${night?.name ?? '夜間・休日に電話を受ける者'}は、情報システムや個人情報の異常の知らせを受けたら、三つを聞き、すぐ当番に電話する。分からないことは「不明」でよい。待たない。`,
    ),
    {
      block: 'table',
      title: '当番の番号',
      widths: [1, 3],
      rows: [row(cell(lines('はじめに電話', 'strong')), cell(lines(duty, 'strong')))],
    },
    heading('1　聞くこと'),
    form('三つの質問', [
      ['何が', '機器・システムの名、画面の表示、場所', 13],
      ['いつから', '気づいた時刻　　月　　日　　時　　分', 10],
      [`${people}情報か`, `□${people}・職員の情報がある　□ない　□分からない`, 10],
      ['知らせた人', '氏名・所属・電話', 10],
    ]),
    heading('2　してはいけないこと'),
    items([
      '電源を切らない。再起動しない（LANケーブルを抜く、無線を切るのはよい）。',
      '直そうとしない。メール、ファイル及び画面の表示を消さない（画面は写真に撮る）。',
      '脅迫文などにある連絡先に返事をしない。',
      `${people}・報道の問合せには答えない（「担当から折り返します」）。`,
      '人命が先。火事・けがは119、侵入者は110。',
    ]),
    heading('3　電話する順'),
    text('応答がなければ、待たずに次の番号へ。時刻と結果を右に書く。'),
    table(
      '電話する順',
      [
        ['順', 1],
        ['役職', 4],
        ['番号の順に電話', 12],
        ['時刻・結果', 3],
      ],
      callRows(source),
    ),
  ];
}

function callRows(source: PlanSource): Row[] {
  const rows = source.plan.ladder.rows
    .filter((each) => each.delays.L4 && !each.onlyWithPersonalData && !each.assets)
    .filter(({ office }) => !officeOf(source.plan.offices, office).outside)
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  const offices = [...new Set(rows.map(({ office }) => office))].slice(0, MOST_OFFICES);
  return offices.map((office, index) => {
    const only = rows.filter((each) => each.office === office && each.categories !== null);
    const people = standing(source, office).slice(0, MOST_PEOPLE);
    const calls = people.flatMap((each, order): Line[] => {
      const { who, numbers } = contactOf(each, order + 1, source);
      return [
        ...lines(`${order + 1} ${who}`),
        ...lines(numbers.join('　').replaceAll(' ', KEPT_TOGETHER) || '番号なし', 'strong'),
      ];
    });
    const title = officeOf(source.plan.offices, office).title;
    return row(
      String(index + 1),
      only.length > 0 ? `${title}\n（${categoriesOf(only)}のとき）` : title,
      cell(calls),
      '',
    );
  });
}

function placeOf({ office, delays }: LadderRow): number {
  return office === FIRST ? -1 : soonOf(delays.L4);
}

/** In the short words of the canonical five: the body's own would not fit on the sheet. */
function categoriesOf(rows: readonly LadderRow[]): string {
  const categories = new Set(rows.flatMap((each) => each.categories ?? []));
  return [...categories].map((each) => CATEGORY_NAMES[each]).join('、');
}
