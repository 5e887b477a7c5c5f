import type { Language } from '../accounts/caller.js';
import type { Word } from './words.js';

/** What fields are called on the screens; a nested field by its whole path where that reads better. */
const LABELS: Readonly<Record<string, Word>> = {
  summary: { ja: '何が起きたか', en: 'What happened' },
  kind: { ja: '種別', en: 'Kind' },
  aware: { ja: '気づいた時刻', en: 'Time of awareness' },
  'aware.at': { ja: '気づいた時刻', en: 'Time of awareness' },
  'aware.precision': { ja: '気づいた時刻の細かさ', en: 'Precision of the time of awareness' },
  place: { ja: '場所・部署', en: 'Place or unit' },
  organ: { ja: '機関', en: 'Organ' },
  system: { ja: 'システム・設備', en: 'System or equipment' },
  harm: { ja: '影響', en: 'Harm' },
  'harm.counter': { ja: '影響（窓口）', en: 'Harm: counters' },
  'harm.residents': { ja: '影響（住民）', en: 'Harm: residents' },
  'harm.personalData': { ja: '影響（個人情報）', en: 'Harm: personal data' },
  contact: { ja: '連絡者', en: 'Contact' },
  'contact.name': { ja: '連絡者の氏名', en: "Contact's name" },
  'contact.phone': { ja: '連絡者の電話', en: "Contact's telephone" },
  done: { ja: 'もう行ったこと', en: 'Done already' },
  category: { ja: '区分', en: 'Category' },
  secondary: { ja: '副区分', en: 'Further categories' },
  level: { ja: '重要度', en: 'Severity' },
  impact: { ja: '影響度', en: 'Impact' },
  urgency: { ja: '緊急度', en: 'Urgency' },
  facts: { ja: '確かめた事実', en: 'Facts' },
  drill: { ja: '訓練', en: 'Drill' },
  past: { ja: '過去の記録', en: 'Record of the past' },
  incident: { ja: 'インシデントに当たるか', en: 'Is it an incident' },
  confirmation: { ja: '確認した内容', en: 'Confirmation' },
  reason: { ja: '理由', en: 'Reason' },
  conflict: { ja: '兼務例外の理由', en: 'Why requester and approver are the same' },
  approved: { ja: '承認するか', en: 'Approved' },
  lessons: { ja: '評価・教訓', en: 'Lessons' },
  retentionYears: { ja: '保存年限', en: 'Years kept' },
  evidence: { ja: '証拠', en: 'Evidence' },
  note: { ja: '備考', en: 'Note' },
  text: { ja: '記録する内容', en: 'Text' },
  at: { ja: '報告した日時', en: 'Reported at' },
  number: { ja: '受付番号', en: 'Receipt number' },
  by: { ja: '役職と氏名', en: 'Office and name' },
  option: { ja: '選択肢', en: 'Option' },
  person: { ja: '職員', en: 'Person' },
  choice: { ja: '回答', en: 'Answer' },
  code: { ja: '設定コード', en: 'Set-up code' },
  what: { ja: '内容', en: 'What' },
  owner: { ja: '責任者', en: 'Owner' },
  due: { ja: '期限', en: 'Due day' },
  how: { ja: '結果', en: 'Outcome' },
  to: { ja: 'いつ・どこまで', en: 'Until' },
  phase: { ja: '段階', en: 'Phase' },
  start: { ja: '始め方', en: 'Start' },
  playbook: { ja: '手順書', en: 'Playbook' },
  version: { ja: '版', en: 'Version' },
  happenedAt: { ja: '起きた時刻', en: 'Happened at' },
  q: { ja: '検索する言葉', en: 'Search words' },
  limit: { ja: '件数', en: 'Number of rows' },
  after: { ja: '続きの位置', en: 'Place to go on from' },
  loginId: { ja: 'ログインID', en: 'Log-in id' },
  password: { ja: 'パスワード', en: 'Password' },
  name: { ja: '氏名', en: 'Name' },
  phone: { ja: '電話', en: 'Telephone' },
  roles: { ja: '役割', en: 'Roles' },
  language: { ja: '言語', en: 'Language' },
  current: { ja: '今のパスワード', en: 'Current password' },
  next: { ja: '新しいパスワード', en: 'New password' },
  samples: { ja: '見本の利用者', en: 'Sample accounts' },
  disabled: { ja: '利用停止', en: 'Disabled' },
  from: { ja: '始まり', en: 'From' },
};

/** A field by its path (harm.counter) as the screens call it; an unknown one by its own name. */
export function fieldLabel(path: string, language: Language): string {
  const known = labelOf(path) ?? labelOf(path.split('.').at(-1) ?? path);
  return known?.[language] ?? path;
}

function labelOf(name: string): Word | undefined {
  return Object.hasOwn(LABELS, name) ? LABELS[name] : undefined;
}
