import { DESK_HANDLERS } from '../incident/evolve-desk.js';
import type { Entry, EntryFacts, EntryKind } from '../incident/entry.js';
import type { Party } from './party.js';
import type { Sight } from './visible-to.js';

/** What of an entry's facts a party sees that sees the 経過 without its details; null: the entry is not shown. */
type Opened = { readonly [K in EntryKind]?: (facts: EntryFacts[K]) => EntryFacts[K] | null };

/**
 * What is shown, and without what: free text and people of the lead stay with the lead. A kind that is not here
 * is not shown, so a new one has to be put here on purpose.
 */
const OPENED: Opened = {
  reported: (facts) => facts,
  classified: (facts) => ({ ...facts, reason: '' }),
  // Which systems of the lead are hit is not for this scope.
  'severity-assessed': ({ register: _, ...facts }) => ({
    ...facts,
    reason: facts.reason === 'unknown-harm' ? facts.reason : '',
  }),
  judged: (facts) => ({ ...facts, reason: '' }),
  'phase-changed': (facts) => ({ ...facts, confirmation: '' }),
  'playbook-started': (facts) => facts,
  'playbook-left': (facts) => ({ ...facts, reason: '' }),
  'playbook-moved': (facts) => ({ ...facts, reason: '' }),
  noted: (facts) => (facts.shared ? facts : null),
  'file-attached': (facts) => (facts.shared ? facts : null),
  'step-begun': (facts) => facts,
  'step-assigned': (facts) => (facts.person === null ? { ...facts, note: '' } : null),
  'step-added': (facts) => facts,
  'step-completed': (facts) => ({
    ...facts,
    evidence: {},
    facts: {},
    note: facts.shared ? facts.note : '',
  }),
  'choice-answered': (facts) => ({ ...facts, note: '', because: null }),
  'step-postponed': (facts) => ({ ...facts, reason: '' }),
  'step-skipped': (facts) => ({ ...facts, reason: '' }),
  'step-undone': (facts) => ({ ...facts, reason: '' }),
  'gate-requested': (facts) => ({ ...facts, reason: '' }),
  'gate-decided': (facts) => ({ ...facts, reason: '', conflict: '' }),
  'gate-ratified': (facts) => ({ ...facts, reason: '' }),
  'step-overdue': (facts) => facts,
  closed: (facts) => ({ ...facts, lessons: '', conflict: '' }),
  reopened: (facts) => ({ ...facts, reason: '' }),
};

/** An entry as a party sees it; null: not at all. What is about the party itself it always sees. */
export function openEntry(entry: Entry, { party, sees }: Sight): Entry | null {
  if (isOf(entry, { party }) || isAbout(entry, party.body)) return ownView(entry);
  if (isOthers(entry) || !sees.includes('timeline')) return null;
  if (sees.includes('details')) return entry;
  const open = OPENED[entry.kind] as ((facts: Entry['facts']) => Entry['facts'] | null) | undefined;
  const facts = open?.(entry.facts) ?? null;
  return facts && ({ ...entry, facts } as Entry);
}

/** Which of its own people were told is the lead's reckoning; why it was let in or out, the lead's own words. */
function ownView(entry: Entry): Entry | null {
  if (entry.kind === 'party-told' || entry.kind === 'party-unreached') return null;
  if (entry.kind === 'party-let-in' || entry.kind === 'party-let-out') {
    return { ...entry, facts: { ...entry.facts, reason: '' } } as Entry;
  }
  if (entry.kind === 'party-called') return { ...entry, facts: { ...entry.facts, note: '' } };
  return entry;
}

/** A party's acts are on record under its own reference. */
export function actorRefOf(body: string, account: string): string {
  return `party:${body}:${account}`;
}

/**
 * Who stands under an entry for a party: its own people and, where everything was opened, the lead's by name;
 * people of another party by their body alone.
 */
export function authorFor(
  entry: Entry,
  sight: Sight,
  { lead, parties = [] }: { readonly lead: string; readonly parties?: readonly Party[] },
): string {
  const { name, ref } = entry.actor;
  if (isOf(entry, sight)) return name;
  if (!sight.sees.includes('details')) return lead;
  return parties.find(({ body }) => ref.startsWith(actorRefOf(body, '')))?.name ?? name;
}

/** Whether the party's own people did it. */
export function isOf({ actor }: Entry, { party }: Pick<Sight, 'party'>): boolean {
  return actor.ref.startsWith(actorRefOf(party.body, ''));
}

function isAbout({ facts }: Entry, body: string): boolean {
  return 'party' in facts && facts.party === body;
}

/** What concerns another party is between the lead and that one; other incidents, and who has which, are the lead's own. */
function isOthers({ kind }: Entry): boolean {
  return kind.startsWith('party-') || Object.hasOwn(DESK_HANDLERS, kind);
}
