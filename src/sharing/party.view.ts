import type { Scope } from '../domain/sharing/scope.js';
import { agreedWith, type Party, type PartyChoice } from '../domain/sharing/party.js';

/** Somebody of a party who was told. */
export class PartyToldView {
  readonly officeTitle: string;
  readonly personName: string;
  readonly at: string;
  readonly unreached: string | null;
}

export class PartyCalledView {
  readonly at: string;
  readonly byName: string;
  readonly note: string;
}

/** A party's answer, as the party and the lead see it. */
export class PartyAnsweredView {
  readonly at: string;
  readonly byName: string;
  readonly choice: PartyChoice;
  readonly note: string;
}

/** A party of an incident, for the body that leads it (関係団体). */
export class PartyView {
  readonly party: string;
  readonly name: string;
  readonly scope: Scope;
  /** `ahead`: not yet; `ended`: its time is over; `out`: it was let out. */
  readonly state: 'ahead' | 'in' | 'ended' | 'out';
  readonly from: string;
  readonly to: string | null;
  readonly asked: string;
  readonly next: string | null;
  readonly office: string | null;
  readonly officeTitle: string | null;
  readonly takesPart: boolean;
  readonly byName: string;
  readonly at: string;
  readonly told: readonly PartyToldView[];
  readonly answered: PartyAnsweredView | null;
  /** When the lead telephoned, having been asked to; null: not asked, or not yet. */
  readonly called: PartyCalledView | null;
  /** Asked for a call, and has had none. */
  readonly wantsCall: boolean;
  /** Whom to telephone. */
  readonly desk: { readonly name: string; readonly phone: string } | null;
  readonly out: { readonly at: string; readonly byName: string; readonly reason: string } | null;
  /** What is agreed with it, in short: whoever changes it names it. */
  readonly seen: string;
}

/** Another body that may be let in. */
export class PartyCandidateView {
  readonly party: string;
  readonly name: string;
  /** What it is by the plan's profile (会員団体); null: it is not named there. */
  readonly role: string | null;
  /** The office it fills there, proposed for its steps. */
  readonly office: string | null;
  /** What is agreed with it, in short: whoever lets it in names it. */
  readonly seen: string;
}

/** Who was let in, and who can be. */
export class PartiesView {
  readonly parties: readonly PartyView[];
  readonly candidates: readonly PartyCandidateView[];
  /** Offices of one's own plan, for the steps a party is to do. */
  readonly offices: readonly { readonly id: string; readonly title: string }[];
  /** Titles of the offices that decide, in order. */
  readonly deciders: readonly string[];
  /** Whether the caller may let in and out at this moment. */
  readonly mayDecide: boolean;
}

interface About {
  readonly now: string;
  readonly title: (office: string) => string;
  readonly desk: PartyView['desk'];
}

/** A party's answer without what the lead made of it. */
export function toAnswered(answered: Party['answered']): PartyAnsweredView | null {
  if (!answered) return null;
  const { at, byName, choice, note } = answered;
  return { at, byName, choice, note };
}

/** A party as it stands at this moment. */
export function toPartyView(party: Party, { now, title, desk }: About): PartyView {
  const { body, told, office, answered, wrote: _, ...rest } = party;
  const state = stateOf(party, now);
  const called = answered?.called ?? null;
  return {
    ...rest,
    party: body,
    answered: toAnswered(answered),
    called,
    wantsCall: answered?.choice === 'call-me' && !called && state !== 'out',
    desk,
    state,
    office,
    seen: agreedWith(party),
    officeTitle: office && title(office),
    told: told.map(({ officeTitle, personName, at, unreached }) => ({
      officeTitle,
      personName,
      at,
      unreached,
    })),
  };
}

function stateOf({ out, from, to }: Party, now: string): PartyView['state'] {
  if (out) return 'out';
  if (now < from) return 'ahead';
  return to !== null && to <= now ? 'ended' : 'in';
}
