/** What a thing can be, as the screens, the mails, the light pages and the 経過 all say it. */

/** 重要度 (domain reference 4.1). */
export const level = {
  L0: 'L0 予兆',
  L1: 'L1 軽微',
  L2: 'L2 中',
  L3: 'L3 重大',
  L4: 'L4 危機',
} as const;

/** 段階 (domain reference 5.2). */
export const phase = {
  intake: '受付',
  triage: 'トリアージ',
  containment: '初動・封じ込め',
  recovery: '根絶・復旧',
  prevention: '再発防止',
  closed: '終結',
} as const;

/** 段階 for all staff, who know no plan. */
export const staffPhase = {
  intake: '対応中',
  triage: '対応中',
  containment: '対応中',
  recovery: '復旧中',
  prevention: '復旧しました',
  closed: '終わりました',
} as const;

/** Nobody is ever forced to know: unknown is said as 確認中. */
export const answer = { yes: 'あり', no: 'なし', unknown: '確認中' } as const;

/** What a told person can answer. */
export const choice = {
  understood: '了解した',
  'call-me': '電話がほしい',
  'hand-over': '担当を変更してほしい',
} as const;

/** By which means an answer came. */
export const via = {
  link: 'メールのリンク',
  code: '確認番号',
  reply: 'メールの返信',
  telephone: '電話（代理確認）',
  console: '画面',
} as const;

/** Why somebody earlier in the order was not told. */
export const passedOver = {
  absent: '不在',
  vacant: '空席',
  'no-answer': '応答なし',
  undeliverable: '送信不能',
  'no-address': '宛先なし',
  'handed-over': '担当変更',
} as const;

/** What came of a call that nobody answered. */
export const called = {
  'left-message': '伝言を残した',
  away: '不在だった',
  busy: '話し中だった',
  'no-reply': '応答がなかった',
} as const;

/** What a step of a playbook has come to. */
export const step = {
  ready: '着手できる',
  begun: '着手中',
  blocked: '先の手順待ち',
  off: '対象外',
  done: '完了',
  answered: '回答済',
  skipped: '省略',
  requested: '承認待ち',
  approved: '承認済',
  rejected: '見送り',
  'acted-first': '緊急措置を実施',
} as const;

/** 計画の版の状態. */
export const planVersion = {
  draft: '下書き',
  checked: '確認済み',
  requested: '決裁中',
  approved: '決裁済み',
  'in-force': '施行中',
  superseded: '旧版',
  withdrawn: '取下げ',
} as const;

/** How much of an incident a party sees. */
export const scope = {
  summary: '概要のみ',
  steps: '手順と経過まで',
  all: 'すべて',
} as const;

/** The two deadlines of an outside duty. */
export const deadline = { aim: '目安', limit: '限度' } as const;
