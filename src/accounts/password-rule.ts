/** Shortest password; length beats rules about signs (NIST SP 800-63B). */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** Different signs that must be left when common words are taken out. */
const FEWEST_SIGNS = 5;

/** A shorter log-in id is in too many good passwords by chance. */
const SHORTEST_TELLING_ID = 4;

const COMMON = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'zxcvbnm',
  'administrator',
  'admin',
  'hikeshi',
  'aozora',
  'reiwa',
  'letmein',
  'welcome',
  'changeme',
  'iloveyou',
  'パスワード',
  'ぱすわーど',
  'ひけし',
  '火消し',
];

/** Three or more signs that follow each other, up or down: 1234, edcba. */
const SHORTEST_RUN = 3;

/** What is wrong with a password. */
export type PasswordProblem = 'too-short' | 'too-long' | 'too-common' | 'holds-login-id';

/** Why a password cannot be used; null when it can. Japanese and spaces are welcome. */
export function passwordProblem(password: string, loginId: string): PasswordProblem | null {
  const plain = password.normalize('NFKC').toLowerCase();
  const length = [...plain].length;
  if (length < SHORTEST_PASSWORD) return 'too-short';
  if (length > LONGEST_PASSWORD) return 'too-long';
  if (loginId.length >= SHORTEST_TELLING_ID && plain.includes(loginId)) return 'holds-login-id';
  const telling = withoutRuns(COMMON.reduce((left, word) => left.replaceAll(word, ''), plain));
  return new Set(telling).size < FEWEST_SIGNS ? 'too-common' : null;
}

function withoutRuns(text: string): string[] {
  const signs = [...text];
  return signs.filter((_, at) => !runAt(signs, at, 1) && !runAt(signs, at, -1));
}

/** Whether the sign at this place belongs to a run of code points in this direction. */
function runAt(signs: readonly string[], at: number, step: 1 | -1): boolean {
  const follows = (place: number): boolean =>
    (signs[place]?.codePointAt(0) ?? Number.NaN) -
      (signs[place - 1]?.codePointAt(0) ?? Number.NaN) ===
    step;
  let from = at;
  while (follows(from)) from -= 1;
  let to = at;
  while (follows(to + 1)) to += 1;
  return to - from + 1 >= SHORTEST_RUN;
}
