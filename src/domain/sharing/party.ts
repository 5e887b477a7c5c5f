import { Refusal } from '../errors.js';
import type { Instant } from '../calendar/instant.js';
import type { OfficeId, PersonId } from '../plan/plan.js';
import type { Scope } from './scope.js';

/** 受け取った, or 電話がほしい. */
export type PartyChoice = 'understood' | 'call-me';

/** The lead's call to a party that asked for one. */
export interface PartyCalled {
  readonly at: Instant;
  readonly byName: string;
  readonly note: string;
}

/** Somebody of a party who was told that it was let in; titles and names as its own directory had them then. */
export interface PartyTold {
  readonly key: string;
  readonly office: OfficeId;
  readonly officeTitle: string;
  readonly person: PersonId;
  readonly personName: string;
  readonly at: Instant;
  /** Why the mail could not reach them; null while nothing says so. */
  readonly unreached: string | null;
}

/** Another body of the installation that was let in to one incident (関係団体), and how it went on. */
export interface Party {
  readonly body: string;
  readonly name: string;
  readonly scope: Scope;
  /** Sees it from–to (half-open); no end: until it is let out. */
  readonly from: Instant;
  readonly to: Instant | null;
  /** What is asked of it. */
  readonly asked: string;
  /** When the lead will tell more (次報). */
  readonly next: Instant | null;
  /** The lead's office whose steps it may tick; null: none. */
  readonly office: OfficeId | null;
  /** In a drill: whether its people are told. */
  readonly takesPart: boolean;
  readonly at: Instant;
  readonly byName: string;
  readonly told: readonly PartyTold[];
  readonly answered: {
    readonly at: Instant;
    readonly byName: string;
    readonly choice: PartyChoice;
    readonly note: string;
    /** 電話がほしい: the lead has telephoned; null while nobody has noted it. */
    readonly called: PartyCalled | null;
  } | null;
  /** When it wrote or answered, within the hour before the last time. */
  readonly wrote: readonly Instant[];
  readonly out: { readonly at: Instant; readonly byName: string; readonly reason: string } | null;
}

/** What is agreed with a party, in short: another text as soon as it was let in, changed or let out. */
export function agreedWith(party: Party | undefined): string {
  return party ? [party.at, party.out?.at ?? '-'].join(' ') : '-';
}

/**
 * Nobody's agreement is undone unseen; `seen` left out: by whoever does not say what they saw.
 * @throws Refusal with what is agreed now.
 */
export function mustHaveSeenAgreed(party: Party | undefined, seen: string | undefined): void {
  if (seen === undefined || seen === agreedWith(party)) return;
  const { scope, asked, from, to, next, office, at, byName, out } = party ?? {};
  const now = { scope, asked, from, to, next, office, at, byName, out };
  throw new Refusal('stale-version', { party: party ? now : null });
}
