import type { Language, Role } from './caller.js';

export class HeldOfficeView {
  readonly office: string;
  readonly title: string;
  /** 1 is the holder, 2 the first deputy. */
  readonly order: number;
}

/** An era (元号), how it is written short, and its first day. */
export class EraView {
  readonly name: string;
  readonly letter: string;
  readonly from: string;
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
  /** Whether other bodies use this installation, so that an incident can be shared with one (関係団体). */
  readonly others: boolean;
  /** The eras that dates are read and written by, newest first. */
  readonly eras: readonly EraView[];
}
