import { describe, expect, it } from '@jest/globals';
import { PINNED, PLAN } from '../../test/fixtures/scene.js';
import { loadBodies } from '../bodies/plan-file.js';
import { HOUR, MINUTE, plus, type Instant } from '../domain/calendar/instant.js';
import { SYSTEM, type Case } from '../domain/incident/case.js';
import { BLANK, type Incident, type Telling } from '../domain/incident/incident.js';
import { report, type Report } from '../domain/incident/report.js';
import type { Plan, Setting } from '../domain/plan/plan.js';
import type { Playbook } from '../domain/playbook/definition.js';
import type { Outcome } from '../domain/playbook/run.js';
import { writtenItem } from '../domain/playbook/rounds.js';
import { writeMail, type Mail, type MailInput } from './mail.js';
import { diskFiles } from '../shared/disk-files.js';

/** 令和8年11月21日(土) 02時13分 */
const AWARE: Instant = '2026-11-20T17:13:00.000Z';
const NOW = plus(AWARE, 31 * MINUTE);
const LINK = 'https://hikeshi.aozora.example.jp/ack/Qm9vdHN0cmFwLXRva2VuLWZvci10aGUtc3BlYw';

const aozora = loadBodies(diskFiles('.')).find((body) => body.plan.body === 'aozora');
if (!aozora) throw new Error('The sample city is not shipped.');
const { offices, people, appointments } = aozora;
const plan: Plan = { ...PLAN, sample: false };

/** The shipped city on that night; its vice-mayor, who is the CISO, is away. */
const setting: Setting = {
  plan,
  directory: {
    offices,
    people,
    appointments,
    absences: [
      { person: 'deputy-mayor', from: plus(AWARE, -HOUR), to: plus(AWARE, 72 * HOUR), reason: '' },
    ],
  },
  inForce: plan.playbooks,
  playbook: (digest) => playbookOf((_, each) => each === digest),
};

const RANSOM_NOTE: Report = {
  summary: '税務課の印刷機から、脅迫文が次々に印刷されている',
  kind: 'ransomware',
  aware: { at: AWARE, precision: 'minute' },
  place: '本庁2階 税務課',
  system: '税務端末、共用の印刷機',
  harm: { counter: 'no', residents: 'unknown', personalData: 'unknown' },
  contact: { name: '税務課 当直', phone: '内線4201' },
  done: '端末のLANケーブルを抜いた',
  category: null,
  level: null,
  drill: false,
  playbook: null,
  past: false,
};

function playbookOf(fits: (playbook: Playbook, digest: string) => boolean): Playbook {
  const found = [...PINNED].find(([digest, playbook]) => fits(playbook, digest));
  if (!found) throw new Error('No such playbook is shipped.');
  return found[1];
}

/** The incident after the desk has entered it, with whoever is due by now told. */
function reported(change: Partial<Report> = {}): Incident {
  const incident = { ...BLANK, id: '0194a1b2-0000-7000-8000-000000000001' };
  const given: Case = { incident, setting, actor: SYSTEM, now: NOW, happenedAt: NOW };
  const input = { ...RANSOM_NOTE, ...change };
  const number = input.drill ? 'K-R8-001' : 'R8-001';
  return report(given, input, { number, plan: 'digest' }).incident;
}

/** The same, in containment, with the network cut at a certain point, and somebody told about it. */
function withCut(outcome: Partial<Outcome>, telling: Partial<Telling>): [Incident, Telling] {
  const incident = reported();
  const [run] = incident.runs;
  if (!run) throw new Error('No playbook was started.');
  const told: Telling = {
    key: 'gate:cut-network:1',
    template: 'gate',
    rung: null,
    run: 'ransomware',
    step: 'cut-network',
    office: 'chief',
    person: 'policy-director',
    order: 1,
    round: 1,
    passedOver: [{ person: 'deputy-mayor', order: 1, why: 'absent' }],
    at: NOW,
    acceptedAt: null,
    undeliverable: null,
    answered: null,
    ...telling,
  };
  const cut: Outcome = {
    state: 'requested',
    at: plus(NOW, -MINUTE),
    by: 'account:system-manager',
    byName: '（例）情報システム係長',
    note: '区画を切っても、別の課の端末で暗号化が始まった',
    ...outcome,
  };
  const runs = [{ ...run, outcomes: { 'cut-network': cut } }];
  return [{ ...incident, phase: 'containment', runs, told: [...incident.told, told] }, told];
}

