import { PLAYBOOK_PHASES } from '../playbook/definition.js';
import { PLAYBOOK_PHASE_WORDS } from '../playbook/playbook-words.js';
import { allBlocks } from '../playbook/walk.js';
import type { Block } from './document.js';
import { ref } from './numbering.js';
import { items, row, table, text, type ChapterDraft } from './parts.js';
import type { PlanSource } from './source.js';
import { PHASE_GATES } from './words.js';

/** 対応措置: phases, playbooks, cutting and stopping, approvals, evidence (domain reference 2.4(3)). */
export function responseChapter(source: PlanSource): ChapterDraft {
  const standard = source.profile.parts.measures.default;
  const blocks = { phases: phases(), playbooks: list(source), cut: cut(), stop: stop() };
  return {
    title: '対応措置',
    articles: [
      { id: 'phases', title: '対応の段階', standard, blocks: blocks.phases },
      { id: 'playbooks', title: '手順書', standard, blocks: blocks.playbooks },
      { id: 'cut', title: 'ネットワークの切断', standard, blocks: blocks.cut },
      { id: 'stop', title: 'システムの停止', standard, blocks: blocks.stop },
      { id: 'approval', title: '承認及び緊急措置', standard, blocks: approval() },
      { id: 'evidence', title: '証拠の保全', standard, blocks: evidence() },
    ],
  };
}

function phases(): Block[] {
  return [
    text('対応は、次の表の段階を順に進める。後に新しい事実が分かったときは、前の段階に戻る。'),
    table(
      '対応の段階',
      [
        ['段階', 2],
        ['すること', 5],
        ['次へ進む条件', 5],
      ],
      PLAYBOOK_PHASES.map((phase) => row(PLAYBOOK_PHASE_WORDS[phase].ja, ...PHASE_GATES[phase])),
    ),
  ];
}

function list({ plan, playbooks }: PlanSource): Block[] {
  if (playbooks.length === 0) return [];
  const label = (category: string): string =>
    plan.categories.find((each) => each.category === category)?.label ?? category;
  return [
    text('対応措置は、事案の種別に応じ、次の表の手順書による。'),
    table(
      '手順書',
      [
        ['番号', 1],
        ['手順書', 6],
        ['区分', 6],
        ['手順', 1],
      ],
      playbooks.map(({ playbook }, index) =>
        row(
          String(index + 1),
          playbook.title,
          label(playbook.category),
          String(allBlocks(playbook).filter(({ block }) => block === 'step').length),
        ),
      ),
    ),
    text('手順を終えた者は、□に印を付け、時刻及び氏名を書く。手順を省くときは、理由を書く。'),
    text(
      '手順ごとのやり方及び記録する事実は、手順書の点検表による。点検表は印刷し、この文書とともにつづりにとじる。',
    ),
  ];
}

function cut(): Block[] {
  return [
    text('次のいずれかに当たるときは、ネットワークを切断することができる。'),
    items([
      '異常なアクセスが続いているとき、又は不正アクセスが判明したとき。',
      '攻撃により、システムの運用に著しい支障があるとき。',
      '不正プログラムがネットワークを経て広がっているとき。',
      'その他、情報資産に重大な被害が想定されるとき。',
    ]),
    text('切断の申請、承認、実施及び解除について、それぞれの時刻、行った者及び理由を記録する。'),
  ];
}

function stop(): Block[] {
  return [
    text('次のいずれかに当たるときは、情報システムを停止することができる。'),
    items([
      '不正プログラムにより、情報資産に深刻な被害が及んでいるとき。',
      '災害等により、電源を供給することが危険又は困難なとき。',
      'その他、情報資産に重大な被害が想定されるとき。',
    ]),
    text('停止する前に、所管の部署に知らせ、住民サービスへの影響及び代わりの方法を確かめる。'),
  ];
}

function approval(): Block[] {
  return [
    text(
      `${ref('gates-table')}に掲げる措置は、同表の役職の承認を受けて行う。先の役職に当たる者が不在のときは、次の役職に当たる者が承認する。`,
    ),
    text(
      '承認する者を待つと被害が広がるときは、担当する者が先に措置を行い、直ちに報告する。この場合及び代わって承認した場合は、同表の時間内に事後承認を受ける。',
    ),
    text('承認を求めた者は、自ら承認しない。'),
  ];
}

function evidence(): Block[] {
  return [
    text('消去、初期化又は再構築に先立ち、次のとおり証拠を保全する。'),
    items([
      '動いている機器は動いたまま、止まっている機器は止まったままとする。',
      '画面、メモリ、ディスク、記録（ログ）の順に写しを取る。',
      '機器の時計のずれを、時報と比べて記録する。',
      '写しごとにハッシュ値を計算し、一覧にする。',
      '施錠した場所に保管し、触れた者及び時刻を受渡しの票に残す。',
      '写せない物は封をして保管し、写せない理由を記録する。',
    ]),
    text('保全した物の保存年限は、手順書に別に定めるもののほか、事案の文書の保存年限による。'),
  ];
}
