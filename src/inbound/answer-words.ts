import type { AnswerChoice } from '../domain/incident/incident.js';
import { safeText } from '../shared/safe-text.js';

/** What a reply says, as far as a machine may be sure of it. */
export interface ReadAnswer {
  /** Null: no clear word, or two that contradict each other. */
  readonly choice: AnswerChoice | null;
  /** The only four digits that stand alone above the quotation; empty when there are none, or several. */
  readonly code: string;
  /** What was written above the quotation, on one line. */
  readonly said: string;
}

/** Where the answer ends and the quoted mail begins, in the programs people use. */
const QUOTATION: readonly RegExp[] = [
  /^\s*[>＞|]/u,
  /^\s*-{2,}.*(?:original message|元のメッセージ|転送|forwarded).*-{2,}/iu,
  /^\s*_{5,}\s*$/u,
  /^\s*(?:from|sent|差出人|送信者|送信元|送信日時)\s*[:：]/iu,
  /^\s*on\b.{4,200}\bwrote\s*[:：]\s*$/iu,
  /(?:のメール|が書きました|さんからのメッセージ|wrote)\s*[:：]\s*$/iu,
  /^\s*\d{4}[年/-]\s?\d{1,2}[月/-]\s?\d{1,2}日?.*(?:[:：]|<[^>]*>)\s*$/u,
  // Our own mail, quoted without a mark.
  /^\s*(?:■|これは訓練です|【訓練)/u,
];

/** A word answers only where a line begins with it; courtesies before it take lines of their own. */
const CHOICES: Readonly<Record<AnswerChoice, RegExp>> = {
  understood:
    /^(?:了解|承知|受領|受け取りました|受取りました|わかりました|分かりました|ok(?![a-z])|okay(?![a-z])|understood|acknowledged?(?![a-z])|roger(?![a-z]))/iu,
  'call-me':
    /^(?:電話(?:が|を)?(?:欲しい|ほしい|希望|ください|下さい|お願い|して|$|[。、 !])|お電話|折り返し|call me|please call|call(?:$|[ .,!]))/iu,
  'hand-over':
    /^(?:代わり|代わって|替わって|交代|交替|担当(?:を|の)?変更|引継|引き継|対応できません|対応できない|hand[ -]?over|cannot (?:take|act|respond))/iu,
};

/** With one of these a word may mean its contrary: then a person asks. */
const DOUBT =
  /[?？]|了解(?:でき|し(?:て(?:い)?ません|ません|ない|かね))|承知(?:でき|し(?:て(?:い)?ません|ません|ない|かね))|わかりません|分かりません|でしょうか|ですか|不要|要りません|いりません|\bnot\b|n't\b|\bno\b/iu;

/** Who answers in one word writes it first; below that stand signatures and other matters. */
const LINES_LOOKED_AT = 5;
const LONGEST_SAID = 500;

/** What is looked at of a text at all: the expressions above take longer than that for a longer line. */
const LONGEST_LINE = 300;
const MOST_LINES = 200;

/** Read the words above the quotation. Nothing is guessed: what is not clear is for a person to settle. */
export function readAnswer(text: string): ReadAnswer {
  const own = ownLines(text);
  const lines = own.slice(0, LINES_LOOKED_AT).map(plain);
  const top = lines.join('\n');
  const choices = (Object.keys(CHOICES) as AnswerChoice[]).filter((choice) =>
    lines.some((line) => CHOICES[choice].test(line)),
  );
  const [choice] = choices;
  const isClear = choices.length === 1 && !DOUBT.test(top);
  const codes = [...new Set(top.match(/(?<!\d)\d{4}(?!\d)/gu) ?? [])];
  return {
    choice: isClear && choice ? choice : null,
    code: codes.length === 1 ? (codes[0] ?? '') : '',
    said: [...safeText(own.join(' '))].slice(0, LONGEST_SAID).join(''),
  };
}

function ownLines(text: string): string[] {
  const lines = text.split('\n', MOST_LINES).map((line) => line.slice(0, LONGEST_LINE));
  const end = lines.findIndex((line) => QUOTATION.some((mark) => mark.test(line)));
  return lines.slice(0, end === -1 ? undefined : end).filter((line) => line.trim() !== '');
}

/** Full-width letters and digits as plain ones, without the brackets people put around a word. */
function plain(line: string): string {
  return line
    .normalize('NFKC')
    .trim()
    .replace(/^[「『"'(\[【・\-\s]+/u, '');
}
