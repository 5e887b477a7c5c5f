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
export function toAccountView({
  id,
  loginId,
  name,
  person,
  roles,
  disabled,
}: Account): AccountView {
  return { id, loginId, name, person, roles: [...roles], disabled };
}
