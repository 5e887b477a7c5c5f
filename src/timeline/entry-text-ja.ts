import { JA } from '../words/ja/labels.js';
import { deadline } from '../words/ja/states.js';
import { wareki } from '../domain/calendar/jst.js';
import type { EntryFacts } from '../domain/incident/entry.js';
import type { Handed, PassedOver } from '../domain/incident/incident.js';
import { CHANNEL_WORDS } from '../domain/plan/plan.js';
import {
  ANSWER_WORDS,
  CALL_RESULT_WORDS,
  CHOICE_WORDS,
  LEVEL_WORDS,
  NOTICE_ACT_WORDS,
  PASSED_OVER_WORDS,
  PHASE_WORDS,
  REASON_WORDS,
  SCOPE_WORDS,
  UNREAD_WORDS,
  VIA_WORDS,
} from '../shared/words.js';
import {
  assetNames,
  besides,
  casesSaid,
  dutyFactsSaid,
  organName,
  dutyName,
  evidence,
  factsSaid,
  optionName,
  officeInPlace,
  officeOfRung,
  partyName,
  undelivered,
  playbookName,
  raisedBy,
  runName,
  sizeOf,
  stepName,
  type Joint,
} from './entry-names.js';
import { JA_DESK } from './entry-text-desk.js';
import type { Names, Sentences } from './entry-text.js';

const BRACKETS: Joint = { open: '（', close: '）', between: '。' };
const GOING_ON: Joint = { open: '。', close: '', between: '。' };

