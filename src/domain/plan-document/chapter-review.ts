import { basisText } from './chapter-general.js';
import { keepingArticle } from './chapter-organisation.js';
import type { Block } from './document.js';
import { ref } from './numbering.js';
import { dayText, items, row, table, text, type ChapterDraft } from './parts.js';
import type { PlanSource } from './source.js';
import { REVIEW_ACT_NAMES, REVIEW_TIME_NAMES, selfOf } from './words.js';

/** 再発防止: causes, measures, the last report (domain reference 2.4(4)). */
export function preventionChapter({ profile }: PlanSource): ChapterDraft {
  const standard = profile.parts.prevention.default;
  return {
    title: '再発防止措置',
    articles: [
      {
        id: 'prevention',
        title: '再発防止策',
        standard,
        blocks: [
          text('事案の原因を調べ、次に掲げる事項を検討して再発防止策を定める。'),
          items([
            '同じ原因による事案が起きる可能性及び起きたときの損失の分析',
            '基本方針、対策基準、実施手順及び手順書の見直しの要否',
            '技術、設備、人員、教育及び委託の契約に係る対策',
          ]),
          text('再発防止策ごとに責任者及び期限を定め、終わった後に効果を確かめる。'),
        ],
      },
      {
        id: 'closing',
        title: '最終報告及び終結',
        standard,
        blocks: [
          text(
            `最終報告は、インシデント報告書（${ref('incident-form')}）により決裁を受ける。外部への報告が終わり、再発防止策の責任者及び期限が定まるまで、事案を終結しない。`,
          ),
        ],
      },
    ],
  };
}

/** 訓練, 見直し and how the document itself is kept. */
export function reviewChapter(source: PlanSource): ChapterDraft {
  return {
    title: '訓練及び見直し',
    articles: [
      {
        id: 'training',
        title: '訓練',
        standard: true,
        blocks: [
          text(
            '幹部を含む全ての職員等を対象に、緊急時の対応の訓練を年に一度以上行う。訓練には、訓練であることを明らかに示す。',
          ),
          text('訓練の結果及び見付かった課題を記録し、見直しに用いる。'),
        ],
      },
      { id: 'review', title: '見直し', standard: false, blocks: review(source) },
      keepingArticle(source),
    ],
  };
}

function review({ plan, profile, upkeep }: PlanSource): Block[] {
  const self = selfOf(plan);
  const duties = profile.reviews.map((duty) =>
    row(
      REVIEW_ACT_NAMES[duty.act],
      duty.when.map((time) => REVIEW_TIME_NAMES[time]).join('\n'),
      duty.riskAnalysis ? '脅威の起きる可能性及び損失を分析する' : '―',
      basisText(duty),
    ),
  );
  return [
    ...(duties.length > 0
      ? [
          text('監査、自己点検及び見直しは、次の表のとおり行う。'),
          table(
            '監査、自己点検及び見直し',
            [
              ['行うこと', 2],
              ['時期', 5],
              ['先立って行うこと', 4],
              ['根拠', 2],
            ],
            duties,
          ),
        ]
      : []),
    text(
      `${duties.length > 0 ? '前項のほか、' : ''}${self}は、訓練を行ったとき、L3以上の事案が終結したとき及び組織を改めたときに見直す。`,
    ),
    ...(upkeep.reviewBy ? [text(`次の見直しの期限は、${dayText(upkeep.reviewBy)}とする。`)] : []),
    text(
      upkeep.bcp
        ? `${upkeep.bcp.name}との整合を、見直しの都度確かめる（前回は${dayText(upkeep.bcp.checked)}に確かめた。）。`
        : '業務継続計画との整合を、見直しの都度確かめる。',
    ),
  ];
}