function tellingOf(incident: Incident, person: string): Telling {
  const telling = incident.told.find((each) => each.person === person);
  if (!telling) throw new Error(`${person} was not told.`);
  return telling;
}

function mailTo(incident: Incident, telling: Telling, change: Partial<MailInput> = {}): Mail {
  const { key, template, office, person, order, passedOver, step } = telling;
  const item = writtenItem(
    playbookOf((each) => each.id === 'ransomware'),
    step ?? '',
  );
  return writeMail({
    incident,
    plan,
    directory: setting.directory,
    step: item ? { title: item.title, how: item.how, office: item.office, dueAt: null } : null,
    notice: {
      ...{ key, template, office, person, order, passedOver },
      ...{ rungs: [], inPlaceOf: [], noticeNumber: '7' },
    },
    now: NOW,
    answerBy: template === 'rung' ? plus(NOW, 10 * MINUTE) : null,
    link: LINK,
    code: '4821',
    resend: false,
    next: null,
    ...change,
  });
}

const DECIDED = {
  state: 'approved',
  byName: '（例）企画部長',
  office: 'chief',
  inPlaceOf: 'ciso',
  note: '広がりが止まらず、CISOは出張中で連絡がつかない',
  ratification: { office: 'ciso', until: plus(NOW, 24 * HOUR), decided: null, overdue: false },
} as const satisfies Partial<Outcome>;

const TO_RATIFY = {
  key: 'ratification:cut-network:1',
  template: 'ratification',
  office: 'ciso',
  person: 'deputy-mayor',
  passedOver: [],
} as const satisfies Partial<Telling>;

/** Eleven days later: everything is done, the CISO is back and has to approve the closure. */
function finished(): [Incident, Telling] {
  const [incident, asked] = withCut(DECIDED, {
    ...TO_RATIFY,
    key: 'closure:incident:1',
    template: 'closure',
    step: null,
  });
  const at = plus(NOW, -2 * HOUR);
  const settled = { how: 'done', note: '', at } as const;
  const measure = { id: '1', what: '', owner: '', due: '2026-12-28', settled };
  return [
    {
      ...incident,
      phase: 'prevention',
      measures: [measure, { ...measure, settled: { ...settled, how: 'transferred' } }],
      closure: {
        at,
        by: 'account:it-manager',
        byName: '（例）情報政策課長',
        lessons: '夜間の連絡先に古い番号が残っていた',
        retentionYears: 10,
      },
    },
    asked,
  ];
}

