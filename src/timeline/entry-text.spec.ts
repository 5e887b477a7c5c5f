import { describe, expect, it } from '@jest/globals';
import type { Entry, EntryFacts, EntryKind } from '../domain/incident/entry.js';
import { entryText, isSystemEntry, type Names } from './entry-text.js';

const OFFICES: Readonly<Record<string, string>> = {
  ciso: 'CISO',
  chief: '統括責任者',
  'contact-point': '統一的な窓口',
};
const PEOPLE: Readonly<Record<string, string>> = {
  'deputy-mayor': '（例）副市長',
  'digital-officer': '（例）デジタル推進監',
  'policy-director': '（例）企画部長',
};

const names: Names = {
  office: (id) => OFFICES[id] ?? id,
  person: (id) => PEOPLE[id] ?? id,
  step: (_, id) => (id === 'cut-network' ? '【承認】庁内ネットワーク切断' : '画面を撮影する'),
  kind: () => 'ランサムウェア',
  category: () => 'サイバー攻撃等',
  asset: (id) => (id === 'residents' ? '住民記録システム（マイナンバー利用事務系）' : id),
};

const UNTIL = '2026-11-21T17:44:00.000Z';
const RUN = { run: 'ransomware', step: 'cut-network' };
const TOLD: EntryFacts['told'] = {
  key: 'ciso-L4:1:digital-officer',
  template: 'rung',
  rung: 'ciso-L4',
  run: null,
  step: null,
  office: 'ciso',
  person: 'digital-officer',
  order: 2,
  round: 1,
  passedOver: [{ person: 'deputy-mayor', order: 1, why: 'absent' }],
};

type Case<K extends EntryKind> = readonly [facts: EntryFacts[K], ja: string, en: string];