/** 経過 in Japanese, as a 係長 would write it. Who did it stands beside the sentence. */
export const JA_SENTENCES: Sentences = {
  reported: ({ past, number, summary, drill }) =>
    past
      ? `過去の記録として登録（${number}）: ${summary}`
      : `${drill ? JA.drillMark : ''}受付（${number}）: ${summary}`,
  classified: ({ kind, category, secondary, reason }, names) => {
    const also = secondary.map((each) => `「${names.category(each)}」`).join('');
    const main = category ? `「${names.category(category)}」` : JA.undecided;
    const second = also && `、副区分を${also}`;
    return `種別を${kind ? `「${names.kind(kind)}」` : JA.undecided}、区分を${main}${second}とした${because(reason)}`;
  },
  'severity-assessed': (facts, names) => {
    const { level, floor, impact, urgency, reason } = facts;
    const on = `影響度${impact}・緊急度${urgency}、下限${floor}`;
    const why = REASON_WORDS[reason]?.ja ?? reason;
    const raised = raisedBy(facts, names).join('、');
    const more = [raised && `台帳: ${raised}`, why && `理由: ${why}`].filter(Boolean);
    return `重要度を「${LEVEL_WORDS[level].ja}」とした（${[on, ...more].join('。')}）`;
  },
  'assets-named': ({ added, removed, unknown, reason }, names) => {
    const said = [
      added.length > 0 ? `挙げた: ${assetNames(names, added).join('、')}` : '',
      removed.length > 0 ? `外した: ${assetNames(names, removed).join('、')}` : '',
      unknown ? 'ほかは不明' : '',
    ].filter(Boolean);
    if (added.length + removed.length === 0) {
      return unknown ? '関係する資産は不明とした' : '関係する資産は、挙げたものだけとした';
    }
    return `関係する資産を台帳から${said.join('。')}${because(REASON_WORDS[reason]?.ja ?? reason)}`;
  },
  judged: ({ incident, reason }) =>
    incident
      ? `インシデントに当たると判断した${because(reason)}`
      : `インシデントに当たらないと判断し、終了した${because(reason)}`,
  'phase-changed': ({ to, confirmation }) =>
    `段階を「${PHASE_WORDS[to].ja}」へ進めた${confirmation && `（確認: ${confirmation}）`}`,
  'playbook-started': ({ playbook }, names) =>
    `手順書「${playbookName(names, playbook)}」を開始した`,
  'playbook-left': ({ run, reason }, names) => {
    const why = reason === 'reclassified' ? '種別が変わったため' : reason;
    return `手順書「${runName(names, run)}」を途中でやめた${because(why)}`;
  },
  'harm-recorded': ({ harm: { counter, residents, personalData } }) =>
    `影響を記録した: 窓口 ${ANSWER_WORDS[counter].ja}、住民 ${ANSWER_WORDS[residents].ja}、個人情報 ${ANSWER_WORDS[personalData].ja}`,
  'ladder-set': ({ level, rungs, dropped }, names) => {
    const offices = rungs.map(({ office }) => names.office(office)).join('、');
    const less = dropped.map((rung) => names.office(officeOfRung(rung))).join('、');
    return `連絡順を「${LEVEL_WORDS[level].ja}」で組んだ: ${offices || '追加なし'}${less && `（取りやめ: ${less}）`}`;
  },
  told: (facts, names) =>
    facts.handed
      ? handedOn(facts, facts.handed, names)
      : `${passed(facts, names)}${TOLD[facts.template](facts, names)}`,
  'notice-accepted': () => '通知のメールが送信サーバーに受け付けられた',
  'notice-undeliverable': ({ why }) =>
    `通知のメールを届けられなかった${because(undelivered(why, 'ja'))}`,
  'notice-handled': ({ office, person, act, reason }, names) =>
    `${names.office(office)} ${names.person(person)} へのメールを${NOTICE_ACT_WORDS[act].ja}${because(reason)}`,
  acknowledged: ({ person, choice, via, note }, names, { actor }) => {
    const means = via === 'telephone' ? `電話。${actor.name}が代理確認` : VIA_WORDS[via].ja;
    return `${names.person(person)} が「${CHOICE_WORDS[choice].ja}」と回答した（${means}${note && `。伝言: ${note}`}）`;
  },
  'taken-over': ({ office, person, from, reason }, names) =>
    `${names.office(office)} への連絡を、${names.person(person)} が引き受けた${besides([from.length > 0 ? `${all(from, names)} から` : '', `理由: ${reason}`], BRACKETS)}`,
  'reply-unread': ({ person, why, text }, names) =>
    `${names.person(person)} から返信が届いたが、回答として読み取れない（${UNREAD_WORDS[why].ja}）${text && `: ${text}`}`,
  'answer-lapsed': ({ rungs }, names) => {
    const who = [...new Set(rungs.map(({ person }) => names.person(person)))].join('、');
    const offices = rungs.map(({ rung }) => names.office(officeOfRung(rung))).join('、');
    return `${who} の回答のあと、期限までに何も記録されなかったため、${offices} にもう一度連絡する`;
  },
  'rung-exhausted': ({ rung, round, nobody }, names) =>
    nobody
      ? `${names.office(officeOfRung(rung))} に、連絡できる人がいない（${round}回目）。警告を続ける`
      : `${names.office(officeOfRung(rung))} は、代理を含め全員から回答がない（${round}回目）。続けて全員に連絡する`,
  'rung-called': ({ rung, reason }, names) =>
    `${names.office(officeOfRung(rung))} に、今すぐ連絡するとした${because(reason)}`,
  'call-tried': ({ office, person, result, channel, note }, names) => {
    const how = [channel && CHANNEL_WORDS[channel], note].filter(Boolean).join('。');
    return `${names.office(office)} ${names.person(person)} への連絡を試みた: ${CALL_RESULT_WORDS[result].ja}${how && `（${how}）`}`;
  },
  'ladder-stood-down': ({ reason }) => `これ以上の連絡を取りやめた${because(reason)}`,
  'update-sent': ({ number, conclusion, next, to }) =>
    `第${number}報（続報）を${to.length}人に送るとした: ${conclusion}${next ? `（次報 ${wareki(next)} 予定）` : ''}`,
  'bulletin-posted': ({ stopped, instead, next }) =>
    `お知らせ板に載せた: ${stopped}${instead && `／代わりに: ${instead}`}${next ? `（次のお知らせ ${wareki(next)} 予定）` : ''}`,
  'bulletin-withdrawn': () => 'お知らせ板から取り下げた',
  noted: ({ text }) => text,
  'file-attached': ({ run, step, name, bytes, place, note }, names) => {
    const to = step === null ? '' : `「${stepName(names, run, step)}」に`;
    const where = place === 'inside' ? '撮影場所の記録を含む' : null;
    return `${to}${name}（${sizeOf(bytes)}）を添付した${besides([note, where], BRACKETS)}`;
  },
  struck: ({ reason }) => `記録を一つ取り消した${because(reason)}`,
  'step-completed': (facts, names) => {
    const left = evidence(facts, names, JA.unknown);
    return `「${stepName(names, facts.run, facts.step)}」を完了した${besides([facts.note, ...left], BRACKETS)}`;
  },
  'choice-answered': (facts, names) => {
    const { run, step, note, because: known } = facts;
    const chosen = `「${stepName(names, run, step)}」で「${optionName(names, facts)}」`;
    if (!known) return `${chosen}を選んだ${note && `（${note}）`}`;
    const said = factsSaid(run, known, { names, unknown: JA.unknown }).join('、');
    return `${chosen}に決まった（記録された事実による。${said}）`;
  },
  'facts-recorded': ({ run, facts }, names) =>
    `事実を記録した: ${factsSaid(run, facts, { names, unknown: JA.unknown }).join('、')}`,
  'step-begun': ({ run, step }, names) => `「${stepName(names, run, step)}」に着手した`,
  'step-assigned': ({ run, step, office, person, note }, names) =>
    person
      ? `「${stepName(names, run, step)}」を ${names.person(person)} へ引き継いだ（${note}）`
      : `「${stepName(names, run, step)}」の担当を ${names.office(office)} に変えた${because(note)}`,
  'step-postponed': ({ run, step, until, reason }, names) =>
    `「${stepName(names, run, step)}」の期限を ${wareki(until)} に延ばした${because(reason)}`,
  'step-added': ({ title, office, until }, names) =>
    `臨時の手順「${title}」を加えた（担当 ${names.office(office)}${until ? `、期限 ${wareki(until)}` : ''}）`,
  'playbook-moved': ({ run, added, dropped, reason }, names) =>
    `手順書「${runName(names, run)}」を新しい版に切り替えた（加わった手順 ${added.length}、なくなった手順 ${dropped.length}）${because(reason)}`,
  'step-skipped': ({ run, step, reason }, names) =>
    `「${stepName(names, run, step)}」を省いた${because(reason)}`,
  'step-undone': ({ run, step, reason }, names) =>
    `「${stepName(names, run, step)}」の記録を取り消し、未完了に戻した${because(reason)}`,
  'gate-requested': ({ run, step, reason }, names) =>
    `「${stepName(names, run, step)}」の承認を申請した${because(reason)}`,
  'gate-consented': ({ run, step, office, inPlaceOf, reason }, names) => {
    const place = inPlaceOf && inPlaceOf !== office ? `${names.office(inPlaceOf)} に代わり、` : '';
    return `${place}${names.office(office)} が「${stepName(names, run, step)}」に同意した。ほかの役職の同意を待つ${because(reason)}`;
  },
  'gate-decided': (facts, names) => gateDecided(facts, names),
  'acted-first': ({ run, step, reason, office, ratifyUntil }, names) =>
    `「${stepName(names, run, step)}」を、承認を待たずに緊急措置として実施した（理由: ${reason}。${names.office(office)} の事後承認の期限 ${wareki(ratifyUntil)}）`,
  'gate-ratified': ({ run, step, approved, reason }, names) =>
    `「${stepName(names, run, step)}」を事後承認${approved ? 'した' : 'しなかった'}${because(reason)}`,
  'ratification-overdue': ({ run, step }, names) =>
    `「${stepName(names, run, step)}」の事後承認の期限が過ぎた`,
  'step-reminded': ({ run, step }, names) => `「${stepName(names, run, step)}」の期限が近い`,
  'step-overdue': ({ run, step }, names) => `「${stepName(names, run, step)}」の期限が過ぎた`,
  'step-escalated': ({ run, step, office }, names) =>
    `「${stepName(names, run, step)}」が期限を過ぎても終わらないため、${names.office(office)} へ上げた`,
  'organ-named': ({ organ, reason }, names) =>
    `機関を「${organName(names, organ, JA.unknown)}」とした${because(reason)}`,
  'duty-opened': (facts, names) => {
    const { duty, origin } = facts;
    const cases = casesSaid(names, facts).join('、');
    return `「${dutyName(names, duty)}」の期限を数え始めた（1日目 ${wareki(origin, 'day')}。${cases}）`;
  },
  'duty-judged': ({ duty, byName: by, reason }, names) =>
    `「${dutyName(names, duty)}」は要らないと ${by} が判断した${because(reason)}`,
  'duty-reported': ({ duty, at, number, byName: by }, names) =>
    `「${dutyName(names, duty)}」を ${by} が ${wareki(at)} に行った${number && `（受付番号: ${number}）`}`,
  'duty-reminded': ({ duty, kind, stage }, names) =>
    `「${dutyName(names, duty)}」の${kind === 'aim' ? deadline.aim : deadline.limit}${stage === 'before' ? 'の前に' : 'の時刻に'}知らせた`,
  'duty-facts-recorded': ({ facts }, names) =>
    `外部報告の判定に使う事実を記録した: ${dutyFactsSaid(facts, { names, unknown: JA.unknown }).join('、')}`,
  'measure-added': ({ what, owner, due }) =>
    `再発防止策を決めた: ${what}（担当 ${owner}、期限 ${wareki(`${due}T00:00:00+09:00`, 'day')}）`,
  'measure-settled': ({ measure, how, note }, names) => {
    const name = names.measure?.(measure);
    const did = how === 'done' ? '実施済とした' : '担当部署の管理に引き継いだ';
    return `再発防止策${name ? `「${name}」` : ''}を${did}${note && `（${note}）`}`;
  },
  'closure-requested': ({ lessons, retentionYears }) =>
    `終結の承認を申請した（保存年限 ${retentionYears}年${lessons && `。教訓: ${lessons}`}）`,
  'closure-returned': ({ reason }) => `終結の申請を差し戻した${because(reason)}`,
  closed: ({ office, lessons, retentionYears, conflict }, names) => {
    const by = office ? `${names.office(office)} の承認により` : '';
    const more = besides(
      [lessons && `教訓: ${lessons}`, conflict && `兼務例外: ${conflict}`],
      GOING_ON,
    );
    return `${by}終結した（保存年限 ${retentionYears}年${more}）`;
  },
  reopened: ({ to, reason }) =>
    `終結を取り消し、「${PHASE_WORDS[to].ja}」から再開した${because(reason)}`,
  'party-let-in': (facts, names) => {
    const { name, scope, from, to, asked, office, reason, decider, deputy } = facts;
    const until = `${wareki(from)} から${to ? ` ${wareki(to)} まで` : ''}`;
    const steps = office ? `。${names.office(office)} の手順を任せる` : '';
    return `${deciding(names, decider, deputy)}${name} に事案を共有した（${SCOPE_WORDS[scope].ja}、${until}。依頼: ${asked}${steps}${reason && `。理由: ${reason}`}）`;
  },
  'party-let-out': ({ party, reason, decider, deputy }, names) =>
    `${deciding(names, decider, deputy)}${partyName(names, party)} への共有を終えた${because(reason)}`,
  'party-told': ({ party, officeTitle, personName }, names) =>
    `${partyName(names, party)} の ${officeTitle} ${personName} に共有を知らせた`,
  'party-unreached': ({ party, why }, names) =>
    `${partyName(names, party)} への通知のメールを届けられなかった${because(undelivered(why, 'ja'))}`,
  'party-answered': ({ party, choice, note }, names) =>
    `${partyName(names, party)} が「${CHOICE_WORDS[choice].ja}」と回答した${note && `（${note}）`}`,
  'party-called': ({ party, note }, names) =>
    `${partyName(names, party)} に電話した${note && `（${note}）`}`,
  ...JA_DESK,
  'party-noted': ({ party, text }, names) => `${partyName(names, party)}: ${text}`,
};

