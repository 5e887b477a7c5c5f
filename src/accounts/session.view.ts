import type { Language, Role } from './caller.js';

export class HeldOfficeView {
  readonly office: string;
  readonly title: string;
  /** 1 is the holder, 2 the first deputy. */
  readonly order: number;
}

/** Who is logged in. */
export class SessionView {
  readonly account: string;
  readonly loginId: string;
  readonly name: string;
  readonly person: string | null;
  readonly roles: Role[];
  /** Offices held at this moment. */
  readonly offices: readonly HeldOfficeView[];
  /** The language the server answers this client in. */
  readonly language: Language;
  readonly body: string;
  readonly bodyName: string;
  readonly planName: string;
  /** A fictional body for trying out. */
  readonly sample: boolean;
}
