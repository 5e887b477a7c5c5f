import type { Instant } from './calendar/instant.js';
import type { NoticeKey, NoticeTemplate, RungId } from './incident/incident.js';
import type { OfficeId, PersonId } from './plan/plan.js';

/** Names one timer of one incident; setting it again replaces it. */
export type TimerKey = string;

/** What has to happen after the commit; the repository turns each into a row, the loop performs it. */
export type Effect =
  | {
      readonly kind: 'notify';
      readonly key: NoticeKey;
      readonly template: NoticeTemplate;
      readonly rung: RungId | null;
      readonly step: string | null;
      readonly office: OfficeId;
      readonly person: PersonId;
      readonly order: number;
      readonly dueAt: Instant;
    }
  | {
      /** A mail to somebody of another body, which was let in. */
      readonly kind: 'tell-party';
      readonly key: NoticeKey;
      readonly party: string;
      readonly office: OfficeId;
      readonly person: PersonId;
      readonly order: number;
      readonly dueAt: Instant;
    }
  | {
      /** A 続報 to somebody who was told before; several that wait for one person become one mail. */
      readonly kind: 'update';
      readonly key: NoticeKey;
      readonly office: OfficeId;
      readonly person: PersonId;
      readonly order: number;
      readonly dueAt: Instant;
    }
  | { readonly kind: 'withdraw'; readonly keys: readonly NoticeKey[] }
  | { readonly kind: 'wake'; readonly key: TimerKey; readonly at: Instant }
  | { readonly kind: 'forget'; readonly key: TimerKey };

/** What a mail that belongs to no incident is about. */
export type Matter = 'plan-approval' | 'alarm' | 'canary' | 'contact-check' | 'mail-test';

/** A mail to one person that belongs to no incident. */
export interface TellPerson {
  readonly matter: Matter;
  /** Id of what it is about; read again when the mail leaves. */
  readonly about: string;
  /** The same mail is kept once under its key, however often it is asked for. */
  readonly key: NoticeKey;
  readonly office: OfficeId;
  readonly person: PersonId;
  readonly order: number;
  readonly dueAt: Instant;
}