/** Asked by name: until they answer, whoever was called before stays responsible. */
function handedOn(
  { office, person }: EntryFacts['told'],
  { from, reason }: Handed,
  names: Names,
): string {
  const holder = from.length > 0 ? `。受けるまでは ${all(from, names)} の担当` : '';
  return `${names.office(office)} への連絡を引き継ぐよう、${names.person(person)} に頼んだ${holder}${because(reason)}`;
}

function all(people: readonly string[], names: Names): string {
  return people.map((each) => names.person(each)).join('、');
}

const TOLD = {
  rung: (facts, names) => {
    const office = officeInPlace(facts);
    return office
      ? `${names.office(office)} に連絡できる人がいないことを、${receiver(facts, names)} に知らせた`
      : `${receiver(facts, names)} に連絡した`;
  },
  gate: (facts, names) => `${receiver(facts, names)} に「${stepOf(facts, names)}」の判断を依頼した`,
  ratification: (facts, names) =>
    `${receiver(facts, names)} に「${stepOf(facts, names)}」の事後承認を依頼した`,
  closure: (facts, names) => `${receiver(facts, names)} に終結の承認を依頼した`,
  'step-assigned': (facts, names) =>
    `${names.person(facts.person)} に「${stepOf(facts, names)}」の担当になったことを知らせた`,
  'step-reminder': (facts, names) =>
    `${receiver(facts, names)} に「${stepOf(facts, names)}」の期限が近いことを知らせた`,
  'step-due': (facts, names) =>
    `${receiver(facts, names)} に「${stepOf(facts, names)}」の期限が過ぎたことを知らせた`,
  'step-late': (facts, names) =>
    `${receiver(facts, names)} に「${stepOf(facts, names)}」の遅れを知らせた`,
  'duty-reminder': (facts, names) =>
    `${receiver(facts, names)} に「${dutyName(names, facts.step ?? '')}」の期限が近いことを知らせた`,
  'duty-due': (facts, names) =>
    `${receiver(facts, names)} に「${dutyName(names, facts.step ?? '')}」の期限が来たことを知らせた`,
  'update-due': (facts, names) =>
    `${receiver(facts, names)} に次の続報の時刻になったことを知らせた`,
} as const satisfies Record<
  EntryFacts['told']['template'],
  (facts: EntryFacts['told'], names: Names) => string
