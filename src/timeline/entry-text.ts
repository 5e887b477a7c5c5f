import type { Language } from '../accounts/caller.js';
import type { Entry, EntryFacts, EntryKind } from '../domain/incident/entry.js';
import { EN_SENTENCES } from './entry-text-en.js';
import { JA_SENTENCES } from './entry-text-ja.js';

/** What ids are called, in the plan the incident has frozen and the directory of the body. */
export interface Names {
  office(id: string): string;
  person(id: string): string;
  step(run: string | null, id: string): string;
  kind(id: string): string;
  category(id: string): string;
  playbook?(id: string): string;
  option?(run: string, step: string, option: string): string;
  /** An evidence or a fact that a step asks for; a fact of the whole run where no step is named. */
  need?(run: string, step: string | null, id: string): string;
  organ?(id: string): string;
  /** An outside duty, and a fact that duties ask. */
  duty?(id: string): string;
  dutyFact?(id: string): string;
  dutyCase?(duty: string, id: string): string;
  measure?(id: string): string;
  /** An asset of the register, with its network tier. */
  asset?(id: string): string;
  party?(body: string): string;
}

/** One entry with its kind known. */
export type EntryOf<K extends EntryKind> = Extract<Entry, { readonly kind: K }>;
/** One plain sentence for every kind of entry; a new kind breaks the build until each language has one. */
export type Sentences = {
  readonly [K in EntryKind]: (facts: EntryFacts[K], names: Names, entry: EntryOf<K>) => string;
};

const SENTENCES = { ja: JA_SENTENCES, en: EN_SENTENCES } as const satisfies Record<
  Language,
  Sentences
>;

/** Rows of the 経過 that say only how the machine works: hidden until somebody switches them on. */
const SYSTEM_KINDS = {
  reported: false,
  classified: false,
  'severity-assessed': false,
  'assets-named': false,
  judged: false,
  'phase-changed': false,
  'playbook-started': false,
  'playbook-left': false,
  'harm-recorded': false,
  'ladder-set': true,
  told: false,
  'notice-accepted': true,
  'notice-undeliverable': false,
  'notice-handled': false,
  acknowledged: false,
  'taken-over': false,
  'reply-unread': false,
  'rung-exhausted': false,
  'ladder-stood-down': false,
  'update-sent': false,
  'bulletin-posted': false,
  'bulletin-withdrawn': false,
  noted: false,
  'file-attached': false,
  struck: false,
  'answer-lapsed': false,
  'rung-called': false,
  'call-tried': false,
  'step-completed': false,
  'choice-answered': false,
  'step-skipped': false,
  'step-undone': false,
  'gate-requested': false,
  'gate-decided': false,
  'acted-first': false,
  'gate-ratified': false,
  'ratification-overdue': false,
  'step-overdue': false,
  'step-reminded': true,
  'step-escalated': false,
  'step-begun': false,
  'step-assigned': false,
  'step-postponed': false,
  'step-added': false,
  'facts-recorded': false,
  'gate-consented': false,
  'playbook-moved': false,
  'organ-named': false,
  'duty-opened': false,
  'duty-judged': false,
  'duty-reported': false,
  'duty-reminded': true,
  'duty-facts-recorded': false,
  'measure-added': false,
  'measure-settled': false,
  'closure-requested': false,
  'closure-returned': false,
  closed: false,
  reopened: false,
  'party-let-in': false,
  'party-let-out': false,
  'party-told': false,
  'party-unreached': false,
  'party-answered': false,
  'party-called': false,
  'party-noted': false,
  'taken-up': false,
  merged: false,
  absorbed: false,
  unmerged: false,
  released: false,
  linked: false,
  unlinked: false,
  'handover-offered': false,
  'handover-accepted': false,
  'handover-withdrawn': false,
} as const satisfies Record<EntryKind, boolean>;

/** An entry of the 経過 as one sentence, in the reader's language. */
export function entryText(entry: Entry, names: Names, language: Language): string {
  const say = SENTENCES[language][entry.kind] as (
    facts: Entry['facts'],
    names: Names,
    entry: Entry,
  ) => string;
  return say(entry.facts, names, entry);
}

/** Whether an entry is hidden by default. */
export function isSystemEntry(kind: EntryKind): boolean {
  return SYSTEM_KINDS[kind];
}
