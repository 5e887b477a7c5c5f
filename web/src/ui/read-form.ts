/** The trimmed text of a field; empty when it is left out. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** Only the fields that were filled in: an empty text is no answer. */
export function filled<T extends Record<string, string>>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Partial<T>;
}

/** The chosen one of known values; undefined when none was chosen. */
export function choiceOf<T extends string>(
  data: FormData,
  name: string,
  among: readonly T[],
): T | undefined {
  return among.find((each) => each === data.get(name));
}