>;

/** CISO （例）副市長; a deputy by the place in the order: 代理順位1 （例）デジタル推進監. */
function receiver(facts: EntryFacts['told'], names: Names): string {
  const office = names.office(facts.office);
  const isOurs = ({ order, office = facts.office }: PassedOver): boolean =>
    order === 1 && office === facts.office;
  const named = facts.passedOver.some(isOurs) && facts.template === 'rung';
  const deputy = `${named ? '' : `${office}の`}代理順位${facts.order - 1}`;
  return `${facts.order === 1 ? office : deputy} ${names.person(facts.person)}`;
}

function passed(facts: EntryFacts['told'], names: Names): string {
  if (facts.passedOver.length === 0) return '';
  const reasons = facts.passedOver.map((each) => {
    const why = PASSED_OVER_WORDS[each.why].ja;
    return `${passedName(each, facts, names)}が${why}`;
  });
  return `${reasons.join('、')}のため、`;
}

function passedName(each: PassedOver, facts: EntryFacts['told'], names: Names): string {
  const person = each.person === null ? '' : names.person(each.person);
  // A gate passes over holders of other offices: there the place in the order would mislead.
  if (facts.template !== 'rung') return person || names.office(facts.office);
  const office = each.office ?? facts.office;
  const title = each.office ? `${names.office(office)}の` : '';
  const place = each.order === 1 ? names.office(office) : `${title}代理順位${each.order - 1}`;
  return person ? `${place}（${person}）` : place;
}

