import { delayText } from '../plan-document/words.js';
import { CHANNEL_WORDS, type LadderRow, type LadderRules } from '../plan/plan.js';
import { durationText } from '../playbook/playbook-words.js';
import { matchText } from '../register/asset.js';
import {
  LEVELS,
  type AssetRule,
  type Floor,
  type Impact,
  type Level,
  type SeverityRules,
} from '../severity/severity.js';
import type { ComparedPlan, Names } from './compared-plan.js';
import { itself, listed, said, type Field, type Item, type Writers } from './item.js';

/** 連絡の基準: who is told when, by level, and how long an answer may take. */
export function ladderItems({ plan, levels }: ComparedPlan, names: Names): Item[] {
  const all = (those: readonly Level[]): string =>
    those.map((level) => levels[level]).join('、') || 'なし';
  const row: Writers<LadderRow> = {
    office: null,
    delays: null,
    channels: ['連絡の手段', (channels) => channels.map((each) => CHANNEL_WORDS[each]).join(' → ')],
    roundTheClock: ['夜間・休日も連絡する重要度', all],
    categories: ['事案区分', (those) => those.map(names.category).join('、')],
    assets: ['台帳の対象', matchText],
    onlyWithPersonalData: [
      '個人情報を含むときだけ',
      (only) => (only ? 'そうである' : 'そうでない'),
    ],
  };
  const spans = (those: Partial<Record<Level, number>>): string =>
    LEVELS.flatMap((level) => {
      const span = those[level];
      return span === undefined ? [] : [`${levels[level]} ${durationText(span, 'ja')}`];
    }).join('、') || 'なし';
  const rules: Writers<LadderRules> = {
    rows: null,
    each: [
      'それぞれの確認をそろえる役職',
      (groups) =>
        groups
          .map(({ offices, levels: at }) => `${all(at)} ${offices.map(names.office).join('・')}`)
          .join('\n'),
    ],
    answerWithin: null,
    named: [
      '台帳の責任者・委託先への連絡',
      ({ responsible, vendor }) =>
        `責任者 ${delaysText(responsible)}／委託・保守事業者 ${delaysText(vendor)}`,
    ],
    roundTheClock: ['夜間・休日も連絡する重要度', all],
    actWithin: ['了解のあと、記録がなければもう一度連絡するまで', spans],
    nextReport: ['報告から次の続報まで', spans],
  };
  const { rows, answerWithin } = plan.ladder;
  return [
    itself([
      ...LEVELS.map((level) => ({
        name: `${levels[level]}の受領確認の時間`,
        value: answerWithin[level],
        text: durationText(answerWithin[level], 'ja'),
      })),
      ...said(plan.ladder, rules),
    ]),
    ...listed(rows, {
      id: ({ office }) => office,
      title: ({ office }) => `${names.office(office)}への連絡`,
      fields: (each) => [...delayFields(each, levels), ...said(each, row)],
    }),
  ];
}

function delayFields({ delays }: LadderRow, levels: ComparedPlan['levels']): Field[] {
  return LEVELS.map((level) => {
    const delay = delays[level];
    return {
      name: levels[level],
      value: delay ?? null,
      text: delay ? delayText(delay) : '連絡しない',
    };
  });
}

/** L3 直ちに、L4 直ちに */
function delaysText(delays: LadderRow['delays']): string {
  return LEVELS.flatMap((level) => {
    const delay = delays[level];
    return delay ? [`${level} ${delayText(delay)}`] : [];
  }).join('、');
}

/** 重要度: the matrix, the floors, and what 不明 comes to. */
export function severityItems({ plan, levels }: ComparedPlan, names: Names): Item[] {
  const rules: Writers<SeverityRules> = {
    matrix: null,
    floors: null,
    assets: [
      '台帳による規則',
      (rules) => rules.map((rule) => assetRuleText(rule, names)).join('\n'),
    ],
    unknownRaisesAfter: ['不明のまま一段上げるまで', (span) => durationText(span, 'ja')],
  };
  const floor: Writers<Floor> = {
    fact: null,
    label: ['事実', (label) => label],
    level: ['下限', (level) => levels[level]],
  };
  const { matrix, floors } = plan.severity;
  return [
    itself([
      ...(Object.keys(matrix).map(Number) as Impact[]).flatMap((impact) =>
        matrix[impact].map((level, index) => ({
          name: `影響度${impact}・緊急度${index + 1}`,
          value: level,
          text: levels[level],
        })),
      ),
      ...said(plan.severity, rules),
    ]),
    ...listed(floors, {
      id: ({ fact }) => fact,
      title: ({ label }) => `下限「${label}」`,
      fields: (each) => said(each, floor),
    }),
  ];
}

/** 区分 my-number: 種別 …、下限「…」、影響度3以上 */
function assetRuleText(
  { when, kinds, categories, floor, impact, ask }: AssetRule,
  names: Names,
): string {
  return [
    matchText(when),
    ...(kinds ? [`種別 ${kinds.map(names.kind).join('・')}`] : []),
    ...(categories ? [`事案区分 ${categories.map(names.category).join('・')}`] : []),
    ...(floor === undefined ? [] : [`下限「${names.floor(floor)}」`]),
    ...(impact === undefined ? [] : [`影響度${impact}以上`]),
    ...(ask === undefined ? [] : [`たずねる「${names.floor(ask)}」`]),
  ].join('、');
}
