/** Shortest password; length beats rules about signs (NIST SP 800-63B). */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

const COMMON = [
  'password',
  'passw0rd',
  'qwerty',
  'administrator',
  'hikeshi',
  'aozora',
  '123456789',
  'letmein',
  'welcome',
  'パスワード',
];

/** Why a password cannot be used; null when it can. Japanese and spaces are welcome. */
export function passwordProblem(
  password: string,
  loginId: string,
): 'too-short' | 'too-long' | 'too-common' | null {
  const letters = [...password];
  if (letters.length < SHORTEST_PASSWORD) return 'too-short';
  if (letters.length > LONGEST_PASSWORD) return 'too-long';
  const plain = password.normalize('NFKC').toLowerCase();
  const rest = [loginId.toLowerCase(), ...COMMON].reduce(
    (left, word) => (word ? left.split(word).join('') : left),
    plain,
  );
  // What is left beside the common words has to carry the strength.
  return new Set(rest).size < 5 ? 'too-common' : null;
}
