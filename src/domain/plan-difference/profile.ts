import { basisText } from '../plan-document/chapter-general.js';
import { dayText } from '../plan-document/parts.js';
import {
  CATEGORY_NAMES,
  LEGAL_NAMES,
  REVIEW_ACT_NAMES,
  REVIEW_TIME_NAMES,
} from '../plan-document/words.js';
import type {
  AssetKind,
  Basis,
  Classes,
  Organ,
  Party,
  PlanPart,
  Policy,
  PolicyDocument,
  PolicyVersion,
  Profile,
  ReviewDuty,
  Threat,
  Tier,
  Unit,
} from '../plan/profile.js';
import type { ComparedPlan, Names } from './compared-plan.js';
import { itself, listed, said, type Field, type Item, type Writers } from './item.js';

const words = (text: string): string => text;
const joined = (all: readonly string[]): string => all.join('、');
const labels = (all: Classes['confidentiality' | 'integrity' | 'availability']): string =>
  all.map(({ label, is }) => `${label}（共通の${is}）`).join('、');

/** Where it comes from, as one thing said. */
function basisField({ article, default: standard }: Basis, of = ''): Field {
  const value = [article, standard];
  return { name: `${of}根拠`, value, text: basisText({ article, default: standard }) };
}

const BASIS = { article: null, default: null } as const;

const ORGAN: Writers<Organ> = {
  ...BASIS,
  id: null,
  name: ['名称', words],
  legal: ['法令上の扱い', (legal) => LEGAL_NAMES[legal]],
  note: ['備考', words],
};

/** 機関 and 部署. */
export function unitItems({ profile }: ComparedPlan, names: Names): Item[] {
  const unit: Writers<Unit> = {
    id: null,
    name: ['名称', words],
    organ: ['機関', names.unit],
    parent: ['上の部署', names.unit],
  };
  return [
    ...based('機関', profile.organs, ORGAN),
    ...listed(profile.units, {
      id: ({ id }) => id,
      title: ({ name }) => `部署「${name}」`,
      fields: (each) => said(each, unit),
    }),
  ];
}

const THREAT: Writers<Threat> = {
  category: null,
  label: ['呼び方', words],
  number: ['方針の番号', words],
  article: ['根拠', words],
  only: ['方針が想定する種別', joined],
};

/** 想定する脅威, as the policy numbers and calls them. */
export function threatItems({ profile }: ComparedPlan): Item[] {
  return listed(profile.threats, {
    id: ({ category }) => category,
    title: ({ category }) => `事案区分「${CATEGORY_NAMES[category]}」`,
    fields: (threat) => said(threat, THREAT),
  });
}

/** What else the policy says. */
export function policyItems({ profile }: ComparedPlan, names: Names): Item[] {
  const party: Writers<Party> = {
    ...BASIS,
    id: null,
    name: ['名称', words],
    legal: ['法令上の扱い', (legal) => LEGAL_NAMES[legal]],
    office: ['代表する役職', names.office],
    bodies: ['事案を共有できる団体', joined],
  };
  const { policy, network, classes } = profile;
  return [
    itself(ownFields(profile)),
    ...listed(policy.versions, {
      id: ({ version, decided, inForce }) => `version/${version ?? decided ?? inForce ?? ''}`,
      title: ({ version, decided }) =>
        `改定履歴「${version ?? (decided ? dayText(decided) : '制定')}」`,
      fields: (each) => said(each, VERSION),
    }),
    ...listed(policy.documents, {
      id: ({ name }) => `document/${name}`,
      title: ({ name }) => `文書「${name}」`,
      fields: (each) => said(each, DOCUMENT),
    }),
    ...based('ネットワークの区分', network.tiers, TIER),
    ...based('情報資産', profile.assets, ASSET),
    ...based('当事者', profile.parties, party),
    ...listed(profile.offices, {
      id: ({ office }) => `office/${office}`,
      title: ({ office }) => `方針の役職「${names.office(office)}」`,
      fields: (each) => said(each, { office: null, article: ['根拠', words] }),
    }),
    ...listed(profile.reviews, {
      id: ({ act }) => `review/${act}`,
      title: ({ act }) => `見直し等の定め「${REVIEW_ACT_NAMES[act]}」`,
      fields: (each) => [...said(each, REVIEW), basisField(each)],
    }),
    itself([...said(classes, CLASSES), basisField(classes, '情報資産の分類の')]),
  ];
}

