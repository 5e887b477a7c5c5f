import { JA } from '../words/ja/labels.js';
import { wareki } from '../domain/calendar/jst.js';
import type { DetailTexts } from './problem-text.js';
import {
  type Details,
  blockers,
  limitOf,
  officesOf,
  phaseOf,
  phasesOf,
  planStateOf,
  secondsOf,
  stateOf,
  stringsOf,
  textOf,
  titlesOf,
  whatsOf,
} from './problem-parts.js';

/** What each problem says to its reader, in Japanese. */
export const JA_DETAILS: DetailTexts = {
  'illegal-step': (details) => {
    const title = textOf(details, 'title');
    const state = stateOf(details, 'ja');
    const first = `${title ? `「${title}」` : 'この手順'}は、今は${ACTIONS[textOf(details, 'action')] ?? '行えません'}。`;
    return `${first}${state && `状態: ${state}。`}${before(details)}`;
  },
  'illegal-phase': (details) => {
    const phase = phaseOf(details, 'ja');
    const allowed = phasesOf(details, 'ja');
    if (textOf(details, 'left')) return 'この手順書は途中でやめたため、進められません。';
    return `${phase ? `今の段階は「${phase}」です。` : 'この事案の今の段階では行えません。'}${allowed && `行えるのは「${allowed}」の段階です。`}`;
  },
  'open-steps': (details) => {
    const open = [...titlesOf(details.steps), ...stringsOf(details.measures)];
    const waiting = stringsOf(details.ratifications).length;
    const undo = titlesOf(details.undo).map((each) => `「${each}」`);
    const duties = stringsOf(details.duties).map((each) => `「${each}」`);
    const said = [
      open.length > 0
        ? `先に終えてください: ${open.map((each) => `「${each}」`).join('、')}。`
        : '',
      waiting > 0 ? `事後承認の待ちが${waiting}件あります。` : '',
      duties.length > 0
        ? `外部報告が済んでいません: ${duties.join('、')}。報告を記録するか、報告を要しないと判断した人と理由を記録してください。`
        : '',
      undo.length > 0
        ? `行った措置を戻す手順が残っています: ${undo.join('、')}。戻してあるときは、その手順を、戻した日時を理由に書いて省いてください。`
        : '',
    ];
    return said.join('') || '必要な手順をすべて終えてから行えます。';
  },
  'evidence-missing': (details) =>
    `次の証拠を記録してください: ${whatsOf(details.evidence).join('、') || '手順に書かれた証拠'}。`,
  'gate-closed': () => '先に、この手順に必要な承認を受けてください。',
  'not-authorised': (details, office) => {
    const names = officesOf(details, office).join('、');
    return `${names ? `決められるのは ${names} です。` : '決める権限のある役職ではありません。'}不在のときは、代理の順に決めます。`;
  },
  'not-shared': () =>
    '関係団体ができるのは、回答、経過への記入と、任された役職の手順だけです。ほかは、事案を主導する団体に電話してください。',
  'requester-is-approver': () =>
    '申請した人と承認する人は、別の人でなければなりません。ほかに承認できる人がいないときは、兼務例外の理由を書いてください。',
  'reason-missing': () => '記録に残すため、理由を書いてください。',
  'unknown-reference': () =>
    '指定された手順・人・種別などが、この事案の計画にありません。画面を読み直してください。',
  'already-answered': (details) => {
    const by = textOf(details, 'by');
    if (textOf(details, 'state') === 'calling') return '今、連絡しているところです。';
    return `${by ? `${by} が先に回答しました。` : 'この連絡には、もう回答があります。'}変えるときは、受付へ電話してください。`;
  },
  'already-taken': (details) =>
    `${textOf(details, 'by')} が先に引き取りました。担当を替えるときは、「引継ぎ」で引き渡してください。`,
  'merged-away': (details) =>
    `この事案は ${textOf(details, 'number')} に統合されています。再開するときは、統合を取り消してください。`,
  'cannot-merge': (details) =>
    NOT_MERGING[textOf(details, 'why')] ?? 'この事案とは統合できません。',
  'cannot-hand-over': (details) =>
    NOT_TAKING[textOf(details, 'why')] ??
    'この連絡は、今は引き継げません。画面を読み直してください。',
  'stale-version': () =>
    '画面を開いたあとで内容が変わりました。最新の内容を見て、もう一度操作してください。',
  'severity-floor': () =>
    '当てはまる事実があるため、この重要度より低くできません。低くするにはCISOの理由の記録が要ります。',
  'unknown-option': () => '示された選択肢の中から選んでください。',
  'too-early': (details) =>
    `決めた時間がたつまで終えられません。終えられるのは ${moment(details, 'until')} からです。早く終えるときは、理由を書いて省いてください。`,
  'before-ready': (details) =>
    `「${textOf(details, 'title')}」に着手できるようになったのは ${moment(details, 'since')} です。それより前の時刻では、待つ時間が短くなります。`,
  'too-often': (details) =>
    details.what === 'mail-tests' || details.what === 'webhook-tests'
      ? `試しの${details.what === 'mail-tests' ? JA.mail : '通知'}は1時間に${limitOf(details) ?? ''}通までです。${wait(details)}待ってください。`
      : `この事案に1時間に書けるのは、一つの団体で${limitOf(details) ?? ''}件までです。${wait(details)}待つか、急ぐときは、事案を主導する団体に電話してください。`,
  'too-many': (details) =>
    details.what === 'destinations'
      ? `通知先は${limitOf(details) ?? ''}件までです。使わないものを消してください。`
      : details.what === 'runs'
        ? `一つの事案で始められる手順書は${limitOf(details) ?? ''}までです。今ある手順書に、臨時の手順を加えて進めてください。`
        : `一つの事案に加えられる臨時の手順は${limitOf(details) ?? ''}件までです。今ある手順に書き足すか、経過に記録してください。`,
  'fact-misfit': (details) =>
    `「${textOf(details, 'label')}」は、${FACTS[textOf(details, 'type')] ?? '決められた形'}で入力してください。分からなければ「不明」にできます。`,
  'legal-deadline': (details) =>
    `「${textOf(details, 'title')}」の期限は法令等によるもので、延ばせません。遅れるときは、その理由を経過に書いてください。`,
  'not-later': () => '今の期限より後の、これからの日時を入力してください。',
  'next-report-over': (details) =>
    details.field === 'nextNews'
      ? '次のお知らせには、これからの日時を入力してください。'
      : '次報の予定には、これからの日時を入力してください。空にすると、計画の間隔で決まります。',
  'not-for-all': () =>
    'お知らせは全職員が読みます。メールアドレス・携帯電話の番号・パスワード・IPアドレス・外部のURLなどを消してください。',
  'nobody-told': () =>
    '続報は、第一報を受け取った人に送ります。連絡順のだれにもまだ連絡していないので、先に今すぐ連絡してください。',
  'does-not-map': (details) =>
    `新しい版に移せない手順があります: ${titlesOf(details.steps)
      .map((each) => `「${each}」`)
      .join('、')}。先にその判断や事後承認を終えるか、今の版のまま進めてください。`,
  'version-state': (details) =>
    `この版は、今は${planStateOf(details, 'ja') || '別の状態'}です。画面を読み直し、今できることを選んでください。`,
  'version-overtaken': (details) =>
    `${versionOf(details)}が決まったため、この版が基にした計画は最新ではありません。下書きに戻して最新の版との違いを確かめ、もう一度確認してから決裁を求めてください。`,
  'version-day': (details) =>
    details.after
      ? `${versionOf(details)}が${textOf(details, 'after')}に施行されます。それより後の日にするか、先にその版を差し戻してください。`
      : '施行日は、今日か今日より後の日にしてください。',
  'handover-state': (details) =>
    (textOf(details, 'why') === 'offered' ? offered(details) : null) ??
    HANDOVERS[textOf(details, 'why')] ??
    'この引継ぎは、もう終わっています。画面を読み直してください。',
  'notice-state': (details) =>
    textOf(details, 'status') === 'sending'
      ? '今、送信しているところです。結果を待ってください。'
      : '画面を開いたあとで、このメールの状態が変わりました。最新の状態を見てください。',
  'unusable-files': (details) =>
    `サーバーにある計画のファイルを直してから、もう一度行ってください。${stringsOf(details.problems)
      .map((each) => `${each}。`)
      .join('')}`,
  'in-the-future': () => '時計と日付（とくに年と午前・午後）を確かめてください。',
  'not-found': () => 'お探しのものがないか、見る権限がありません。',
  'log-in-needed': () => 'ログインしていないか、時間がたってログインが切れました。',
  'wrong-log-in': () => 'ログインIDかパスワードが違います。',
  'too-many-guesses': (details) =>
    `続けて間違えたため、${wait(details)}待ってからやり直してください。`,
  forbidden: () => 'あなたの役割では、この操作はできません。必要なときは管理者に頼んでください。',
  'other-origin': () =>
    'このシステムの画面から操作してください。別のサイトから送られた操作は取り消しました。',
  'setup-done': () => '最初の管理者はもう登録されています。ログインしてください。',
  'no-sample': (details) =>
    `「${textOf(details, 'body')}」は見本ではないので、この操作はできません。記録は消せません。`,
  'sample-present': (details) =>
    `先に「サンプルを消す」で、サンプルの事案${textOf(details, 'count')}件を消してください。`,
  'body-set': (details) =>
    `サーバーの設定 body に「${textOf(details, 'body')}」と書かれています。計画は「組織」と「計画の版」で改めてください。`,
  'wrong-setup-code': () => 'サーバーを始めたときに表示された設定コードを入力してください。',
  'person-taken': (details) =>
    `一人の職員が使えるログインIDは一つです（${textOf(details, 'loginId')} が使われています）。二人承認を一人で済ませられないようにするためです。そちらを使うか、先に停止してください。`,
  'login-id-taken': () => '別のログインIDにしてください。',
  'last-administrator': () => '先に、別の利用者を管理者にしてください。',
  'key-reused': () =>
    'この操作番号（Idempotency-Key）は、別の内容で使われました。新しい操作番号で送ってください。',
  'invalid-input': () => '下に示す項目を直して、もう一度送ってください。',
  'bad-request': () => '送られた内容を読み取れません。形式（JSON）と書き方を確かめてください。',
  'outside-person': (details) =>
    `「${textOf(details, 'name')}」は団体の外の人なので、ログインはできません。連絡先として使われます。`,
  'change-refused': (details) =>
    `${stringsOf(details.problems).join('')}下書きは変わっていません。`,
  'list-refused': (details) =>
    `${stringsOf(details.lines).join('')}一件も読み込んでいません。直して、もう一度選んでください。`,
  'file-refused': (details) =>
    FILE[textOf(details, 'why')]?.(details) ?? '別のファイルを選んでください。',
  'too-large': (details) => `送られた内容が大きすぎます。${limit(details)}`,
  'disk-full': () =>
    'サーバーのディスクに空きがないため、記録できませんでした。何も変わっていません。すぐ管理者に知らせ、急ぐ連絡は紙の名簿を見て電話してください。空きができれば、そのまま使えます。',
  'database-away': () =>
    '記録できたかどうか、まだ分かりません。画面を閉じずに、少し待ってもう一度送ってください（二重にはなりません）。続くときは管理者に知らせ、急ぐ連絡は紙の名簿を見て電話してください。',
  busy: (details) => `何も変わっていません。${wait(details)}待ってからやり直してください。`,
  'took-too-long': (details) =>
    `${limitOf(details) ?? ''}秒たっても終わらないため、やめました。何も変わっていません。サーバーが混んでいないときに、やり直してください。それでも終わらないときは、管理者に知らせてください。`,
  'too-much-memory': (details) =>
    `サーバーで使えるメモリー（${limitOf(details) ?? ''} MB）に収まらないため、やめました。何も変わっていません。ファイルや計画に、要らない行が残っていないか確かめてください。それでも同じなら、管理者に知らせてください。`,
  internal: () =>
    'サーバーの中で誤りが起きました。記録は変わっていません。管理者に時刻を伝えてください。',
};

