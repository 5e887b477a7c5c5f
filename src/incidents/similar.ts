import { bigramsOf, termsIn } from './grams.js';

/** 不明 */
export const UNKNOWN_KIND = 'unknown';

/** What of a report is held against the open incidents. */
export interface Sketch {
  readonly text: string;
  /** `unknown` says nothing. */
  readonly kind: string;
}

/** So many at most: a desk in a hurry reads three lines, not ten. */
const MOST_SHOWN = 3;

/** Fewer bigrams in common are chance, such as the name of the city. */
const FEWEST_SHARED = 3;

/** So much of what was typed stands in the other report too; less where the kind is the same. */
const ENOUGH = 0.2;
const ENOUGH_OF_ONE_KIND = 0.1;

/** Okurigana and particles are in every report. */
const HIRAGANA_ONLY = /^[\p{Script=Hiragana}ー]+$/u;

/**
 * The open incidents that may be the same event as what is being typed, the likest first: by the share of its
 * bigrams that they have too. A hint for people, never a reason not to log.
 */
export function similarTo<T extends Sketch>(typed: Sketch, open: readonly T[]): T[] {
  const grams = tellingGrams(typed);
  const scored = open.map((each) => {
    const others = tellingGrams(each);
    const shared = [...grams].filter((gram) => others.has(gram)).length;
    const isOneKind = typed.kind === each.kind && typed.kind !== UNKNOWN_KIND;
    return { each, shared, share: shared / grams.size, isOneKind };
  });
  return scored
    .filter(({ shared }) => shared >= FEWEST_SHARED)
    .filter(({ share, isOneKind }) => share >= (isOneKind ? ENOUGH_OF_ONE_KIND : ENOUGH))
    .toSorted((one, other) => other.share - one.share)
    .slice(0, MOST_SHOWN)
    .map(({ each }) => each);
}

/** What is held against many is taken apart once. */
const GRAMS = new WeakMap<Sketch, Set<string>>();

function tellingGrams(sketch: Sketch): Set<string> {
  const known = GRAMS.get(sketch);
  if (known) return known;
  const grams = gramsIn(sketch.text);
  GRAMS.set(sketch, grams);
  return grams;
}

function gramsIn(text: string): Set<string> {
  const grams = termsIn(text).flatMap(bigramsOf);
  return new Set(grams.filter((gram) => [...gram].length > 1 && !HIRAGANA_ONLY.test(gram)));
}
