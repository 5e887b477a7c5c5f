import { createHmac, hash } from 'node:crypto';

/** The acknowledgement token of a notice: made from the installation's key, so that no table holds it. */
export function tokenOf(secret: string, notice: string): string {
  return createHmac('sha256', secret).update(`ack:${notice}`).digest('base64url');
}

/** How a token is looked up. */
export function tokenHash(token: string): string {
  return hash('sha256', token, 'hex');
}

/** The 4-digit 確認番号 printed in the mail; keeps a scanner that submits forms from answering. */
export function codeOf(secret: string, notice: string): string {
  const digest = createHmac('sha256', secret).update(`code:${notice}`).digest();
  return String(digest.readUInt32BE(0) % 10_000).padStart(4, '0');
}
