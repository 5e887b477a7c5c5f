/** The code of a system error, such as ENOENT; of anything else "unknown". Errors of another realm count, too. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : 'unknown';
}
