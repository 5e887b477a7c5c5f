import { v7 as uuidv7 } from 'uuid';
import type { Instant } from '../domain/calendar/instant.js';
import type { Role } from './caller.js';

/** Somebody who can log in. */
export interface Account {
  readonly id: string;
  readonly body: string;
  readonly loginId: string;
  readonly name: string;
  readonly person: string | null;
  readonly roles: readonly Role[];
  readonly passwordHash: string;
  readonly disabled: boolean;
  readonly createdAt: Instant;
}

/** Who did it, as entries name an account. */
export function refOf(id: string): string {
  return `account:${id}`;
}

/** An account as it begins. */
export function newAccount(
  given: Omit<Account, 'id' | 'disabled' | 'createdAt'>,
  createdAt: Instant,
): Account {
  return { ...given, id: uuidv7({ msecs: Date.parse(createdAt) }), disabled: false, createdAt };
}
