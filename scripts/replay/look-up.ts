import type { Category } from '../../src/domain/plan/category.js';
import { get, type Accepted, type Door } from './intake.js';

interface View {
  readonly category: Category | null;
  readonly phase: string;
  readonly summary: string;
  readonly aware: { readonly at: string; readonly precision: string };
}

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly next: number | null;
}

/** How the stored category agrees with the label a person gave. */
export type Agreement = 'full' | 'half' | 'both-undetermined' | 'undetermined' | 'differs';

/** What became of one record. */
export interface Stored {
  readonly agreement: Agreement;
  /** Summary, time and its precision are as they were sent. */
  readonly faithful: boolean;
  /** Without category it waits for triage; with one it is closed. */
  readonly phaseFits: boolean;
  readonly found: boolean;
}

/** Read one incident back and look for it by words of its own. */
export async function lookUp(door: Door, { sample, id }: Accepted): Promise<Stored> {
  const { report, label } = sample;
  const { category, phase, summary, aware } = await get<View>(door, `/api/v1/incidents/${id}`);
  return {
    agreement: agreement(category, label),
    faithful:
      summary === report.summary &&
      aware.precision === report.aware.precision &&
      Date.parse(aware.at) === Date.parse(report.aware.at),
    phaseFits: (phase === 'closed') === (category !== null),
    found: await isFound(door, id, phraseOf(report.summary)),
  };
}

function agreement(
  stored: Category | null,
  { expected, acceptable }: Accepted['sample']['label'],
): Agreement {
  if (stored === null) return expected === null ? 'both-undetermined' : 'undetermined';
  if (stored === expected) return 'full';
  return acceptable.includes(stored) ? 'half' : 'differs';
}

const LONGEST_QUERY = 200;
const WORDS = 6;

/** Some words in a row from the middle of a text, as somebody types who remembers a part of it. */
export function phraseOf(text: string): string {
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const from = Math.max(0, Math.floor((words.length - WORDS) / 2));
  return [...words.slice(from, from + WORDS).join(' ')].slice(0, LONGEST_QUERY).join('');
}

async function isFound(door: Door, id: string, phrase: string): Promise<boolean> {
  const query = `/api/v1/incidents?limit=200&q=${encodeURIComponent(phrase)}`;
  for (let after = ''; ;) {
    const { items, next } = await get<Page>(door, `${query}${after}`);
    if (items.some((item) => item.id === id)) return true;
    if (next === null) return false;
    after = `&after=${next}`;
  }
}