/** 第2版 */
function versionOf({ number }: Details): string {
  return typeof number === 'number' ? `第${number}版` : 'ほかの版';
}

/** Why somebody cannot take over. */
const offered = (details: Details): string =>
  `${textOf(details, 'number')} は、${textOf(details, 'from')} から ${textOf(details, 'to')} への引継ぎが待っています。その引継ぎを取りやめてこれに替えることを選ぶか、引き受けられるのを待ってください。`;

const HANDOVERS: Readonly<Record<string, string>> = {
  'not-yours':
    '引き受けられるのは、引継ぎの相手だけです。取りやめられるのは、引き渡した人だけです。',
  'no-such-person': '引き渡す相手を、もう一度選んでください。今は利用できない人です。',
  self: '自分には引き渡せません。ほかの人を選んでください。',
};

const NOT_MERGING: Readonly<Record<string, string>> = {
  itself: '同じ事案どうしは選べません。',
  drill: '訓練と実際の事案は、統合できません。',
  past: '過去の記録は統合できません。「関連付ける」で結び付けてください。',
  parties:
    'この事案は関係団体に共有しています。共有を終えてから統合するか、相手の事案をこの事案に統合してください。',
};

const NOT_TAKING: Readonly<Record<string, string>> = {
  'no-person':
    'このアカウントは、名簿の人と結び付いていません。「引き継ぐ」で、引き受ける人の名前を選んでください。',
  'not-called': 'まだ連絡の時刻になっていません。急ぐときは「今すぐ連絡する」を押してください。',
  left: 'その人は、今はどの役職にも就いていません。ほかの人を選んでください。',
  absent: 'その人は不在になっています。ほかの人を選んでください。',
  'no-address':
    'その人にはメールの宛先がありません。ほかの人を選ぶか、電話で頼み、本人に「引き受ける」を押してもらってください。',
  self: '自分が引き受けるときは、「引き受ける」を押してください。',
  told: 'その人には、この連絡をもう送っています。電話で確かめるか、ほかの人を選んでください。',
};