function stepOf({ run, step }: EntryFacts['told'], names: Names): string {
  return step === null ? '' : stepName(names, run, step);
}

function gateDecided(facts: EntryFacts['gate-decided'], names: Names): string {
  const { office, inPlaceOf, approved, reason, conflict, ratifyUntil, ratifyOffice } = facts;
  const who = names.office(office);
  const place = inPlaceOf ? `${names.office(inPlaceOf)} に代わり` : '';
  const self = inPlaceOf === office ? `${who} の代理が、` : `${place && `${place}、`}${who} が、`;
  const more = besides(
    [
      reason && `理由: ${reason}`,
      conflict && `兼務例外: ${conflict}`,
      ratifyUntil &&
        `${ratifyOffice ? `${names.office(ratifyOffice)} の` : ''}事後承認の期限 ${wareki(ratifyUntil)}`,
    ],
    BRACKETS,
  );
  return `${self}「${stepName(names, facts.run, facts.step)}」を${approved ? '承認した' : '見送ると決めた'}${more}`;
}

/** CISO の代理が、… ; nothing where nobody is named. */
function deciding(names: Names, office: string, deputy: boolean): string {
  return `${names.office(office)}${deputy ? ' の代理' : ''} が、`;
}

function because(reason: string): string {
  return reason && `（理由: ${reason}）`;
}