describe('a mail that tells of an incident', () => {
  it('reaches the deputy of an absent CISO, complete in plain text, in the order of nine items', () => {
    const incident = reported();
    const { to, subject, text } = mailTo(incident, tellingOf(incident, 'digital-officer'));
    expect({ to, subject }).toEqual({
      to: 'digital-officer@aozora.example.jp',
      subject: '【緊急・要確認】L4ランサムウェア 第1報 [R8-001]',
    });
    expect(text).toBe(`■結論　税務課の印刷機から、脅迫文が次々に印刷されている
■お願い　受け取ったことを回答してください。
　了解した ／ 電話がほしい ／ 担当を変更してほしい
　回答期限　02時54分（過ぎたときは、ほかの者にも連絡します）
■重要度　L4 危機　ランサムウェア（身代金を要求する不正プログラム）を
　　確認
■状況　いつ　令和8年11月21日(土)（2026-11-21）02時13分 認知
　場所　本庁2階 税務課、税務端末、共用の印刷機
　何が　ランサムウェア（ファイルが開けない・脅迫文）
　影響　窓口 なし ／ 住民 確認中 ／ 個人情報 確認中
■対応中　いま対応している人はいません
　連絡者　税務課 当直　内線4201
■確認方法　次のページで選んで回答してください。
　確認番号　4821
https://hikeshi.aozora.example.jp/ack/Qm9vdHN0cmFwLXRva2VuLWZvci10aGUtc3BlYw
　電話でも回答できます。番号 R8-001 と伝えてください。
　000-000-0000（内線2100）　情報政策課 情報セキュリティ受付
■これまで　02時44分 受付。行ったこと: 端末のLANケーブルを抜いた
　連絡　7人に送信、回答0人
　段階　トリアージ（済んだ手順 0件）
■次報　確認中
■番号　R8-001　通知番号　7
　送信理由　CISO（副市長）が不在のため、代理順位1のあなたに送ってい
　　ます。
　差出　あおぞら市 情報政策課 情報セキュリティ受付
　自動送信です。このメールに返信しても回答になりません。
`);
  });

  it('begins and ends with the word drill in a drill, and says when it is sent again', () => {
    const incident = reported({ drill: true });
    const again = { resend: true, next: '03時15分の予定' };
    const { subject, text } = mailTo(incident, tellingOf(incident, 'it-manager'), again);
    expect(subject).toBe('【訓練】【緊急・要確認】L4ランサムウェア 第1報 再送 [K-R8-001]');
    expect(text).toBe(`これは訓練です。
再送です。通知番号 7 が届いていれば、同じ内容です。
■結論　税務課の印刷機から、脅迫文が次々に印刷されている
■お願い　受け取ったことを回答してください。
　了解した ／ 電話がほしい ／ 担当を変更してほしい
　回答期限　02時54分（過ぎたときは、ほかの者にも連絡します）
■重要度　L4 危機　ランサムウェア（身代金を要求する不正プログラム）を
　　確認
■状況　いつ　令和8年11月21日(土)（2026-11-21）02時13分 認知
　場所　本庁2階 税務課、税務端末、共用の印刷機
　何が　ランサムウェア（ファイルが開けない・脅迫文）
　影響　窓口 なし ／ 住民 確認中 ／ 個人情報 確認中
■対応中　いま対応している人はいません
　連絡者　税務課 当直　内線4201
■確認方法　次のページで選んで回答してください。
　確認番号　4821
https://hikeshi.aozora.example.jp/ack/Qm9vdHN0cmFwLXRva2VuLWZvci10aGUtc3BlYw
　電話でも回答できます。番号 K-R8-001 と伝えてください。
　000-000-0000（内線2100）　情報政策課 情報セキュリティ受付
■これまで　02時44分 受付。行ったこと: 端末のLANケーブルを抜いた
　連絡　6人に送信、回答0人
　段階　トリアージ（済んだ手順 0件）
■次報　03時15分の予定
■番号　K-R8-001　通知番号　7
　送信理由　統一的な窓口のあなたに送っています。
　差出　あおぞら市 情報政策課 情報セキュリティ受付
　自動送信です。このメールに返信しても回答になりません。
これは訓練です。
`);
  });
});

