import { officeOf } from '../plan/directory.js';
import type { Kind } from '../plan/plan.js';
import { isInPolicy, type Basis, type Profile, type Threat } from '../plan/profile.js';
import type { Block, Row } from './document.js';
import { dayText, filledTable, row, table, text, type ChapterDraft } from './parts.js';
import { CATEGORY_NAMES, isPrivate, LEGAL_NAMES, PLAYBOOK_OFFICES, selfOf } from './words.js';
import type { PlanSource } from './source.js';

const SILENT = '方針に定めなし';

/** 総則: why, for whom, against what. */
export function generalChapter(source: PlanSource): ChapterDraft {
  const { plan, profile } = source;
  const self = selfOf(plan);
  const { policy } = profile;
  return {
    title: '総則',
    articles: [
      {
        id: 'purpose',
        title: '目的',
        standard: false,
        blocks: [
          text(
            `${self}は、${policy.title}（以下「基本方針」という。）${policy.plan}に基づき、${plan.bodyName}の情報資産を損なう事案が起きたとき、又は起きるおそれがあるときに、迅速かつ適切に対応するため、連絡、報告、対応の措置及び再発の防止について必要な事項を定める。`,
          ),
        ],
      },
      { id: 'position', title: '位置付け', standard: false, blocks: position(source) },
      { id: 'scope', title: '適用の範囲', standard: false, blocks: scope(profile) },
      { id: 'words', title: '用語', standard: true, blocks: terms(source) },
      { id: 'threats', title: '想定する脅威', standard: false, blocks: threats(source) },
    ],
  };
}

function position({ plan, profile }: PlanSource): Block[] {
  const documents = profile.policy.documents.map(({ name, open, asNeeded, article }) =>
    row(name, `${openness(open)}${asNeeded ? '（必要に応じて定める）' : ''}`, article ?? ''),
  );
  return [
    text(
      `基本方針の下に置く文書の公開の扱いは、次の表のとおりとする。${selfOf(plan)}に定めのない事項は、これらの文書による。`,
    ),
    ...(documents.length > 0
      ? [
          filledTable(
            '文書と公開の扱い',
            [
              ['文書', 3],
              ['公開', 3],
              ['根拠', 2],
            ],
            documents,
          ),
        ]
      : []),
    text(
      '災害、疾病等により業務継続計画を発動したとき、又は災害対策本部が置かれたときは、その指揮の下で、業務継続計画との整合をとって対応する。',
    ),
  ];
}

function openness(open: boolean | null): string {
  if (open === null) return SILENT;
  return open ? '公開' : '非公開';
}

/** （方針）第4条 or 標準 */
export function basisText({ article, default: standard }: Basis): string {
  return [article, standard ? '標準' : null].filter(Boolean).join('・');
}

function scope(profile: Profile): Block[] {
  const { organs, staff, network, assets, parties, units, classes } = profile;
  const blocks: Block[] = [];
  if (organs.length > 0) {
    blocks.push(
      text('適用する機関及び法令上の扱いは、次の表のとおりとする。'),
      filledTable(
        '適用する機関',
        [
          ['機関', 4],
          ['法令上の扱い', 4],
          ['備考', 4],
          ['根拠', 2],
        ],
        organs.map((organ) =>
          row(organ.name, LEGAL_NAMES[organ.legal], organ.note ?? '', basisText(organ)),
        ),
      ),
    );
  }
  if (parties.length > 0) {
    blocks.push(
      text('次の表に掲げる者が、それぞれの責任の範囲で対応し、互いに情報を共有する。'),
      filledTable(
        '当事者',
        [
          ['当事者', 5],
          ['法令上の扱い', 5],
          ['根拠', 2],
        ],
        parties.map((party) => row(party.name, LEGAL_NAMES[party.legal], basisText(party))),
      ),
    );
  }
  if (staff.includes.length > 0) {
    blocks.push(text(`職員等とは、${staff.includes.join('、')}をいう。`));
  }
  if (assets.length > 0) {
    blocks.push(
      text('対象とする情報資産は、次の表のとおりとする。'),
      filledTable(
        '情報資産',
        [
          ['種類', 4],
          ['例', 7],
          ['根拠', 2],
        ],
        assets.map((asset) => row(asset.label, asset.examples.join('、'), basisText(asset))),
      ),
    );
  }
  const grades = [classes.confidentiality, classes.integrity, classes.availability].flat();
  if (grades.length > 0) {
    blocks.push(
      text(
        `情報資産は、${grades.map(({ label }) => label).join('、')}に分類する（根拠 ${basisText(classes)}）。`,
      ),
    );
  }
  if (network.tiers.length > 0) {
    blocks.push(
      text('ネットワークの区分は、次の表のとおりとする。'),
      filledTable(
        'ネットワークの区分',
        [
          ['区分', 4],
          ['含むもの', 7],
          ['根拠', 2],
        ],
        network.tiers.map((tier) => row(tier.name, tier.covers.join('、'), basisText(tier))),
      ),
    );
  }
  if (units.length > 0) {
    blocks.push(text(`対応に当たる部署は、${units.map(({ name }) => name).join('、')}とする。`));
  }
  return blocks;
}

