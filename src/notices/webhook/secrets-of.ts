import { DAY, plus, type Instant } from '../../domain/calendar/instant.js';
import type { DestinationRow } from './destination.repository.js';
import { webhookSecret } from './signature.js';

/** After a new secret was made, the one before stays valid for so long. */
export const OLD_SECRET_LASTS = DAY;

/** Every secret that is valid for a destination now, the newest first; before one was made, the first. */
export function secretsOf(
  key: string,
  { id, key_number: number, key_made_at: madeAt }: DestinationRow,
  now: Instant,
): string[] {
  const old = number > 1 && madeAt !== null && plus(madeAt, OLD_SECRET_LASTS) > now;
  return (old ? [number, number - 1] : [Math.max(number, 1)]).map((each) =>
    webhookSecret(key, { id, number: each }),
  );
}
