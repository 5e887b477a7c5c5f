/**
 * What no text may carry: C0 and C1 controls, line and paragraph separators, lone surrogates, controls that
 * turn the reading direction, and the byte order mark. A header, a log line or a screen would obey them.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\u200E\u200F\uFEFF]/gu;
/** The same, but a line may end. */
const UNSAFE_IN_LINES = /(?!\n)[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u200E\u200F\uFEFF]/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/gu;

/** A user's text on one line, without anything a header or a terminal would obey (CWE-93, CWE-150). */
export function safeText(text: string): string {
  return text
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replaceAll(UNSAFE, '')
    .trim();
}

/** A user's text whose lines stay lines, each as safe as one. */
export function safeLines(text: string): string {
  return text
    .replaceAll(LINE_ENDS, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNSAFE_IN_LINES, '')
    .trim();
}

/** Whether a text may be stored as it is; `lines` allows line feeds. */
export function isSafeText(text: string, lines: 'one-line' | 'lines' = 'one-line'): boolean {
  const checked = lines === 'lines' ? text.replaceAll(/\r\n|[\n\t]/gu, '') : text;
  return checked.search(UNSAFE) === -1;
}
