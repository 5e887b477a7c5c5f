import { dutiesInForce } from './annex-duties.js';
import type { Block } from './document.js';
import { ref } from './numbering.js';
import { items, text, type ChapterDraft } from './parts.js';
import type { PlanSource } from './source.js';

/** 発生した事案に係る報告すべき事項 (domain reference 2.3, 2.4(2)). */
export function reportChapter(source: PlanSource): ChapterDraft {
  const { profile } = source;
  return {
    title: '報告すべき事項',
    articles: [
      {
        id: 'inside-report',
        title: '団体の中での報告',
        standard: profile.parts['report-items'].default,
        blocks: [
          text('事案が起きたときは、次に掲げる事項を報告する。'),
          items([
            '事案の状況',
            '事案が起きた原因として想定される行為',
            '確認した被害及び影響の範囲（種類、規模及び復旧に要する額）',
            '事案に当たるかどうかの判断の結果',
            '対応の経過の記録',
          ]),
          text(
            `報告は、インシデント報告書（${ref('incident-form')}）により、第一報、続報及び最終報告の順に行う。第一報は分かっていることだけでよく、不明の事項は「不明」と書く。`,
          ),
          text('送った報告は書き換えない。続報には、前の報告から変わったことを示す。'),
          text(
            '被害を受けた者の氏名等は所管の部署の文書に置き、報告書には人数及び項目だけを書く。',
          ),
        ],
      },
      {
        id: 'outside-report',
        title: '外部への報告及び通知',
        standard: false,
        blocks: dutiesInForce(source).length === 0 ? [] : outside(),
      },
      {
        id: 'publication',
        title: '公表',
        standard: true,
        blocks: [
          text(
            '公表は、被害の広がりを防ぎ、住民の不安に答えるため、速やかに行う。公表の文、時期、媒体及び承認した者を記録する。',
          ),
          text(
            '生命、身体若しくは財産に危険が及ぶとき、捜査に支障があるとき、又は本人の安全に関わるときは、公表しないことができる。この場合は、その理由を記録する。',
          ),
        ],
      },
    ],
  };
}

function outside(): Block[] {
  return [
    text(
      `法令等により外部へ報告し、又は通知する事項、相手及び期限は、${ref('duties-table')}のとおりとする。`,
    ),
    text(
      '期限は、いずれかの部署が認知した日を1日目として数え、土曜日、日曜日及び祝日も数える。確報の期限が閉庁日に当たるときは、次の開庁日とする。',
    ),
    text(
      '人数等が不明のときは、あり得る最大の数により判断する。後に基準を超えたときは、その日から新しい期限を加える。',
    ),
    text('報告を要しないと判断したときは、判断した者及び理由を記録する。'),
  ];
}
