import type { Phase } from '../domain/incident/incident.js';

/** What all staff are told of one open incident. Neither its report nor a person is named. */
export class BulletinLine {
  /** Of the incident. */
  readonly id: string;
  readonly number: string;
  readonly drill: boolean;
  readonly phase: Phase;
  readonly stopped: string;
  readonly instead: string;
  readonly next: string | null;
  /** Since when it says so. */
  readonly at: string;
}

/** お知らせ板: the worst incident first. */
export class BulletinsView {
  readonly now: string;
  readonly items: readonly BulletinLine[];
  /** Whom staff ask. */
  readonly desk: { readonly name: string; readonly phone: string };
}

/** お知らせ of one incident as it stands. */
export class PostedBulletin {
  readonly stopped: string;
  readonly instead: string;
  readonly next: string | null;
  readonly at: string;
  readonly by: string;
}

/** What would stand on the お知らせ板 before anybody has changed a word. */
export class BulletinDraft {
  readonly stopped: string;
  readonly instead: string;
  readonly next: string | null;
}

/** お知らせ of one incident: what is posted, and what the state would say now. */
export class BulletinView {
  readonly posted: PostedBulletin | null;
  readonly draft: BulletinDraft;
}
