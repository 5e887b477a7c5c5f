/** Lower-case letters, digits and . _ - @, so that two ids never look alike (reliability F31). */
export const LOGIN_ID = /^[a-z0-9][a-z0-9._@-]{1,39}$/;

/** A log-in id as typed, in full width or capitals too, as it is kept. */
export function toLoginId(typed: unknown): unknown {
  return typeof typed === 'string' ? typed.normalize('NFKC').trim().toLowerCase() : typed;
}
