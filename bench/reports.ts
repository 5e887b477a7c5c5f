import { Random } from './random.js';

/** What POST /api/v1/incidents takes. */
export interface Report {
  readonly summary: string;
  readonly kind: string;
  readonly aware: { readonly at: string; readonly precision?: string };
  readonly place?: string;
  readonly system?: string;
  readonly done?: string;
  readonly category?: string;
  readonly level?: string;
  readonly past?: boolean;
  readonly playbook?: string;
}

/** Two-character words a desk looks for; each is in about every tenth report of the past. */
export const WORDS = [
  '停電',
  '倒木',
  '断水',
  '浸水',
  '漏水',
  '火災',
  '地震',
  '紛失',
  '誤送',
  '感染',
];

const PLACES = [
  '税務課',
  '市民課',
  '福祉課',
  '危機管理課',
  '水道部',
  '消防本部',
  '中央図書館',
  '第一小学校',
];
const SYSTEMS = ['住民記録', '税総合', '庁内LAN', 'LGWAN接続', '公開ホームページ', '防災行政無線'];
const DEEDS = [
  '保守事業者へ電話した',
  '該当の端末を確認した',
  '庁内へ知らせた',
  '写真を撮って記録した',
];

/** Kinds of past records; not all have a category at once. */
const KINDS = [
  'power-outage',
  'misdelivery',
  'lost-media',
  'earthquake',
  'flood',
  'device-failure',
  'unknown',
];

/** The report of some incident of the past, as an importer sends it. */
export function pastReport(random: Random): Report {
  const day = new Date(Date.UTC(2019, 3, 1) + random.below(2_400) * 86_400_000);
  return {
    ...body(random),
    kind: random.of(KINDS),
    aware: { at: day.toISOString(), precision: 'day' },
    past: true,
  };
}

/** An L4, by default noticed now: the section manager is told at once, the others by their delays. */
export function urgentReport(random: Random, at = new Date()): Report {
  return { ...body(random), kind: 'ransomware', aware: { at: at.toISOString() } };
}

/** The same with nothing but its ladder: no steps whose clocks run beside it. */
export function ladderReport(random: Random, at: Date): Report {
  return { ...urgentReport(random, at), playbook: 'none' };
}

/** An incident with a playbook to follow and nobody to tell. */
export function quietReport(
  random: Random,
  { kind = 'power-outage', at = new Date() }: { kind?: string; at?: Date } = {},
): Report {
  return { ...body(random), kind, level: 'L0', aware: { at: at.toISOString() } };
}

function body(random: Random): Pick<Report, 'summary' | 'place' | 'system' | 'done'> {
  const place = random.of(PLACES);
  const system = random.of(SYSTEMS);
  return {
    summary:
      `${place}から${random.of(WORDS)}の連絡があった。${system}が${random.below(60)}分ほど使えず、` +
      `窓口で${random.below(200)}人の手続が止まっている。原因は調査中で、関係する課へ照会している。`,
    place,
    system,
    done: random.of(DEEDS),
  };
}