/** Why a file is not attached. */
const FILE: Readonly<Record<string, (details: Details) => string>> = {
  empty: () => 'ファイルの中身がありません。別のファイルを選んでください。',
  large: (details) =>
    `大きさの上限は ${limitOf(details) ?? ''} MB です。写真は小さくして、ログは必要な時間帯だけにして、選び直してください。`,
  kind: () =>
    '添付できるのは、写真（JPEG・PNG・HEIC など）、動画、PDF、文字のファイル（ログ・CSV）、ZIP（Office の文書を含む）、通信記録（pcap）、Windows のイベントログです。それ以外は ZIP にまとめてから選んでください。',
  part: () => 'ファイルが最後まで届いていません。もう一度選んで送ってください。',
};

/** The commands a step can be refused. */
const ACTIONS: Readonly<Record<string, string>> = {
  complete: '完了にできません',
  answer: '回答できません',
  skip: '省けません',
  undo: '未完了に戻せません',
  request: '承認を申請できません',
  decide: '承認・見送りを決められません',
  ratify: '事後承認できません',
  'act-first': '承認を待たずに行うことはできません',
  settle: '変えられません',
  begin: '着手できません',
  reassign: '担当を変えられません',
  'hand-over': '引き継げません',
  postpone: '期限を延ばせません',
};

