import { hash, timingSafeEqual } from 'node:crypto';
import { randomText } from './random-text.js';

const GROUP = 4;

/** A new one-time code in two groups of four, such as K7QM-2XWD. */
export function newSetupCode(): string {
  return `${randomText(GROUP)}-${randomText(GROUP)}`;
}

/** Whether a typed code is the one printed, in capitals or not, with the hyphen or without; constant time. */
export function isSetupCode(typed: string, printed: string): boolean {
  return timingSafeEqual(digest(typed), digest(printed));
}

function digest(code: string): Buffer {
  const letters = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  return hash('sha256', letters, 'buffer');
}
