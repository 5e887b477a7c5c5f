import { createHash } from 'node:crypto';
import type { Account } from './account.js';
import type { Role } from './caller.js';

/** An account, for administrators. */
export class AccountView {
  readonly id: string;
  readonly loginId: string;
  readonly name: string;
  readonly person: string | null;
  readonly roles: Role[];
  readonly disabled: boolean;
  /** What stands here, in short: whoever changes it names it. */
  readonly seen: string;
}

/** A sample account with its password, shown once. */
export class SampleAccountView {
  readonly loginId: string;
  readonly name: string;
  readonly roles: Role[];
  readonly password: string;
}

/** A body, for those who are not logged in. */
export class BodyNameView {
  readonly id: string;
  readonly name: string;
  readonly sample: boolean;
}

export class SetupView {
  /** Whether nobody of the body that set-up is for can log in yet. */
  readonly needed: boolean;
  /** The body that set-up is for (setting `body`). */
  readonly body: BodyNameView;
  /** Every body whose people can log in. */
  readonly served: readonly BodyNameView[];
}

export class SetupDoneView {
  readonly accounts: readonly SampleAccountView[];
}

/** An account without its password hash. */
export function toAccountView(account: Account): AccountView {
  const { id, loginId, name, person, roles, disabled } = account;
  const seen = seenOf(account);
  return { ...{ id, loginId, name, person, roles: [...roles], disabled }, seen };
}

/** The same for the same name, person, roles and state. */
export function seenOf({ name, person, roles, disabled }: Account): string {
  const text = JSON.stringify([name, person, roles.toSorted(), disabled]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