/** How the value of a fact is written. */
const FACTS: Readonly<Record<string, string>> = {
  'yes-no': '「はい」か「いいえ」',
  count: '0以上の整数',
  number: JA.aNumber,
  time: '日時',
  text: '4,000文字以内の文',
  'one-of': '示された選択肢',
};

/** 令和8年11月21日(土) 02時13分 */
function moment(details: Details, name: string): string {
  const at = textOf(details, name);
  return at && wareki(at);
}

/** What has to come first. */
function before(details: Details): string {
  const { steps, phases, gates, evidence, measures, dependants } = blockers(details, 'ja');
  return [
    phases.length > 0 ? `「${phases.join('・')}」の段階になってから行えます。` : '',
    steps.length > 0
      ? `先に${steps.map((each) => `「${each}」`).join('、')}を終えてください。`
      : '',
    gates > 0 ? '必要な承認がまだです。' : '',
    evidence > 0 ? '必要な証拠の記録がまだです。' : '',
    measures ? '担当者と期限を付けた再発防止策が、まだ一件もありません。' : '',
    dependants.length > 0
      ? `この手順をもとに、もう記録された手順があります: ${dependants.map((each) => `「${each}」`).join('、')}。先に、それを取り消してください。`
      : '',
  ].join('');
}

function wait(details: Details): string {
  const seconds = secondsOf(details);
  if (seconds === null) return 'しばらく';
  return seconds < 120 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分`;
}

function limit(details: Details): string {
  const bytes = limitOf(details);
  return bytes === null ? '分けて送ってください。' : `${Math.floor(bytes / 1024)}KBまでです。`;
}
