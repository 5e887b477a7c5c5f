import type { TFunction } from 'i18next';
import type { Playbook, PlaybookPhase } from '../api/types';
import type { Language } from '../i18n/language';

interface Titled {
  readonly title: string;
  readonly en?: string | { readonly title: string } | null;
}

/** A title in the language of the page, where it has one. */
export function titleIn(language: Language, { title, en }: Titled): string {
  const english = typeof en === 'string' ? en : en?.title;
  return (language === 'en' && english) || title;
}

/** How a step is done, in the language of the page, where it has words in it. */
export function howIn(
  language: Language,
  { how, en }: { readonly how: string; readonly en: { readonly how: string } | null },
): string {
  return ((language === 'en' && en?.how) || how).trim();
}

/** The first eight signs of a version's digest: enough to tell versions apart aloud. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 8);
}

/** Offices by their titles. */
export function officesOf(playbook: Playbook, offices: readonly string[]): string[] {
  return offices.map((office) => playbook.officeTitles[office] ?? office);
}

const UNITS = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
] as const;

/** Milliseconds in their largest whole unit: 36時間, not 1日. */
export function durationOf(ms: number, t: TFunction): string {
  const [unit, size] = UNITS.find(([, each]) => ms % each === 0) ?? UNITS[2];
  return t(`span.${unit}`, { count: Math.round(ms / size) }).trim();
}

/** Where the due text of a phase stands. */
export function duePlace(phase: PlaybookPhase): string {
  return `phase:${phase}`;
}
