import { ref } from './numbering.js';
import { officeOf } from '../plan/directory.js';
import type { Block } from './document.js';
import { items, row, table, text, type ChapterDraft } from './parts.js';
import type { PlanSource } from './source.js';
import { selfOf, STANDARD_OFFICES } from './words.js';

/** 体制: offices, deputies, the contact sheet, the desk. */
export function organisationChapter(source: PlanSource): ChapterDraft {
  const { plan, profile, edition } = source;
  const { desk } = plan;
  const standard = profile.parts.roles.default;
  return {
    title: '体制',
    articles: [
      {
        id: 'organisation',
        title: '役職',
        standard,
        blocks: [
          text(
            `対応に当たる役職、その任に当たる者及び代理の順は、${ref('offices-table')}のとおりとする。`,
          ),
          ...lacking(source),
          text(
            '一人が二以上の役職に当たることができる。連絡は一人に一度とし、記録には全ての役職を示す。',
          ),
          text(
            '承認を求める者と承認する者、監査を受ける者と監査する者とは、別の者とする。やむを得ず兼ねるときは、その理由を記録する。',
          ),
        ],
      },
      {
        id: 'deputies',
        title: '代理',
        standard,
        blocks: [
          text(
            `役職に当たる者が不在のとき、又は${ref('unanswered')}の時間内に答えないときは、${ref('offices-table')}の順に代理が行う。`,
          ),
          text('代理として行った者は、だれに代わって行ったかを記録する。'),
        ],
      },
      {
        id: 'contacts',
        title: '連絡網',
        standard: false,
        blocks: [
          text(`関係者の連絡先及び連絡の順は、${ref('contact-tree')}の連絡網のとおりとする。`),
          text(EDITION_TEXT[edition]),
          text(
            '連絡先は、毎年4月及び四半期ごとに確かめ、異動があったときは直ちに改める。紙のつづりを受付窓口及び夜間の受付に備える。',
          ),
        ],
      },
      {
        id: 'desk',
        title: '受付窓口',
        standard: false,
        blocks: [
          text(`事案の通報は、${desk.name}（電話 ${desk.phone}）で受け付ける。`),
          text('事案又はそのおそれに気付いた職員等は、次のとおりとする。'),
          items([
            '直ちに、口頭又は電話で知らせる。分からないことは「不明」でよい。',
            '自ら直そうとしない。機器の電源を切らず、記録を消さない。',
            '気付いた時刻、したこと及び知らせた相手を書き留める。',
          ]),
          text(
            '夜間及び休日に通報を受けた者は、何が、いつから、住民の情報に関わるかの三つを聞き、連絡網の順に連絡する。',
          ),
        ],
      },
    ],
  };
}

/** Offices of the guideline that this body does not have. */
function lacking({ plan, withoutOffices }: PlanSource): Block[] {
  if (withoutOffices.length === 0) return [];
  return [
    text('次の表の役職は置かず、その務めは同表の役職が行う。'),
    table(
      '置かない役職',
      [
        ['置かない役職', 4],
        ['務めを行う役職', 4],
        ['理由', 6],
      ],
      withoutOffices.map(({ office, instead, why }) =>
        row(STANDARD_OFFICES[office] ?? office, officeOf(plan.offices, instead).title, why),
      ),
    ),
  ];
}

const EDITION_TEXT = {
  general: `この版は一般版であり、役職に当たる者の職名及び内線だけを載せる。氏名及び携帯電話の番号は、限定版に載せる。`,
  restricted:
    'この版は限定版であり、氏名及び私用の電話番号を含む。配付を受けた者は、施錠して保管し、写しを作らず、改定のときは古い版を返す。',
} as const;

/** Kept apart so that a plan whose name is 方針 says 方針. */
export function keepingArticle({ plan }: PlanSource): ChapterDraft['articles'][number] {
  const self = selfOf(plan);
  return {
    id: 'keeping',
    title: '取扱い',
    standard: true,
    blocks: [
      text(
        `${self}は取扱注意とする。限定版は、${ref('offices-table')}の役職に当たる者に限り配付する。`,
      ),
      text(`${self}を改めたときは、改定履歴に記し、配付した全ての版を差し替える。`),
    ],
  };
}
