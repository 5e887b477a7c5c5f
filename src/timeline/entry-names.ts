import type { EntryFacts } from '../domain/incident/entry.js';
import { causeWords } from '../shared/mail-causes.js';
import { PASSED_OVER_WORDS } from '../shared/words.js';
import type { Names } from './entry-text.js';

/** The office of a rung: its id without the level it was set at. */
export function officeOfRung(rung: string): string {
  return rung.replace(/-L[0-4](-\d+)?$/u, '');
}

/** The office of a rung, where somebody of another one was told in its place; null where not. */
export function officeInPlace({ rung, office }: EntryFacts['told']): string | null {
  const own = rung === null ? office : officeOfRung(rung);
  return own === office ? null : own;
}

/** A step by its title, without the mark of its kind (【承認】), which the sentence says itself. */
export function stepName(names: Names, run: string | null, step: string): string {
  const title = names.step(run, step);
  return title.replace(/^【[^】]*】/u, '') || title;
}

/** A playbook by its title. */
export function playbookName(names: Names, id: string): string {
  return names.playbook?.(id) ?? id;
}

/** The playbook of a run; the second run of a playbook bears its number in its id. */
export function runName(names: Names, run: string): string {
  return playbookName(names, run.replace(/-\d+$/u, ''));
}

/** Assets of the register by their names. */
export function assetNames(names: Names, ids: readonly string[]): string[] {
  return ids.map((id) => names.asset?.(id) ?? id);
}

/** The assets that raised a severity, each once. */
export function raisedBy({ register }: EntryFacts['severity-assessed'], names: Names): string[] {
  const ids = (register?.raises ?? []).map(({ asset }) => asset);
  return assetNames(names, [...new Set(ids)]);
}

/** The chosen option by its title. */
export function optionName(names: Names, facts: EntryFacts['choice-answered']): string {
  return names.option?.(facts.run, facts.step, facts.option) ?? facts.option;
}

/** What a completed step left: evidence always, facts only where their label is known. */
export function evidence(
  { run, step, evidence: left, facts }: EntryFacts['step-completed'],
  names: Names,
  unknown: string,
): string[] {
  const label = (id: string): string | undefined => names.need?.(run, step, id);
  const said = (id: string, value: string): string => {
    const name = label(id);
    return name ? `${name}: ${value}` : value;
  };
  return [
    ...Object.entries(left).map(([id, value]) => said(id, value)),
    ...Object.entries(facts).flatMap(([id, value]) =>
      label(id) ? [said(id, value === null ? unknown : String(value))] : [],
    ),
  ];
}

/** Facts by their label. */
export function factsSaid(
  run: string,
  facts: EntryFacts['facts-recorded']['facts'],
  { names, unknown }: { readonly names: Names; readonly unknown: string },
): string[] {
  return Object.entries(facts).map(
    ([id, value]) =>
      `${names.need?.(run, null, id) ?? id}: ${value === null ? unknown : String(value)}`,
  );
}

/** 機関 by its name; 不明 in the reader's word. */
export function organName(names: Names, organ: string | null, unknown: string): string {
  return organ === null ? unknown : (names.organ?.(organ) ?? organ);
}

/** An outside duty by its title. */
export function dutyName(names: Names, id: string): string {
  return names.duty?.(id) ?? id;
}

/** The cases of a duty by their labels. */
export function casesSaid(names: Names, { duty, cases }: EntryFacts['duty-opened']): string[] {
  return cases.map((each) => names.dutyCase?.(duty, each) ?? each);
}

/** Facts that duties ask, by their label. */
export function dutyFactsSaid(
  facts: EntryFacts['duty-facts-recorded']['facts'],
  { names, unknown }: { readonly names: Names; readonly unknown: string },
): string[] {
  return Object.entries(facts).map(([id, value]) => {
    const said = value === null ? unknown : String(value);
    return `${names.dutyFact?.(id) ?? id}: ${said}`;
  });
}

/** The size of a file, as people write it. */
export function sizeOf(bytes: number): string {
  const kilo = 1024;
  if (bytes < kilo * kilo) return `${Math.ceil(bytes / kilo)} KB`;
  return `${(bytes / (kilo * kilo)).toFixed(1)} MB`;
}

/** How parts are joined in one language. */
export interface Joint {
  readonly open: string;
  readonly close: string;
  readonly between: string;
}

/** Optional parts in brackets; nothing at all when there are none. */
export function besides(parts: readonly (string | null)[], joint: Joint): string {
  const said = parts.filter(Boolean);
  return said.length === 0 ? '' : `${joint.open}${said.join(joint.between)}${joint.close}`;
}

/** A party as it was called when it was let in. */
export function partyName(names: Names, party: string): string {
  return names.party?.(party) ?? party;
}

/** Why a mail did not leave, in words; what the relay said, as it said it. */
export function undelivered(why: string, language: 'ja' | 'en'): string {
  const words: Readonly<Record<string, { ja: string; en: string }>> = PASSED_OVER_WORDS;
  return words[why]?.[language] ?? causeWords(why, language) ?? why;
}
