/** How much of an incident a party (関係団体) was let in to: 概要だけ, 手順と経過まで, すべて. */
export const SCOPES = ['summary', 'steps', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** Parts of an incident that a party may see; what is in no part is the lead body's alone. */
export type Part = 'overview' | 'steps' | 'timeline' | 'details' | 'duties';

/** What a party may do in it; everything else is refused. */
export type PartyAct = 'answer' | 'note' | 'complete';

/**
 * What each scope gives. `timeline` without `details` is the 経過 without free text and names (`openFacts`);
 * without `timeline` a party sees of the 経過 what it wrote itself.
 */
export const SCOPE_GIVES = {
  summary: { sees: ['overview'], may: ['answer', 'note'] },
  steps: { sees: ['overview', 'steps', 'timeline'], may: ['answer', 'note', 'complete'] },
  all: {
    sees: ['overview', 'steps', 'timeline', 'details', 'duties'],
    may: ['answer', 'note', 'complete'],
  },
} as const satisfies Record<
  Scope,
  { readonly sees: readonly Part[]; readonly may: readonly PartyAct[] }
>;
