const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether every JavaScript object has something of this name; asked of a set, as `in` is slow for new words. */
export function everyObjectHas(name: string): boolean {
  return INHERITED.has(name);
}
