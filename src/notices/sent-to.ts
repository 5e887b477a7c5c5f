import type { Handed, PassedOver } from '../domain/incident/incident.js';
import { standingIn } from '../domain/plan/directory.js';
import { safeText } from '../shared/safe-text.js';
import { PASSED_OVER_WORDS } from '../shared/words.js';
import { handedIn, whoOf } from './handed-words.js';
import { assignedOf, tellingOf, titleOf, type NoticeInput } from './notice-input.js';

/**
 * 送信理由: why this notice came to this person, and why not to somebody before in the order
 * (「CISO（副市長）が不在のため、代理順位1のあなたに送っています。」).
 */
export function sentBecause(input: NoticeInput): string {
  const { passedOver, rungs, office } = input.notice;
  const handed = handedIn(input);
  if (handed) return byName(input, handed);
  const reasons = passedOver.map((each) => passed(input, each));
  const why = reasons.length > 0 ? `${reasons.join('、')}のため、` : '';
  const others = [...new Set(rungs)]
    .filter((each) => each !== office)
    .map((each) => titleOf(input, each));
  const also = others.length > 0 ? `${others.join('・')}としての連絡も兼ねます。` : '';
  return `${why}${receiver(input)}のあなたに送っています。${again(input)}${also}`;
}

/** A person has named the reader: whoever had it stays responsible until the answer. */
function byName(input: NoticeInput, { from }: Handed): string {
  const offices = [...new Set([input.notice.office, ...input.notice.rungs])];
  const titles = offices.map((each) => titleOf(input, each)).join('・');
  const before = from.map((each) => whoOf(input, each)).join('、');
  const until = before && `あなたが回答するまでは、${before}の担当です。`;
  return `${titles}への連絡を引き継ぐよう頼まれたため、あなたに送っています。${until}`;
}

/** 代理順位1 for the first deputy; the office's own title for its holder. */
function receiver(input: NoticeInput): string {
  const { office, order, passedOver, person } = input.notice;
  const title = titleOf(input, office);
  if (assignedOf(input)?.person === person) return 'この手順を引き継いだ人';
  if (order === 1) return title;
  const named = passedOver.some((each) => each.order === 1 && isOf(input, each));
  return `${named ? '' : `${title}の`}代理順位${order - 1}`;
}

/** Nobody on the row answered, so everybody on it is told once more. */
function again(input: NoticeInput): string {
  const telling = tellingOf(input);
  return telling?.template === 'rung' && telling.round > 1
    ? 'まだどなたからも回答がないため、もう一度、全員に送っています。'
    : '';
}

/** CISO（副市長）が不在; 代理順位1（デジタル推進監）が応答なし. */
function passed(input: NoticeInput, each: PassedOver): string {
  const why = PASSED_OVER_WORDS[each.why].ja;
  const post = postOf(input, each.person);
  if (each.office !== undefined && each.office !== input.notice.office) {
    const deputy = each.order === 1 ? '' : `の代理順位${each.order - 1}`;
    return `${titleOf(input, each.office)}${deputy}${post && `（${post}）`}が${why}`;
  }
  if (!isOf(input, each)) return `${post}が${why}`;
  const who = each.order === 1 ? titleOf(input, input.notice.office) : `代理順位${each.order - 1}`;
  return `${who}${post && `（${post}）`}が${why}`;
}

/** A gate passes over holders of other offices too: those are named by their post. */
function isOf({ directory, notice, now }: NoticeInput, { person }: PassedOver): boolean {
  const order = standingIn(directory, notice.office, now);
  return person === null || order.some((each) => each.person.id === person);
}

function postOf({ directory }: NoticeInput, id: string | null): string {
  const person = directory.people.find((each) => each.id === id);
  return safeText(person?.post || person?.name || '');
}