describe('a mail that asks for a decision', () => {
  it('says what, why and what the playbook advises', () => {
    const page = 'https://hikeshi.aozora.example.jp/incidents/1';
    const { subject, text } = mailTo(...withCut({}, {}), { page });
    expect(subject).toBe('【緊急・要判断】L4庁内ネットワーク切断 [R8-001]');
    expect(text).toBe(`■結論　税務課の印刷機から、脅迫文が次々に印刷されている
■お願い　「庁内ネットワーク切断」を承認するか、判断してください。
　A 承認する ／ B 見送る ／ 電話がほしい
　回答期限　できるだけ早く
　申請の理由　区画を切っても、別の課の端末で暗号化が始まった
　申請　（例）情報システム係長　02時43分
■重要度　L4 危機　ランサムウェア（身代金を要求する不正プログラム）を
　　確認
■状況　いつ　令和8年11月21日(土)（2026-11-21）02時13分 認知
　場所　本庁2階 税務課、税務端末、共用の印刷機
　何が　ランサムウェア（ファイルが開けない・脅迫文）
　影響　窓口 なし ／ 住民 確認中 ／ 個人情報 確認中
■対応中　いま対応している人はいません
　連絡者　税務課 当直　内線4201
■確認方法　判断は、ログインして次の画面で入力してください。
https://hikeshi.aozora.example.jp/incidents/1
　受け取ったことは、次のページで回答してください。
　確認番号　4821
https://hikeshi.aozora.example.jp/ack/Qm9vdHN0cmFwLXRva2VuLWZvci10aGUtc3BlYw
　ログインできないときは、電話をください。番号 R8-001
　000-000-0000（内線2100）　情報政策課 情報セキュリティ受付
■これまで　02時44分 受付。行ったこと: 端末のLANケーブルを抜いた
　連絡　7人に送信、回答0人
　段階　初動・封じ込め（済んだ手順 0件）
■手順書の記載
　1. 区画を切っても広がっている、又は広がりが分からないときに申請
　　する。
　2. 止まる業務と、戻す見込みを書く。「不明」でもよい。
　3. CISOに連絡がつかないときは、統括責任者が決める。CISOは後で承認
　　する。
　4. 切断が要らないと決めたら、次の「切断する」を、理由を書いて省く。
■次報　確認中
■番号　R8-001　通知番号　7
　送信理由　副市長が不在のため、統括責任者のあなたに送っています。
　差出　あおぞら市 情報政策課 情報セキュリティ受付
　自動送信です。このメールに返信しても回答になりません。
`);
  });

  it('asks the absent CISO to approve afterwards what was decided in its place', () => {
    const { subject, text } = mailTo(...withCut(DECIDED, TO_RATIFY));
    expect(subject).toBe('【緊急・要判断】L4庁内ネットワーク切断の事後承認 [R8-001]');
    expect(text).toBe(`■結論　「庁内ネットワーク切断」を、統括責任者が代わって承認しました。
■お願い　「庁内ネットワーク切断」を事後承認するか、判断してください。
　A 承認する ／ B 承認しない ／ 電話がほしい
　回答期限　11月22日(日) 02時44分
　経緯　02時43分　統括責任者がCISOに代わって承認
　実施者　（例）企画部長
　理由　広がりが止まらず、CISOは出張中で連絡がつかない
■重要度　L4 危機　ランサムウェア（身代金を要求する不正プログラム）を
　　確認
■状況　いつ　令和8年11月21日(土)（2026-11-21）02時13分 認知
　場所　本庁2階 税務課、税務端末、共用の印刷機
　何が　ランサムウェア（ファイルが開けない・脅迫文）
　詳細　税務課の印刷機から、脅迫文が次々に印刷されている
　影響　窓口 なし ／ 住民 確認中 ／ 個人情報 確認中
■対応中　いま対応している人はいません
　連絡者　税務課 当直　内線4201
■確認方法　判断は、ログインして事案の画面で入力してください。
　受け取ったことは、次のページで回答してください。
　確認番号　4821
https://hikeshi.aozora.example.jp/ack/Qm9vdHN0cmFwLXRva2VuLWZvci10aGUtc3BlYw
　ログインできないときは、電話をください。番号 R8-001
　000-000-0000（内線2100）　情報政策課 情報セキュリティ受付
■これまで　02時44分 受付。行ったこと: 端末のLANケーブルを抜いた
　連絡　8人に送信、回答0人
　段階　初動・封じ込め（済んだ手順 1件）
■次報　確認中
■番号　R8-001　通知番号　7
　送信理由　CISOのあなたに送っています。
　差出　あおぞら市 情報政策課 情報セキュリティ受付
　自動送信です。このメールに返信しても回答になりません。
`);
  });

  it('tells of an act before approval as such', () => {
    const { office: _office, inPlaceOf: _inPlaceOf, ...waited } = DECIDED;
    const acted = { ...waited, state: 'acted-first' as const };
    const { text } = mailTo(...withCut(acted, TO_RATIFY));
    expect(text).toContain('経緯　02時43分　承認を待たずに実施（緊急措置）');
  });

  it('asks for the approval of a closure without calling it urgent', () => {
    const { subject, text, headers } = mailTo(...finished());
    expect(subject).toBe('【終結】L4ランサムウェア 終結の承認 [R8-001]');
    expect(headers).not.toHaveProperty('Importance');
    expect(text).toBe(`■結論　対応が終わりました。終結の承認を待っています。
■お願い　この事案の終結を承認するか、判断してください。
　A 承認する ／ B 差し戻す ／ 電話がほしい
　回答期限　定めなし
　申請　（例）情報政策課長　00時44分
　教訓　夜間の連絡先に古い番号が残っていた
　再発防止策　実施済1件・引継1件　保存年限　10年
■重要度　L4 危機　ランサムウェア（身代金を要求する不正プログラム）を
　　確認
■状況　いつ　令和8年11月21日(土)（2026-11-21）02時13分 認知
　場所　本庁2階 税務課、税務端末、共用の印刷機
　何が　ランサムウェア（ファイルが開けない・脅迫文）
　詳細　税務課の印刷機から、脅迫文が次々に印刷されている
　影響　窓口 なし ／ 住民 確認中 ／ 個人情報 確認中
■対応中　いま対応している人はいません
　連絡者　税務課 当直　内線4201
■確認方法　判断は、ログインして事案の画面で入力してください。
　受け取ったことは、次のページで回答してください。
　確認番号　4821
https://hikeshi.aozora.example.jp/ack/Qm9vdHN0cmFwLXRva2VuLWZvci10aGUtc3BlYw
　ログインできないときは、電話をください。番号 R8-001
　000-000-0000（内線2100）　情報政策課 情報セキュリティ受付
■これまで　02時44分 受付。行ったこと: 端末のLANケーブルを抜いた
　連絡　8人に送信、回答0人
　段階　再発防止（済んだ手順 1件）
■次報　確認中
■番号　R8-001　通知番号　7
　送信理由　CISOのあなたに送っています。
　差出　あおぞら市 情報政策課 情報セキュリティ受付
　自動送信です。このメールに返信しても回答になりません。
`);
  });
});

