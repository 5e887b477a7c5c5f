/** Class names, the false ones left out. */
export function cls(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