/** What the 経過 says for each kind of entry; a new kind breaks the build until it is written here. */
const SAID: { readonly [K in EntryKind]: Case<K> } = {
  reported: [
    {
      body: 'aozora',
      number: 'R8-001',
      drill: true,
      past: false,
      plan: '',
      summary: '印刷機から脅迫文',
      done: '',
      place: '',
      system: '',
      contact: { name: '', phone: '' },
      aware: { at: UNTIL, precision: 'minute' },
      harm: { counter: 'unknown', residents: 'unknown', personalData: 'unknown' },
    },
    '【訓練】受付（R8-001）: 印刷機から脅迫文',
    '[Drill] Received (R8-001): 印刷機から脅迫文',
  ],
  classified: [
    { kind: 'ransomware', category: 'intentional', secondary: [], reason: '' },
    '種別を「ランサムウェア」、区分を「サイバー攻撃等」とした',
    'Kind set to "ランサムウェア", category "サイバー攻撃等"',
  ],
  'severity-assessed': [
    { impact: 4, urgency: 3, level: 'L4', floor: 'L3', facts: [], reason: 'unknown-harm' },
    '重要度を「L4 危機」とした（影響度4・緊急度3、下限L3。理由: 影響が分からないまま時間がたったため一段上げた）',
    'Severity set to L4 crisis (impact 4, urgency 3, floor L3; reason: raised because the harm is still unknown)',
  ],
  'assets-named': [
    { added: ['residents'], removed: ['mail'], unknown: true, reason: '調査の結果' },
    '関係する資産を台帳から挙げた: 住民記録システム（マイナンバー利用事務系）。外した: mail。ほかは不明（理由: 調査の結果）',
    'Assets concerned: named 住民記録システム（マイナンバー利用事務系）; took away mail; others not known (reason: 調査の結果)',
  ],
  judged: [
    { incident: false, reason: '誤報' },
    'インシデントに当たらないと判断し、終了した（理由: 誤報）',
    'Judged not to be an incident, and closed (reason: 誤報)',
  ],
  'phase-changed': [
    { to: 'recovery', confirmation: '広がりなし' },
    '段階を「根絶・復旧」へ進めた（確認: 広がりなし）',
    'Moved on to recovery (confirmed: 広がりなし)',
  ],
  'playbook-started': [
    { run: 'ransomware', playbook: 'ransomware', digest: '' },
    '手順書「ransomware」を開始した',
    'Playbook "ransomware" started',
  ],
  'playbook-left': [
    { run: 'ransomware-2', reason: 'reclassified' },
    '手順書「ransomware」を途中でやめた（理由: 種別が変わったため）',
    'Playbook "ransomware" left unfinished (reason: the kind has changed)',
  ],
  'update-sent': [
    {
      number: 2,
      conclusion: '窓口は代わりの端末で再開',
      affected: '',
      doing: '',
      next: UNTIL,
      sender: null,
      to: [{ key: 'update:2:ciso', office: 'ciso', person: 'deputy-mayor' }],
    },
    '第2報（続報）を1人に送るとした: 窓口は代わりの端末で再開（次報 令和8年11月22日(日) 02時44分 予定）',
    'Report 2 to be sent to 1 person: 窓口は代わりの端末で再開 (next report 2026-11-22 02:44)',
  ],
  'bulletin-posted': [
    {
      stopped: '住民票の写しを発行できません',
      instead: '申請書を預かり、後日お渡しする',
      next: UNTIL,
    },
    'お知らせ板に載せた: 住民票の写しを発行できません／代わりに: 申請書を預かり、後日お渡しする（次のお知らせ 令和8年11月22日(日) 02時44分 予定）',
    'Posted on the notice board: 住民票の写しを発行できません / Instead: 申請書を預かり、後日お渡しする (next news 2026-11-22 02:44)',
  ],
  'bulletin-withdrawn': [{}, 'お知らせ板から取り下げた', 'Taken off the notice board'],
  'harm-recorded': [
    { harm: { counter: 'yes', residents: 'no', personalData: 'unknown' } },
    '影響を記録した: 窓口 あり、住民 なし、個人情報 確認中',
    'Harm recorded: counters yes, residents no, personal data being checked',
  ],
  'ladder-set': [
    {
      level: 'L4',
      rungs: [{ rung: 'ciso-L4', office: 'ciso', dueAt: UNTIL }],
      dropped: ['chief-L3'],
    },
    '連絡順を「L4 危機」で組んだ: CISO（取りやめ: 統括責任者）',
    'Ladder set for L4 crisis: CISO (dropped: 統括責任者)',
  ],
  told: [
    TOLD,
    'CISO（（例）副市長）が不在のため、代理順位1 （例）デジタル推進監 に連絡した',
    'Told （例）デジタル推進監 (CISO, deputy 1), because of those before (（例）副市長: absent)',
  ],
  'notice-accepted': [
    { key: 'ciso-L4:1:digital-officer' },
    '通知のメールが送信サーバーに受け付けられた',
    'The mail server accepted a notice',
  ],
  'notice-undeliverable': [
    { key: 'ciso-L4:1:digital-officer', why: '550 no such user' },
    '通知のメールを届けられなかった（理由: 550 no such user）',
    'A notice could not be delivered (reason: 550 no such user)',
  ],
  'notice-handled': [
    {
      ...{ key: 'ciso-L4:1:deputy-mayor', office: 'ciso', person: 'deputy-mayor' },
      ...{ act: 'park', reason: '宛先を直している' },
    },
    'CISO （例）副市長 へのメールを保留にした（理由: 宛先を直している）',
    'The mail to （例）副市長 (CISO) was held back (reason: 宛先を直している)',
  ],
  acknowledged: [
    {
      rungs: ['ciso-L4'],
      keys: [],
      person: 'digital-officer',
      choice: 'understood',
      via: 'telephone',
      note: '10分で登庁',
    },
    '（例）デジタル推進監 が「了解した」と回答した（電話。当直が代理確認。伝言: 10分で登庁）',
    '（例）デジタル推進監 answered "Understood" (by telephone, entered by 当直; message: 10分で登庁)',
  ],
  'taken-over': [
    {
      ...{ rung: 'ciso-L4', key: 'ciso-L4:taken-2', office: 'ciso', order: 2 },
      ...{ person: 'digital-officer', from: ['deputy-mayor'], reason: '副市長は移動中' },
    },
    'CISO への連絡を、（例）デジタル推進監 が引き受けた（（例）副市長 から。理由: 副市長は移動中）',
    '（例）デジタル推進監 took the call to CISO over from （例）副市長 (reason: 副市長は移動中)',
  ],
  'reply-unread': [
    {
      key: 'ciso-L4:1:digital-officer',
      person: 'digital-officer',
      why: 'no-choice',
      text: '30分遅れます',
    },
    '（例）デジタル推進監 から返信が届いたが、回答として読み取れない（回答の言葉を読み取れない）: 30分遅れます',
    'A reply of （例）デジタル推進監 could not be read as an answer (no clear answer in it): 30分遅れます',
  ],
  'answer-lapsed': [
    { rungs: [{ rung: 'ciso-L4', next: 'ciso-L4-2', person: 'deputy-mayor' }] },
    '（例）副市長 の回答のあと、期限までに何も記録されなかったため、CISO にもう一度連絡する',
    'Nothing was recorded in time after the answer of （例）副市長: CISO told again',
  ],
  'rung-exhausted': [
    { rung: 'contact-point-L4', round: 1 },
    '統一的な窓口 は、代理を含め全員から回答がない（1回目）。続けて全員に連絡する',
    'Nobody of 統一的な窓口 has answered, deputies included (round 1); everybody is told again',
  ],
  'rung-called': [
    { rung: 'ciso-L4', reason: '市長の指示' },
    'CISO に、今すぐ連絡するとした（理由: 市長の指示）',
    'CISO is to be told now (reason: 市長の指示)',
  ],
  'call-tried': [
    {
      ...{ rung: 'ciso-L4', office: 'ciso', person: 'deputy-mayor' },
      ...{ result: 'left-message', channel: 'mobile', note: '秘書に' },
    },
    'CISO （例）副市長 への連絡を試みた: 伝言を残した（携帯。秘書に）',
    'Tried to reach （例）副市長 (CISO): left a message (mobile; 秘書に)',
  ],
  'ladder-stood-down': [
    { rungs: ['ciso-L4'], reason: '全員参集' },
    'これ以上の連絡を取りやめた（理由: 全員参集）',
    'Nobody else is told from here on (reason: 全員参集)',
  ],
  'file-attached': [
    {
      ...{ file: 'f1', name: '画面.jpg', type: 'jpeg', bytes: 1_572_864, sha256: 'ab'.repeat(32) },
      ...{ run: 'ransomware', step: 'photo', entry: null, note: '脅迫文', place: 'inside' },
    },
    '「画面を撮影する」に画面.jpg（1.5 MB）を添付した（脅迫文。撮影場所の記録を含む）',
    '画面.jpg (1.5 MB) was attached to "画面を撮影する" (脅迫文; it tells where it was taken)',
  ],
  noted: [{ text: '県へ一報' }, '県へ一報', '県へ一報'],
  struck: [
    { entry: '1', reason: '誤記' },
    '記録を一つ取り消した（理由: 誤記）',
    'An entry was struck (reason: 誤記)',
  ],
  'step-completed': [
    {
      run: 'ransomware',
      step: 'photograph',
      evidence: { 'screen-photo': '共有棚の封筒1' },
      facts: { 'systems-hit': 3 },
      note: '2枚',
    },
    '「画面を撮影する」を完了した（2枚。共有棚の封筒1）',
    'Step done: "画面を撮影する" (2枚; 共有棚の封筒1)',
  ],
  'choice-answered': [
    { ...RUN, option: 'yes', note: '', because: null },
    '「庁内ネットワーク切断」で「yes」を選んだ',
    'Chosen in "庁内ネットワーク切断": "yes"',
  ],
  'facts-recorded': [
    { run: 'ransomware', facts: { 'people-count': 120, 'my-number': null } },
    '事実を記録した: people-count: 120、my-number: 不明',
    'Facts recorded: people-count: 120, my-number: unknown',
  ],
  'step-begun': [RUN, '「庁内ネットワーク切断」に着手した', 'Step begun: "庁内ネットワーク切断"'],
  'step-assigned': [
    { ...RUN, office: 'chief', person: null, note: '管理者が帰宅した' },
    '「庁内ネットワーク切断」の担当を 統括責任者 に変えた（理由: 管理者が帰宅した）',
    'Step given to 統括責任者: "庁内ネットワーク切断" (reason: 管理者が帰宅した)',
  ],
  'step-postponed': [
    { ...RUN, until: UNTIL, reason: '業者の到着が遅れる' },
    '「庁内ネットワーク切断」の期限を 令和8年11月22日(日) 02時44分 に延ばした（理由: 業者の到着が遅れる）',
    'Step postponed to 2026-11-22 02:44: "庁内ネットワーク切断" (reason: 業者の到着が遅れる)',
  ],
  'step-added': [
    {
      ...{ run: 'ransomware', step: 'added-1', phase: 'containment', title: '鍵を替える' },
      ...{ how: '', office: 'chief', until: null },
    },
    '臨時の手順「鍵を替える」を加えた（担当 統括責任者）',
    'Step added: "鍵を替える" (統括責任者)',
  ],
  'step-reminded': [
    RUN,
    '「庁内ネットワーク切断」の期限が近い',
    'Step is due soon: "庁内ネットワーク切断"',
  ],
  'step-escalated': [
    { ...RUN, office: 'ciso' },
    '「庁内ネットワーク切断」が期限を過ぎても終わらないため、CISO へ上げた',
    'Step is late and goes up to CISO: "庁内ネットワーク切断"',
  ],
  'gate-consented': [
    { ...RUN, office: 'chief', inPlaceOf: 'ciso', reason: '' },
    'CISO に代わり、統括責任者 が「庁内ネットワーク切断」に同意した。ほかの役職の同意を待つ',
    '統括責任者 agreed in place of CISO to "庁内ネットワーク切断"; others still have to',
  ],
  'playbook-moved': [
    {
      run: 'ransomware',
      from: 'a',
      digest: 'b',
      added: ['x'],
      dropped: [],
      recounted: [],
      reason: '改定',
    },
    '手順書「ransomware」を新しい版に切り替えた（加わった手順 1、なくなった手順 0）（理由: 改定）',
    'Playbook moved to its newer version: "ransomware" (1 steps added, 0 gone) (reason: 改定)',
  ],
  'step-skipped': [
    { ...RUN, reason: '区画で止まった' },
    '「庁内ネットワーク切断」を省いた（理由: 区画で止まった）',
    'Step skipped: "庁内ネットワーク切断" (reason: 区画で止まった)',
  ],
  'step-undone': [
    { ...RUN, reason: '押し間違い' },
    '「庁内ネットワーク切断」の記録を取り消し、未完了に戻した（理由: 押し間違い）',
    'Step taken back and open again: "庁内ネットワーク切断" (reason: 押し間違い)',
  ],
  'gate-requested': [
    { ...RUN, reason: '広がっている' },
    '「庁内ネットワーク切断」の承認を申請した（理由: 広がっている）',
    'Approval asked for: "庁内ネットワーク切断" (reason: 広がっている)',
  ],
  'gate-decided': [
    {
      ...RUN,
      approved: true,
      office: 'chief',
      inPlaceOf: 'ciso',
      reason: '連絡がつかない',
      conflict: '',
      ratifyUntil: UNTIL,
    },
    'CISO に代わり、統括責任者 が、「庁内ネットワーク切断」を承認した（理由: 連絡がつかない。事後承認の期限 令和8年11月22日(日) 02時44分）',
    '統括責任者 in place of CISO approved "庁内ネットワーク切断" (reason: 連絡がつかない; approval afterwards due by 2026-11-22 02:44)',
  ],
  'acted-first': [
    { ...RUN, reason: '待てない', office: 'ciso', ratifyUntil: UNTIL },
    '「庁内ネットワーク切断」を、承認を待たずに緊急措置として実施した（理由: 待てない。CISO の事後承認の期限 令和8年11月22日(日) 02時44分）',
    'Done before approval: "庁内ネットワーク切断" (reason: 待てない; CISO has to approve by 2026-11-22 02:44)',
  ],
  'gate-ratified': [
    { ...RUN, approved: false, reason: '範囲が広すぎた' },
    '「庁内ネットワーク切断」を事後承認しなかった（理由: 範囲が広すぎた）',
    'Not approved afterwards: "庁内ネットワーク切断" (reason: 範囲が広すぎた)',
  ],
  'ratification-overdue': [
    RUN,
    '「庁内ネットワーク切断」の事後承認の期限が過ぎた',
    'Approval afterwards is overdue: "庁内ネットワーク切断"',
  ],
  'step-overdue': [
    RUN,
    '「庁内ネットワーク切断」の期限が過ぎた',
    'Step is overdue: "庁内ネットワーク切断"',
  ],
  'duty-opened': [
    {
      duty: 'ppc-preliminary',
      cases: ['sensitive'],
      origin: UNTIL,
      because: { 'my-number': null },
    },
    '「ppc-preliminary」の期限を数え始めた（1日目 令和8年11月22日(日)。sensitive）',
    'The clock of "ppc-preliminary" began (day 1 is 2026-11-22; sensitive)',
  ],
  'duty-judged': [
    { duty: 'my-number', byName: '総括保護管理者', reason: '全て回収' },
    '「my-number」は要らないと 総括保護管理者 が判断した（理由: 全て回収）',
    '総括保護管理者 judged that "my-number" is not needed (reason: 全て回収)',
  ],
  'duty-reported': [
    { duty: 'prefecture', at: UNTIL, number: '県第12号', byName: '情報政策課' },
    '「prefecture」を 情報政策課 が 令和8年11月22日(日) 02時44分 に行った（受付番号: 県第12号）',
    '情報政策課 did "prefecture" at 2026-11-22 02:44 (receipt: 県第12号)',
  ],
  'duty-reminded': [
    { duty: 'ppc-final', day1: '2026-11-21', kind: 'limit', stage: 'before' },
    '「ppc-final」の限度の前に知らせた',
    'Reminded of "ppc-final" before its limit',
  ],
  'organ-named': [
    { organ: 'assembly', reason: '議会の名簿だった' },
    '機関を「assembly」とした（理由: 議会の名簿だった）',
    'Organ: assembly (reason: 議会の名簿だった)',
  ],
  'duty-facts-recorded': [
    { facts: { 'my-number': 'yes', 'people-count': null } },
    '外部報告の判定に使う事実を記録した: my-number: yes、people-count: 不明',
    'Recorded what outside reports depend on: my-number: yes, people-count: unknown',
  ],
  'measure-added': [
    { measure: '1', what: '連絡先の見直し', owner: '情報政策課長', due: '2027-01-31' },
    '再発防止策を決めた: 連絡先の見直し（担当 情報政策課長、期限 令和9年1月31日(日)）',
    'Measure decided: 連絡先の見直し (情報政策課長, due 2027-01-31)',
  ],
  'measure-settled': [
    { measure: '1', how: 'transferred', note: '総務課の台帳へ' },
    '再発防止策を担当部署の管理に引き継いだ（総務課の台帳へ）',
    'Measure handed over to its unit (総務課の台帳へ)',
  ],
  'closure-requested': [
    { lessons: '連絡先が古かった', retentionYears: 10 },
    '終結の承認を申請した（保存年限 10年。教訓: 連絡先が古かった）',
    'Approval of closure asked for (kept 10 years; lessons: 連絡先が古かった)',
  ],
  'closure-returned': [
    { reason: '教訓が足りない' },
    '終結の申請を差し戻した（理由: 教訓が足りない）',
    'Closure sent back (reason: 教訓が足りない)',
  ],
  closed: [
    { office: 'ciso', lessons: '連絡先が古かった', retentionYears: 10, conflict: '' },
    'CISO の承認により終結した（保存年限 10年。教訓: 連絡先が古かった）',
    'Closed, approved by CISO (kept 10 years; lessons: 連絡先が古かった)',
  ],
  reopened: [
    { to: 'containment', reason: '別の端末で見つかった' },
    '終結を取り消し、「初動・封じ込め」から再開した（理由: 別の端末で見つかった）',
    'Reopened in containment (reason: 別の端末で見つかった)',
  ],
  'taken-up': [{}, '受付箱から引き取った', 'Taken from the inbox'],
  merged: [
    { into: 'id-1', number: 'R8-001', reason: '同じ複合機' },
    'R8-001 に統合した。以後は R8-001 で続ける（理由: 同じ複合機）',
    'Merged into R8-001, where it goes on (reason: 同じ複合機)',
  ],
  absorbed: [
    {
      ...{ from: 'id-2', number: 'R8-002', summary: '印刷機から脅迫文', reason: '' },
      aware: { at: UNTIL, precision: 'minute' },
    },
    'R8-002 を統合した: 印刷機から脅迫文',
    'R8-002 was merged in: 印刷機から脅迫文',
  ],
  unmerged: [
    { from: 'id-1', number: 'R8-001', reason: '別の部屋' },
    'R8-001 への統合を取り消し、元の段階から続ける（理由: 別の部屋）',
    'The merger into R8-001 was taken back; it goes on where it stood (reason: 別の部屋)',
  ],
  released: [
    { incident: 'id-2', number: 'R8-002', reason: '' },
    'R8-002 の統合を取り消した',
    'The merger of R8-002 was taken back',
  ],
  linked: [
    { incident: 'id-2', number: 'R8-002' },
    'R8-002 を関連する事案とした',
    'Linked with R8-002',
  ],
  unlinked: [
    { incident: 'id-2', number: 'R8-002' },
    'R8-002 との関連付けを外した',
    'No longer linked with R8-002',
  ],
  'handover-offered': [
    { handover: 'id-3', toName: '（例）市民課長', text: '業者の到着待ち' },
    '（例）市民課長 へ引き渡すとした（引き受けるまでは元の担当）: 業者の到着待ち',
    'To be handed over to （例）市民課長, who has not accepted yet: 業者の到着待ち',
  ],
  'handover-accepted': [{ handover: 'id-3' }, '引継ぎを引き受けた', 'Handover accepted'],
  'handover-withdrawn': [{ handover: 'id-3' }, '引継ぎを取りやめた', 'Handover withdrawn'],
  'party-let-in': [
    {
      party: 'shinagawa',
      name: '品川区',
      scope: 'steps',
      from: UNTIL,
      to: null,
      asked: '窓口の状況を知らせてください',
      next: null,
      office: 'contact-point',
      takesPart: false,
      reason: '住民の手続に影響する',
      decider: 'ciso',
      deputy: true,
    },
    'CISO の代理 が、品川区 に事案を共有した（手順と経過まで、令和8年11月22日(日) 02時44分 から。依頼: 窓口の状況を知らせてください。統一的な窓口 の手順を任せる。理由: 住民の手続に影響する）',
    'CISO (a deputy) let 品川区 in (steps and timeline, from 2026-11-22 02:44; asked: 窓口の状況を知らせてください; does the steps of 統一的な窓口; reason: 住民の手続に影響する)',
  ],
  'party-let-out': [
    { party: 'shinagawa', reason: '復旧した', decider: 'chief', deputy: false },
    '統括責任者 が、shinagawa への共有を終えた（理由: 復旧した）',
    '統括責任者 let shinagawa out (reason: 復旧した)',
  ],
  'party-told': [
    {
      party: 'shinagawa',
      key: 'party:shinagawa:9:chief:cio',
      office: 'chief',
      officeTitle: '統括情報セキュリティ責任者',
      person: 'cio',
      personName: '（例）企画部長',
    },
    'shinagawa の 統括情報セキュリティ責任者 （例）企画部長 に共有を知らせた',
    'Told 統括情報セキュリティ責任者 of shinagawa, （例）企画部長, that it was let in',
  ],
  'party-unreached': [
    { party: 'shinagawa', key: 'party:shinagawa:9:chief:cio', why: '550' },
    'shinagawa への通知のメールを届けられなかった（理由: 550）',
    'The mail to shinagawa could not be delivered (reason: 550)',
  ],
  'party-answered': [
    { party: 'shinagawa', choice: 'call-me', note: '至急' },
    'shinagawa が「電話がほしい」と回答した（至急）',
    'shinagawa answered "Call me" (至急)',
  ],
  'party-called': [
    { party: 'neighbour', note: '係長と話した' },
    'neighbour に電話した（係長と話した）',
    'neighbour was telephoned (係長と話した)',
  ],
  'party-noted': [
    { party: 'shinagawa', text: '窓口は平常' },
    'shinagawa: 窓口は平常',
    'shinagawa: 窓口は平常',
  ],
};

