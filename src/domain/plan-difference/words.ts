import type { EvidenceKind, FactType, Measure } from '../playbook/definition.js';

/** How a fact is answered. */
export const FACT_NAMES = {
  'yes-no': 'はい・いいえ',
  count: '件数',
  number: '数',
  text: '文',
  time: '時刻',
  'one-of': '選択',
} as const satisfies Record<FactType, string>;

/** What a step leaves behind. */
export const EVIDENCE_NAMES = {
  photo: '写真',
  log: 'ログ',
  image: '複製',
  document: '文書',
  receipt: '受付番号・控え',
  record: '記録',
} as const satisfies Record<EvidenceKind, string>;

/** What somebody has to undo later. */
export const MEASURE_NAMES = {
  disconnect: '切離し',
  block: '遮断',
  stop: '停止',
  lock: 'アカウントの停止',
  exception: '例外の措置',
  move: '移設',
} as const satisfies Record<Measure, string>;