const POLICY: Writers<Policy> = {
  title: ['基本方針の名称', words],
  form: ['書き方', (form) => (form === 'articles' ? '条' : '項番')],
  plan: ['計画の根拠', words],
  keeper: ['所管', words],
  ...{ versions: null, documents: null },
};

const VERSION: Writers<PolicyVersion> = {
  version: ['版', words],
  decided: ['決定の日', dayText],
  inForce: ['施行日', dayText],
  what: ['内容', words],
};

const DOCUMENT: Writers<PolicyDocument> = {
  name: null,
  open: ['公開', (open) => (open ? '公開' : '非公開')],
  asNeeded: ['必要に応じて定める', (asNeeded) => (asNeeded ? 'そうである' : 'そうでない')],
  article: ['根拠', words],
};

const TIER: Writers<Tier> = {
  ...BASIS,
  id: null,
  name: ['名称', words],
  covers: ['含むもの', joined],
};

const ASSET: Writers<AssetKind> = {
  ...BASIS,
  id: null,
  label: ['名称', words],
  examples: ['例', joined],
};

const REVIEW: Writers<ReviewDuty> = {
  ...BASIS,
  act: null,
  when: ['時期', (when) => when.map((time) => REVIEW_TIME_NAMES[time]).join('、')],
  riskAnalysis: ['先立つ分析', (first) => (first ? '要する' : '要しない')],
};

const CLASSES: Writers<Classes> = {
  ...BASIS,
  confidentiality: ['機密性の分類', labels],
  integrity: ['完全性の分類', labels],
  availability: ['可用性の分類', labels],
};

const PART_NAMES = {
  roles: '役割',
  times: '時間',
  severity: '重要度',
  'report-items': '報告すべき事項',
  measures: '対応の措置',
  prevention: '再発防止',
} as const satisfies Record<PlanPart, string>;

/** What the profile says of itself; the lists are items of their own. */
const PROFILE: Writers<Omit<Profile, 'guideline'>> = {
  ...{ policy: null, threats: null, organs: null, units: null, staff: null, network: null },
  ...{ assets: null, classes: null, parties: null, offices: null, reviews: null, parts: null },
};

function ownFields(profile: Profile): Field[] {
  const { policy, staff, network, parts } = profile;
  const writers: Writers<Profile> = { ...PROFILE, guideline: ['標準とする指針', words] };
  const part = (id: PlanPart): Field => basisField(parts[id], `${PART_NAMES[id]}の`);
  return [
    ...said(profile, writers),
    ...said(policy, POLICY),
    ...said(staff, { ...BASIS, includes: ['職員等に含む者', joined] }),
    basisField(staff, '職員等の'),
    ...said(network, {
      ...BASIS,
      model: ['ネットワークの型', (model) => (model === 'unknown' ? '定めなし' : model)],
      tiers: null,
    }),
    basisField(network, 'ネットワークの'),
    ...(Object.keys(parts) as PlanPart[]).map(part),
  ];
}

type Named = { readonly name: string } | { readonly label: string };

function based<T extends Basis & Named & { readonly id: string }>(
  kind: string,
  all: readonly T[],
  writers: Writers<T>,
): Item[] {
  return listed(all, {
    id: ({ id }) => `${kind}/${id}`,
    title: (each) => `${kind}「${'name' in each ? each.name : each.label}」`,
    fields: (each) => [...said(each, writers), basisField(each)],
  });
}
