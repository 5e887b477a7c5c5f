import {
  NO_DUTIES,
  type Deadline,
  type DutyEvent,
  type DutyFact,
  type DutyRow,
} from '../duty/duty.js';
import { dayText } from '../plan-document/parts.js';
import { DEADLINE_NAMES, DUTY_ORGANS } from '../plan-document/words.js';
import { whenText, guardText, type FactWords } from '../playbook/guard-text.js';
import { durationText, spanText } from '../playbook/playbook-words.js';
import type { ComparedPlan, Names } from './compared-plan.js';
import { listed, said, type Item, type Writers } from './item.js';
import { FACT_NAMES } from './words.js';

const words = (text: string): string => text;

const CONFIDENCE_NAMES = {
  verified: '法令・公表資料で確かめた',
  memory: '確かめ直していない',
  unsure: '使う前に団体で確かめる',
} as const satisfies Record<DutyRow['confidence'], string>;

/** 外部への報告: what is asked, and every row by its date. */
export function dutyItems({ plan, facts }: ComparedPlan, names: Names): Item[] {
  const { facts: asked, rows } = plan.duties ?? NO_DUTIES;
  const writers = rowWriters(facts, names);
  return [
    ...listed(rows, {
      id: ({ id, legal, from }) => `${id}/${legal.join('/')}/${from}`,
      title: ({ title, from }) => `「${title}」（${dayText(from)}から）`,
      fields: (row) => said(row, writers),
    }),
    ...listed(asked, {
      id: ({ id }) => `fact/${id}`,
      title: ({ label }) => `質問「${label}」`,
      fields: (fact) => said(fact, FACT),
    }),
  ];
}

const FACT: Writers<DutyFact> = {
  id: null,
  label: ['質問', words],
  type: ['答え方', (type) => FACT_NAMES[type]],
  options: ['選択肢', (options) => options.map(({ label }) => label).join('・')],
  unknown: ['不明のとき', (how) => (how === 'most' ? '最大の数とみなす' : '決めない')],
};

function rowWriters(facts: FactWords, names: Names): Writers<DutyRow> {
  const deadlines = (all: readonly Deadline[]): string =>
    all.map(({ kind, within }) => `${DEADLINE_NAMES[kind]} ${spanText(within, 'ja')}`).join('、');
  return {
    id: null,
    title: ['名称', words],
    addressee: ['相手', words],
    route: ['方法', words],
    legal: ['対象', (legal) => legal.map((each) => DUTY_ORGANS[each]).join('、')],
    article: ['根拠', words],
    from: ['適用の始め', dayText],
    to: ['適用の終わり', dayText],
    confidence: ['確かさ', (confidence) => CONFIDENCE_NAMES[confidence]],
    law: ['法令が定める期限', (law) => (law ? 'そうである' : 'そうでない')],
    events: ['要する場合', (events) => events.map((each) => eventText(each, facts)).join('\n')],
    clock: [
      '期限',
      ({ from, orReceipt, deadlines: own, longer }) =>
        [
          `${anchorText(from, facts)}から ${deadlines(own)}`,
          ...(orReceipt ? [`早ければ「${facts.fact(orReceipt)}」から`] : []),
          ...(longer ? [`${whenText(longer.when, facts)}は ${deadlines(longer.deadlines)}`] : []),
        ].join('\n'),
    ],
    metBy: ['兼ねる報告', (ids) => ids.map(names.duty).join('、')],
    contents: ['報告する事項', (contents) => contents.join('\n')],
    note: ['注', words],
    remind: [
      '期限前の知らせ',
      ({ offices, before }) => `${names.offices(offices)}に、${durationText(before, 'ja')}前`,
    ],
  };
}

function anchorText(from: string, facts: FactWords): string {
  return from === 'awareness' ? '認知' : `「${facts.fact(from)}」`;
}

function eventText({ requires, unless, cases }: DutyEvent, facts: FactWords): string {
  return [
    `${guardText(requires, facts)}、かつ次のどれか`,
    ...cases.map(
      ({ label, when, starts }) =>
        `・${label}（${whenText(when, facts)}）${starts === 'passed' ? '。超えた日から数える' : ''}`,
    ),
    ...unless.map(({ when, why }) => `・${whenText(when, facts)}を除く（${why}）`),
  ].join('\n');
}
