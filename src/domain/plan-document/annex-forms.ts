import { form, heading, row, table, type AnnexDraft } from './parts.js';
import type { PlanSource } from './source.js';
import { isPrivate } from './words.js';

/** 別記様式: インシデント報告書, its fields in the order staff expect (domain reference 5.1). */
export function incidentForm(source: PlanSource): AnnexDraft {
  const { plan, levels } = source;
  const grades = Object.values(levels)
    .map((level) => `□${level}`)
    .join('　');
  const categories = plan.categories.map(({ label }) => `□${label}`).join('\n');
  return {
    id: 'incident-form',
    kind: '別記様式',
    title: 'インシデント報告書',
    standard: false,
    paper: 'a4',
    begins: 'page',
    blocks: [
      form('報告書の頭書', [
        ['受付番号', '', 8],
        ['報告区分', '□第一報　□続報（第　　報）　□最終報告　　　□訓練', 8],
        ['取扱区分', '□秘　□取扱注意', 8],
        ['報告日時', '令和　　年　　月　　日（　）　　時　　分', 8],
        ['報告者', '所属　　　　　　　　職　　　　　　　氏名　　　　　　　　内線', 8],
        ['宛先', '', 8],
      ]),
      form('報告の事項', [
        ['1　件名', '', 8],
        [
          '2　発生日時\n　　発覚（認知）日時\n　　受付日時',
          '発生　令和　　年　　月　　日　　時　　分（□推定　□不明）\n発覚　令和　　年　　月　　日　　時　　分　知った部署\n受付　令和　　年　　月　　日　　時　　分',
          16,
        ],
        ['3　発見者・発見の経緯', '□職員　□監視　□住民　□委託先　□他の機関　□その他', 14],
        ['4　発生場所・所管課', '', 9],
        ['5　対象のシステム・機器', 'ネットワークの区分・情報資産の分類も書く', 14],
        ['6　事案区分', `${categories}\n種別`, 14],
        ['7　事案の概要', 'いつ・どこで・誰が・何を・なぜ・どのように', 34],
        [
          '8　重要度',
          `影響度　□1　□2　□3　□4　　緊急度　□1　□2　□3\n${grades}\n判定した者　　　　　　　　　　判定の時刻　　時　　分`,
          16,
        ],
        [
          '9　個人情報',
          '□有　□無　□不明\n項目\n本人の数　　　　　人（□確定　□最大　□不明）\n特定個人情報　□有　□無　□不明　　要配慮　□有　□無　□不明\n財産的被害のおそれ　□有　□無　□不明　　不正の目的　□有　□無　□不明\n高度な暗号化　□有　□無　□不明　　該当する号',
          30,
        ],
        ['10　被害・影響の範囲', '業務・住民・他団体・停止時間・概算額', 20],
        ['11　想定される原因', '', 16],
      ]),
      heading('12　対応の経過'),
      table(
        '対応の経過',
        [
          ['月日・時刻', 3],
          ['実施した者', 3],
          ['内容', 8],
          ['根拠', 2],
        ],
        Array.from({ length: 10 }, () => ({ ...row('', '', '', ''), height: 9 })),
      ),
      heading('13　ネットワークの切断・システムの停止'),
      table(
        'ネットワークの切断・システムの停止',
        [
          ['対象', 4],
          ['申請（時刻・者）', 3],
          ['承認（時刻・者）', 3],
          ['実施（時刻・者）', 3],
          ['解除（時刻・者）', 3],
        ],
        Array.from({ length: 3 }, () => ({ ...row('', '', '', '', ''), height: 9 })),
      ),
      heading('14　証拠の保全'),
      table(
        '証拠の保全',
        [
          ['対象', 4],
          ['方法', 3],
          ['ハッシュ値', 4],
          ['保管場所', 3],
          ['保管者', 2],
        ],
        Array.from({ length: 3 }, () => ({ ...row('', '', '', '', ''), height: 9 })),
      ),
      form('被害の広がりと委託先', [
        ['15　二次被害', '', 12],
        ['16　委託先・再委託先', '通知を受けた時刻・契約・契約上の措置', 16],
      ]),
      heading('17　外部への報告'),
      table(
        '外部への報告',
        [
          ['相手', 4],
          ['期限', 3],
          ['報告日時', 3],
          ['受付番号', 3],
          ['担当', 3],
        ],
        addressees(source).map((each) => ({ ...row(each, '', '', '', ''), height: 8 })),
      ),
      form('これからのこと', [
        ['18　本人への対応', '', 14],
        ['19　公表', '□個別　□一括　□非公表（理由　　　　　　　　　　）　日時・媒体・承認者', 14],
        ['20　今後の対応・復旧見込み', '', 16],
      ]),
      heading('最終報告に書く事項'),
      form('最終報告の事項', [
        ['21　根本原因', '', 18],
        ['22　復旧日時・確認者', '', 9],
        ['23　再発防止策', '実施済・予定の別、期限、責任者', 24],
        ['24　損害額・費用', '', 9],
        ['25　評価・教訓', '計画・方針の見直しの要否も書く', 18],
      ]),
      heading('26　決裁欄'),
      approvalBoxes(approvers(source)),
    ],
  };
}

const TO_ANYBODY = ['個人情報保護委員会（速報）', '個人情報保護委員会（確報）'] as const;
const TO_PUBLIC = ['都道府県', '総務省', 'J-LIS'] as const;

/** To whom a body of its kind may have to report: 総務省 and J-LIS ask nothing of a private one. */
function addressees({ plan }: PlanSource): string[] {
  return [...TO_ANYBODY, ...(isPrivate(plan) ? [] : TO_PUBLIC), '警察', '所管省庁'];
}

/** 別記様式: 連絡記録票, every call with its time and what came of it. */
export function callForm(): AnnexDraft {
  return {
    id: 'call-form',
    kind: '別記様式',
    title: '連絡記録票',
    standard: false,
    paper: 'a4',
    begins: 'page',
    blocks: [
      form('連絡記録票の頭書', [
        ['受付番号・件名', '', 9],
        ['重要度', '', 9],
      ]),
      table(
        '連絡の記録',
        [
          ['月日・時刻', 3],
          ['相手（役職・氏名）', 5],
          ['手段', 2],
          ['結果', 3],
          ['伝えたこと', 5],
          ['記録者', 2],
        ],
        Array.from({ length: 22 }, () => ({
          ...row('', '', '', '応答・不在・\n留守電・伝言', '', ''),
          height: 9,
        })),
      ),
    ],
  };
}

/** Ranks below the offices that sign, where the body has them: some have no 係長, some no 課長. */
const RANKS = ['係長', '課長'] as const;

/** Who signs, from the drafter up: the ranks and the offices that the body has. */
export function approvers({ plan, directory }: PlanSource): string[] {
  const ranks = RANKS.filter((rank) =>
    directory.people.some(({ outside, post }) => !outside && post.includes(rank)),
  );
  const own = ['department-head', 'chief', 'ciso', 'mayor'].flatMap((id) => {
    const office = plan.offices.find((each) => each.id === id);
    return office ? [office.title] : [];
  });
  return [...new Set(['起案', ...ranks, ...own])];
}

function approvalBoxes(titles: readonly string[]): ReturnType<typeof table> {
  return table(
    '決裁欄',
    titles.map((title) => [title, 1] as const),
    [{ ...row(...titles.map(() => '')), height: 18 }],
  );
}
