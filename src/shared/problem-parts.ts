import type { Language } from '../accounts/caller.js';
import { PHASE_WORDS, PLAN_STATE_WORDS, STEP_STATE_WORDS } from './words.js';

/** What a refusal carries: never trusted to have a shape, for it is only shown. */
export type Details = Readonly<Record<string, unknown>>;
/** The body's title of an office. */
export type TellOffice = (id: string) => string;

/** A member as text; empty when it has none. */
export function textOf(details: Details, name: string): string {
  const value = details[name];
  return typeof value === 'string' ? value : '';
}

/** The texts among a list. */
export function stringsOf(value: unknown): string[] {
  return listOf(value).filter((each) => typeof each === 'string');
}

/** The titles of listed steps. */
export function titlesOf(value: unknown): string[] {
  return membersOf(value, 'title');
}

/** What each listed evidence is. */
export function whatsOf(value: unknown): string[] {
  return membersOf(value, 'what');
}

/** The step's state in words. */
export function stateOf(details: Details, language: Language): string {
  return wordOf(STEP_STATE_WORDS, textOf(details, 'state'), language);
}

/** The state of a version of the plan in words. */
export function planStateOf(details: Details, language: Language): string {
  return wordOf(PLAN_STATE_WORDS, textOf(details, 'state'), language);
}

/** The incident's phase in words. */
export function phaseOf(details: Details, language: Language): string {
  return wordOf(PHASE_WORDS, textOf(details, 'phase'), language);
}

/** The phases that would allow it. */
export function phasesOf(details: Details, language: Language): string {
  const between = language === 'ja' ? '」「' : ', ';
  return phaseWords(stringsOf(details.allowed), language).join(between);
}

/** The offices that decide, in their order; empty when no title is known. */
export function officesOf(details: Details, office?: TellOffice): string[] {
  return office ? stringsOf(details.offices).map(office) : [];
}

/** What has to come before a step. */
export function blockers(details: Details, language: Language) {
  const all = listOf(details.blockers).filter(isRecord);
  const of = (kind: string) => all.filter((each) => each.kind === kind);
  return {
    steps: titlesOf(of('step')),
    phases: phaseWords(membersOf(of('phase'), 'phase'), language),
    gates: of('gate').length,
    evidence: of('evidence').length,
    measures: of('measures').length > 0,
    dependants: titlesOf(details.dependants),
  };
}

/** Seconds to wait, if the refusal says so. */
export function secondsOf(details: Details): number | null {
  const seconds = details.retryAfterSeconds;
  return typeof seconds === 'number' && seconds > 0 ? Math.ceil(seconds) : null;
}

/** What is allowed at most, in the refusal's own unit, if it says so. */
export function limitOf(details: Details): number | null {
  return typeof details.limit === 'number' ? details.limit : null;
}

function phaseWords(phases: readonly string[], language: Language): string[] {
  return phases.map((each) => wordOf(PHASE_WORDS, each, language)).filter(Boolean);
}

function wordOf(
  words: Readonly<Record<string, Readonly<Record<Language, string>>>>,
  key: string,
  language: Language,
): string {
  return Object.hasOwn(words, key) ? (words[key]?.[language] ?? '') : '';
}

function membersOf(value: unknown, name: string): string[] {
  return stringsOf(
    listOf(value)
      .filter(isRecord)
      .map((each) => each[name]),
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Details {
  return typeof value === 'object' && value !== null;
}
