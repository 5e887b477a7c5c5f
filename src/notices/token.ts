import { createHmac, hash, timingSafeEqual } from 'node:crypto';

/** The acknowledgement token of a notice: made from the installation's key, so that no table holds it. */
export function tokenOf(secret: string, notice: string): string {
  return createHmac('sha256', secret).update(`ack:${notice}`).digest('base64url');
}

/** How a token is looked up. */
export function tokenHash(token: string): string {
  return hash('sha256', token, 'hex');
}

/** How a mail shows its 確認番号. */
export function codeLine(code: string): string {
  return `確認番号　${code}`;
}

/** The 4-digit 確認番号 printed in the mail; keeps a scanner that submits forms from answering. */
export function codeOf(secret: string, notice: string): string {
  const digest = createHmac('sha256', secret).update(`code:${notice}`).digest();
  return String(digest.readUInt32BE(0) % 10_000).padStart(4, '0');
}

/**
 * What the Message-ID of a notice carries: replies and bounces name it, nobody else can make it up. 32 hexadecimal
 * digits, because programs on the way change the case of letters.
 */
export function proofOf(secret: string, notice: string): string {
  const digest = createHmac('sha256', secret).update(`message:${notice}`).digest('hex');
  return digest.slice(0, 32);
}

/** Whether a mail that names a notice has seen its Message-ID. */
export function isProof(secret: string, { notice, proof }: NamedMessage): boolean {
  const expected = Buffer.from(proofOf(secret, notice));
  const given = Buffer.from(proof);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** One of our own mails, as another mail names it. */
export interface NamedMessage {
  readonly notice: string;
  readonly proof: string;
}
