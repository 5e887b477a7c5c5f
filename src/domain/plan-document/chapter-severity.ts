import { CHANNEL_WORDS, type LadderRow, type Plan, type Rights } from '../plan/plan.js';
import { officeOf } from '../plan/directory.js';
import { durationText } from '../playbook/playbook-words.js';
import { ownMatchText } from '../register/asset.js';
import { LEVELS, type Level } from '../severity/severity.js';
import type { Block } from './document.js';
import { ref } from './numbering.js';
import { cell, lines, row, table, text, type ChapterDraft } from './parts.js';
import type { PlanSource } from './source.js';
import { delayText, impactWords, inOrder, RIGHT_NAMES, timeOfDay, URGENCIES } from './words.js';

/** 重要度 and 連絡: how grave, who is told by when, what if nobody answers. */
export function severityChapter(source: PlanSource): ChapterDraft {
  const { parts } = source.profile;
  return {
    title: '重要度及び連絡',
    articles: [
      {
        id: 'severity',
        title: '重要度',
        standard: parts.severity.default,
        blocks: matrix(source),
      },
      {
        id: 'floors',
        title: '重要度の下限',
        standard: parts.severity.default,
        blocks: floors(source),
      },
      {
        id: 'escalation',
        title: '連絡の基準',
        standard: parts.times.default,
        blocks: escalation(source),
      },
      {
        id: 'unanswered',
        title: '受領確認及び応答がないとき',
        standard: parts.times.default,
        blocks: unanswered(source),
      },
      {
        id: 'lowering',
        title: '役職だけが持つ権限',
        standard: parts.roles.default,
        blocks: rights(source.plan),
      },
    ],
  };
}

function matrix(source: PlanSource): Block[] {
  const { plan, levels } = source;
  const impacts = impactWords(source);
  const grades = Object.entries(plan.severity.matrix).map(([impact, of]) =>
    row(
      cell([
        ...lines(`影響度${impact}`, 'strong'),
        ...lines(impacts[Number(impact) - 1] ?? '', 'small'),
      ]),
      ...of.map((level) => levels[level]),
    ),
  );
  return [
    text('事案の重要度は、影響度及び緊急度により、次の表のとおりとする。'),
    table(
      '重要度',
      [['', 5], ...URGENCIES.map((words, index) => [`緊急度${index + 1}\n${words}`, 3] as const)],
      grades,
    ),
    text(
      `${levels.L0}は、被害に至らなかったものとし、記録して数える。重要度を決め、又は改めたときは、決めた者、時刻及び理由を記録する。`,
    ),
  ];
}

function floors({ plan, levels }: PlanSource): Block[] {
  const { floors: all, unknownRaisesAfter } = plan.severity;
  return [
    text('次の表の事実があるときは、重要度をその下限より低くしない。'),
    table(
      '重要度の下限',
      [
        ['事実', 8],
        ['下限', 2],
      ],
      all.map(({ label, level }) => row(label, levels[level])),
    ),
    text(
      `範囲その他の重要な事実が不明のまま${durationText(unknownRaisesAfter, 'ja')}が過ぎたときは、重要度を一段上げる。`,
    ),
  ];
}

function escalation(source: PlanSource): Block[] {
  const { plan, levels } = source;
  const { ladder, hours } = plan;
  const told = LEVELS.filter((level) => ladder.rows.some(({ delays }) => delays[level]));
  const always = ladder.roundTheClock.map((level) => levels[level]).join('、');
  return [
    text(
      '次の表の役職に、認知から同表の時間内に連絡する。連絡は役職ごとに並行して行い、一つの役職が答えないことで他の役職への連絡を遅らせない。',
    ),
    table(
      '連絡の基準',
      [
        ['役職', 4],
        ...told.map((level) => [levels[level], 2] as const),
        ['連絡の手段（順）', 3],
        ['連絡する場合', 4],
      ],
      ladder.rows.map((each) =>
        row(
          officeOf(plan.offices, each.office).title,
          ...told.map((level) => {
            const delay = each.delays[level];
            return delay ? delayText(delay) : '―';
          }),
          channelsText(each),
          conditionText(each, source),
        ),
      ),
    ),
    ...eachText(source),
    text(
      `${always}は、夜間及び休日も連絡する。その他は、開庁日の${timeOfDay(hours.opens)}から${timeOfDay(hours.closes)}までの間に連絡する。土曜日、日曜日、祝日及び12月29日から1月3日までは、閉庁日とする。`,
    ),
  ];
}

/** それぞれの確認: whose answers have to be complete. */
function eachText({ plan, levels }: PlanSource): Block[] {
  return (plan.ladder.each ?? []).map(({ offices, levels: at }) => {
    const titles = offices.map((office) => officeOf(plan.offices, office).title).join('、');
    return text(
      `${at.map((level) => levels[level]).join('及び')}のときは、${titles}のそれぞれが受領確認をする。一人の確認をもって、ほかの役職の確認に代えない。未確認の役職は、確認がそろうまで示す。`,
    );
  });
}

/** In which cases a row of the ladder is used, and its hours where they are its own; empty: always. */
export function conditionText(
  row: LadderRow,
  { plan, profile }: Pick<PlanSource, 'plan' | 'profile'>,
): string {
  const labels = (row.categories ?? []).map(
    (category) => plan.categories.find((each) => each.category === category)?.label ?? category,
  );
  return [
    ...(row.onlyWithPersonalData ? ['個人情報を含む（確認中を含む）とき'] : []),
    ...labels,
    ...(row.assets ? [`台帳の資産（${ownMatchText(row.assets, profile)}）を挙げたとき`] : []),
    ...(row.roundTheClock ? [hoursText(row.roundTheClock)] : []),
  ].join('\n');
}

function hoursText(levels: readonly Level[]): string {
  return levels.length > 0 ? `夜間・休日も連絡: ${levels.join('・')}` : '開庁時間内だけ連絡';
}

/** 携帯 → 秘書経由: how the desk tries an office when its mails stay without an answer. */
export function channelsText({ channels = [] }: LadderRow): string {
  return channels.map((each) => CHANNEL_WORDS[each]).join(' → ');
}

function unanswered({ plan, levels }: PlanSource): Block[] {
  const { answerWithin } = plan.ladder;
  return [
    text('連絡を受けた者は、次の表の時間内に受領確認をする。'),
    table(
      '受領確認の時間',
      LEVELS.map((level) => [levels[level], 1] as const),
      [row(...LEVELS.map((level) => durationText(answerWithin[level], 'ja')))],
    ),
    text('時間内に受領確認がないときは、次の代理に連絡し、前の者への連絡も続ける。'),
    text(
      `代理の全てが答えないときは、受付窓口が連絡網の全ての者に電話する。電話をした者は、時刻、相手、手段及び結果を連絡記録票（${ref('call-form')}）に書く。`,
    ),
  ];
}

function rights({ rights: own, offices }: Plan): Block[] {
  const titles = (ids: readonly string[]): string =>
    inOrder(ids.map((id) => officeOf(offices, id).title));
  return [
    text('次の表の行為は、同表の役職だけが行い、理由を記録する。'),
    table(
      '役職だけが持つ権限',
      [
        ['行為', 4],
        ['役職', 6],
      ],
      (Object.keys(RIGHT_NAMES) as (keyof Rights)[]).map((right) =>
        row(RIGHT_NAMES[right], titles(own[right])),
      ),
    ),
  ];
}
