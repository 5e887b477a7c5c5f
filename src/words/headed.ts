/** Words that stand alone, at the head of something: their first letter is a capital. */
export function headed<T extends Readonly<Record<string, string>>>(
  words: T,
): { readonly [K in keyof T]: string } {
  const each = Object.entries(words).map(([key, word]) => [key, capital(word)]);
  return Object.fromEntries(each) as { readonly [K in keyof T]: string };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