describe('headers', () => {
  const incident = reported();
  const told = tellingOf(incident, 'digital-officer');

  it('are the same for every attempt of a notice', () => {
    const [first, again] = [mailTo(incident, told), mailTo(incident, told, { resend: true })];
    expect(again.headers).toEqual(first.headers);
    expect(first.headers).toEqual({
      'Message-ID': '<7.0194a1b2-0000-7000-8000-000000000001@aozora.hikeshi.invalid>',
      'In-Reply-To': '<0194a1b2-0000-7000-8000-000000000001.ciso-L4@aozora.hikeshi.invalid>',
      References: '<0194a1b2-0000-7000-8000-000000000001.ciso-L4@aozora.hikeshi.invalid>',
      'Auto-Submitted': 'auto-generated',
    });
  });

  it('start a new thread with a new rung, so that the phone rings again', () => {
    const rungs = incident.told.map((each) => ({ ...each, rung: each.rung && `${each.rung}-2` }));
    expect(mailTo({ ...incident, told: rungs }, told).headers.References).not.toBe(
      mailTo(incident, told).headers.References,
    );
  });

  it('mark only decisions as important', () => {
    expect(mailTo(incident, told).headers).not.toHaveProperty('Importance');
    expect(mailTo(...withCut({}, {})).headers).toHaveProperty('Importance', 'high');
  });
});