function entry<K extends EntryKind>(kind: K, facts: EntryFacts[K]): Entry {
  const actor = { ref: 'account:desk', name: '当直' };
  const at = { happenedAt: UNTIL, recordedAt: UNTIL };
  return { incident: '1', kind, facts, actor, ...at } as Entry;
}

const KINDS = Object.keys(SAID) as readonly EntryKind[];

describe('the 経過', () => {
  it.each(KINDS)('says what happened in plain words: %s', (kind) => {
    const [facts, ja, en] = SAID[kind];
    expect(entryText(entry(kind, facts), names, 'ja')).toBe(ja);
    expect(entryText(entry(kind, facts), names, 'en')).toBe(en);
  });

  it.each([
    [
      'the holder is told',
      { ...TOLD, person: 'deputy-mayor', order: 1, passedOver: [] },
      'CISO （例）副市長 に連絡した',
    ],
    [
      'nobody holds the office',
      { ...TOLD, passedOver: [{ person: null, order: 1, why: 'vacant' }] },
      'CISOが空席のため、代理順位1 （例）デジタル推進監 に連絡した',
    ],
    [
      'a second deputy is told because nobody answers',
      {
        ...TOLD,
        person: 'policy-director',
        order: 3,
        passedOver: [...TOLD.passedOver, { person: 'digital-officer', order: 2, why: 'no-answer' }],
      },
      'CISO（（例）副市長）が不在、代理順位1（（例）デジタル推進監）が応答なしのため、代理順位2 （例）企画部長 に連絡した',
    ],
    [
      'another office is asked to decide',
      {
        ...TOLD,
        template: 'gate',
        step: 'cut-network',
        office: 'chief',
        person: 'policy-director',
        order: 1,
      },
      '（例）副市長が不在のため、統括責任者 （例）企画部長 に「庁内ネットワーク切断」の判断を依頼した',
    ],
    [
      'an approval afterwards is asked for',
      {
        ...TOLD,
        template: 'ratification',
        step: 'cut-network',
        person: 'deputy-mayor',
        order: 1,
        passedOver: [],
      },
      'CISO （例）副市長 に「庁内ネットワーク切断」の事後承認を依頼した',
    ],
    [
      'a closure is asked for',
      { ...TOLD, template: 'closure', person: 'deputy-mayor', order: 1, passedOver: [] },
      'CISO （例）副市長 に終結の承認を依頼した',
    ],
  ] as const satisfies readonly (readonly [string, EntryFacts['told'], string])[])(
    'says whom and why when %s',
    (_, facts, ja) => {
      expect(entryText(entry('told', facts), names, 'ja')).toBe(ja);
    },
  );

  it('names evidence, facts and options where their labels are known', () => {
    const labelled: Names = {
      ...names,
      need: (_run, _step, id) => (id === 'systems-hit' ? '被害システムの数' : '画面の写真'),
      option: () => '広がっている',
    };
    const [done] = SAID['step-completed'];
    const facts = { ...done, facts: { 'systems-hit': null } };
    expect(entryText(entry('step-completed', facts), labelled, 'ja')).toBe(
      '「画面を撮影する」を完了した（2枚。画面の写真: 共有棚の封筒1。被害システムの数: 不明）',
    );
    const [chosen] = SAID['choice-answered'];
    expect(entryText(entry('choice-answered', chosen), labelled, 'ja')).toContain(
      '「広がっている」',
    );
  });

  it('hides only how the machine works', () => {
    expect(KINDS.filter(isSystemEntry)).toEqual([
      'ladder-set',
      'notice-accepted',
      'step-reminded',
      'duty-reminded',
    ]);
  });
});
