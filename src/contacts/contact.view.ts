/** How somebody is reached by mail, and whether that is known to work. */
export class ContactView {
  readonly person: string;
  readonly name: string;
  readonly post: string;
  readonly email: string | null;
  /** YYYY-MM-DD, as the plan says or as they answered last; null: never. */
  readonly confirmed: string | null;
  /** Not confirmed within 180 days. */
  readonly unconfirmed: boolean;
  /** When the address last refused a mail or gave one back, and was not confirmed since; null: never. */
  readonly deadSince: string | null;
  /** The last answer to 連絡先の確認 under the present address; null: none. */
  readonly answer: ContactAnswerView | null;
}

/** What somebody answered when they were asked about their contacts. */
export class ContactAnswerView {
  readonly choice: 'right' | 'changed';
  /** For administrators; null for everybody else. */
  readonly note: string | null;
  readonly at: string;
}

/** 連絡先: everybody in the plan in force, those to be mended first. */
export class ContactsView {
  readonly people: readonly ContactView[];
  readonly dead: number;
  readonly unconfirmed: number;
}
