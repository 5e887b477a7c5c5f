import { createHmac } from 'node:crypto';

/** Standard Webhooks: a secret as people copy it. */
const PREFIX = 'whsec_';

/** What is said, as it is signed. */
export interface Message {
  /** The same in every attempt: whoever gets it twice knows it. */
  readonly id: string;
  /** Seconds since 1970, of this attempt. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The secret of a destination: made from the installation's key, so that no table holds it. A new `number` makes
 * a new one.
 */
export function webhookSecret(
  key: string,
  { id, number }: { readonly id: string; readonly number: number },
): string {
  return PREFIX + createHmac('sha256', key).update(`webhook:${id}:${number}`).digest('base64');
}

/** The three headers of Standard Webhooks 1.0: one signature for each secret that is valid now. */
export function signedHeaders(
  { id, timestamp, body }: Message,
  secrets: readonly string[],
): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