function terms(source: PlanSource): Block[] {
  const { plan } = source;
  return [
    text(`${selfOf(plan)}で用いる用語の意味は、次の表のとおりとする。`),
    table(
      '用語',
      [
        ['用語', 2],
        ['意味', 8],
      ],
      [
        row('事案', '情報資産の機密性、完全性又は可用性を損なう出来事及びそのおそれ'),
        row('認知', 'いずれかの部署の職員等が、事案又はそのおそれを初めて知ること'),
        row('重要度', '影響度及び緊急度により決める事案の重さ（L0からL4まで）'),
        row('手順書', '事案の種別ごとに、だれが、いつまでに、何をするかを定めたもの'),
        row('受領確認', '連絡を受けた者が、連絡を受けたことを答えること。読んだだけでは足りない'),
        row('緊急措置', '承認する者を待つと被害が広がるときに、承認に先立って行う措置'),
        row('事後承認', '代わって承認した措置又は緊急措置を、本来の者が後で承認すること'),
        ...borrowedTerms(source),
      ],
    ),
  ];
}

/** Playbooks are shared by all bodies and written for a 市: what their words mean in this one. */
function borrowedTerms(source: PlanSource): Row[] {
  const { plan } = source;
  return [
    ...borrowedOffices(source),
    row('県', '手順書では、都道府県'),
    ...(plan.bodyName.endsWith('市') ? [] : [row('市', `手順書では、${plan.bodyName}`)]),
    ...(isPrivate(plan)
      ? [
          row('住民', '会員その他の、業務を利用する者'),
          row('庁舎、庁内', '事務所その他の施設、その中'),
        ]
      : []),
  ];
}

/** Offices as playbooks call them, where this body calls them something else. */
function borrowedOffices({ plan, withoutOffices }: PlanSource): Row[] {
  const others = Object.entries(PLAYBOOK_OFFICES).flatMap(([office, called]) => {
    const own = withoutOffices.find((each) => each.office === office)?.instead ?? office;
    const { title } = officeOf(plan.offices, own);
    return title.startsWith(called) ? [] : [`「${called}」は${title}`];
  });
  return others.length > 0 ? [row('役職の呼び名', `手順書では、${others.join('、')}`)] : [];
}

function threats({ plan, profile }: PlanSource): Block[] {
  const rows = profile.threats.map((threat) => {
    const kinds = plan.kinds.filter(({ category }) => category === threat.category);
    return row(
      threat.number ?? SILENT,
      threat.label,
      threat.article ?? '',
      CATEGORY_NAMES[threat.category],
      kindsText(threat, kinds),
    );
  });
  return [
    text('想定する脅威、その番号及び呼び方は基本方針による。'),
    table(
      '想定する脅威',
      [
        ['番号', 2],
        ['脅威', 5],
        ['根拠', 2],
        ['共通の区分', 3],
        ['主な種別', 8],
      ],
      rows,
    ),
    ...(profile.threats.some(({ number }) => number === null)
      ? [text(`「${SILENT}」の区分の事案にも、${selfOf(plan)}を用いる。`)]
      : []),
  ];
}

function kindsText(threat: Threat, kinds: readonly Kind[]): string {
  const names = (all: readonly Kind[]): string => all.map(({ label }) => label).join('、');
  if (threat.only === null) return names(kinds);
  const said = kinds.filter(({ id }) => isInPolicy(threat, id));
  const others = kinds.filter(({ id }) => !isInPolicy(threat, id));
  return `${names(said)}\n（${SILENT}）${names(others)}`;
}

/** The 改定履歴 of the policy, as the body prints it. */
export function policyHistory({ policy }: Profile): Block[] {
  if (policy.versions.length === 0) return [];
  return [
    table(
      '基本方針の制定・改定履歴',
      [
        ['版', 2],
        ['決定の日', 3],
        ['施行日', 3],
        ['内容', 7],
      ],
      policy.versions.map(({ version, decided, inForce, what }) =>
        row(
          version ?? '―',
          decided ? dayText(decided) : '―',
          inForce ? dayText(inForce) : '―',
          what,
        ),
      ),
    ),
  ];
}
