/** What the API is about, in the words on the screens: one tag for each controller. */
export const TAGS: Readonly<Record<string, string>> = {
  absences: '不在',
  accounts: '利用者',
  board: '状況盤',
  escalations: '連絡',
  events: 'ライブ更新',
  incidents: '事案',
  notices: '送信箱',
  openapi: 'API',
  plans: '計画',
  session: 'ログイン',
  setup: 'はじめての設定',
  steps: '手順',
  timeline: '経過',
};

/** What each operation is called. */
export const SUMMARIES: Readonly<Record<string, string>> = {
  'absences.end': '不在を取り消す',
  'absences.list': '不在の一覧',
  'absences.record': '不在を登録する',
  'accounts.add': '利用者を登録する',
  'accounts.change': '利用者を変更する',
  'accounts.list': '利用者の一覧',
  'board.read': '状況盤を見る',
  'escalations.answer': '電話での回答を代わりに記録する（代理確認）',
  'escalations.read': '誰に連絡したかを見る',
  'escalations.standDown': '連絡を打ち切る',
  'events.stream': '変化を受け取り続ける（server-sent events）',
  'incidents.addMeasure': '再発防止策を加える',
  'incidents.assess': '重要度を決める',
  'incidents.classify': '区分を決める',
  'incidents.decideClosure': '終結を承認する・差し戻す',
  'incidents.judge': '事案かどうかを判断する（トリアージ）',
  'incidents.leavePhase': '次の段階へ進める',
  'incidents.list': '事案の一覧',
  'incidents.propose': '区分・重要度・手順書の案を見る（何も記録しない）',
  'incidents.read': '事案の概要を見る',
  'incidents.recordHarm': '影響を記録する',
  'incidents.reopen': '事案を再開する',
  'incidents.report': '報告する',
  'incidents.requestClosure': '終結を申請する',
  'incidents.settleMeasure': '再発防止策を完了・引き継ぎにする',
  'notices.list': '送ったメールの一覧',
  'notices.read': '送ったメールを見る',
  'openapi.read': 'この文書',
  'plans.playbook': '手順書を見る',
  'plans.read': '計画を見る',
  'plans.version': '手順書のある版を見る',
  'plans.versions': '手順書の版の一覧',
  'session.changePassword': '自分のパスワードを変える',
  'session.logIn': 'ログインする',
  'session.logOut': 'ログアウトする',
  'session.read': '自分が誰かを見る',
  'setup.read': '初期設定が要るかを見る',
  'setup.setUp': '最初の管理者を登録する',
  'steps.actFirst': '承認を待たずに行う（緊急措置）',
  'steps.answer': '選択に答える',
  'steps.complete': '手順を完了にする',
  'steps.decide': '承認する・見送る',
  'steps.ratify': '事後承認する',
  'steps.request': '承認を申請する',
  'steps.runs': '手順と今の状態を見る',
  'steps.skip': '手順を省く',
  'steps.undo': '手順を未完了に戻す',
  'timeline.note': '経過に書き込む',
  'timeline.read': '経過を見る',
  'timeline.strike': '経過の記録を取り消す（見え消し）',
};

/** Refusals that do not follow from a route's shape. */
export const MORE_PROBLEMS: Readonly<Record<string, readonly number[]>> = {
  'accounts.add': [409, 422],
  'accounts.change': [409, 422],
  'session.changePassword': [429],
  'session.logIn': [401, 429],
  'setup.setUp': [409, 429],
};

/** What beside commands on incidents is done once under its `Idempotency-Key`. */
export const KEPT: ReadonlySet<string> = new Set(['absences.record']);

export const DESCRIPTION = `市区町村の事案と緊急時対応計画の記録。The API of Hikeshi, a tracker for incidents of local governments.

Log in with \`POST /api/v1/session\`; the answer sets the session cookie. A request that changes something must say that it comes from this server: \`Sec-Fetch-Site: same-origin\` or an \`Origin\` with its host. Refusals are problem documents (RFC 9457) with a stable \`type\`, in Japanese or English by \`Accept-Language\`. A command is safe to repeat under one \`Idempotency-Key\`: the first answer comes again and nothing is done twice. \`x-roles\` lists the roles of which an account needs one.`;
