/** Text as the index sees it: NFKC, lower case, words of letters and digits separated by one space. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/**
 * The bigrams to index, in order. A word's last character stands alone too, so that a search for a single
 * character finds it wherever it is.
 */
export function gramsOf(text: string): string[] {
  return termsIn(text).flatMap(gramsOfWord);
}

/** The words of a text, in order. */
export function termsIn(text: string): string[] {
  return normalise(text).split(' ').filter(Boolean);
}

/** Each word costs a look at the index; a pasted page must not hold the database. */
const MOST_TERMS = 10;

/** The words of a query, the first ten; each must be found. Empty when nothing searchable was typed. */
export function termsOf(query: string): string[] {
  return [...new Set(termsIn(query))].slice(0, MOST_TERMS);
}

/** The bigrams a word must have next to each other; a single character is looked up as a beginning. */
export function bigramsOf(term: string): string[] {
  const letters = [...term];
  return letters.length < 2
    ? letters
    : letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

function gramsOfWord(word: string): string[] {
  const letters = [...word];
  const last = letters.at(-1) ?? '';
  return letters.length < 2 ? letters : [...bigramsOf(word), last];
}
