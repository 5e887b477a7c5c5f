/** Said in place of what stays behind the log-in. */
export const WITHHELD = '［画面で確認］';

const MAIL_ADDRESS = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

/**
 * What must not travel by mail even when somebody typed it into a report (ux reference 4): the attacker's
 * links, mail addresses, credentials, マイナンバー, addresses of machines, private mobile numbers.
 */
const PATTERNS: readonly RegExp[] = [
  /\b(?:https?|hxxps?|ftp|file|tor):\/\/[\x21-\x7e]+/giu,
  MAIL_ADDRESS,
  /(?<=(?:パスワード|暗証番号|合言葉|password|passwd|passcode|pwd|\bPW)\s{0,3}(?:[:：=＝]|は)\s{0,3})[^\s、。,]+/giu,
  /\b(?:\d{1,3}\.){3}\d{1,3}\b/gu,
  /(?<!\d)\d{4}[\s-]?\d{4}[\s-]?\d{4}(?!\d)/gu,
  /(?<!\d)0[789]0[\s-]?\d{4}[\s-]?\d{4}(?!\d)/gu,
  /\b[\w-]{10,}\.onion\b/giu,
];

/** A user's words without what stays behind the log-in; full-width digits and letters are seen through. */
export function withheld(text: string): string {
  const narrow = text.replaceAll(/[\uff01-\uff5e]/gu, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  // NFKC would change lengths; this keeps one character for one, so that places agree in both texts.
  const spans = PATTERNS.flatMap((pattern) =>
    [...narrow.matchAll(pattern)].map(({ index, 0: found }) => ({
      from: index,
      to: index + found.length,
    })),
  ).toSorted((one, other) => one.from - other.from);
  let result = '';
  let at = 0;
  for (const { from, to } of spans) {
    if (to <= at) continue;
    if (from >= at) result += text.slice(at, from) + WITHHELD;
    at = to;
  }
  return result + text.slice(at);
}

/** Whether a text holds what only those behind the incident may know: addresses, credentials, numbers of people. */
export function holdsPrivate(text: string): boolean {
  return withheld(text) !== text;
}

/** What a mail server said, without the addresses of people: everybody who logs in may read it. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(MAIL_ADDRESS, '***');
}
