import { PROVEN_LEVELS } from '../../domain/proof/case.js';
import type { Hole } from '../../domain/proof/holes.js';
import type { Proof, ProofRow, Worst } from '../../domain/proof/prove.js';
import { columns, FAILURE_WORDS, spanWords, TIME_WORDS } from './words.js';

const HEAD = ['いつ', '起きること', '場合', '穴', '最初の応答', '承認できる役職に届く'];

/** A row for each kind of hour and failure: holes first, then the longest waits at the severest level. */
export function proofTable(rows: readonly ProofRow[]): string[] {
  const body = rows
    .toSorted(worstFirst)
    .map(({ time, failure, cases, holes, first, gate }) => [
      TIME_WORDS[time],
      FAILURE_WORDS[failure],
      String(cases),
      String(holes),
      byLevel(first),
      byLevel(gate),
    ]);
  return columns([HEAD, ...body]).map((line) => `  ${line}`);
}

/** Cases whose timetable is worth reading: every hole's, then the longest waits at L4. */
export function worstCases({ rows }: Proof, holes: readonly Hole[]): string[] {
  const longest = (pick: (row: ProofRow) => Worst | undefined): string[] =>
    rows
      .flatMap((row) => pick(row) ?? [])
      .toSorted((one, other) => other.after - one.after)
      .slice(0, 1)
      .map(({ example }) => example);
  return [
    ...new Set([
      ...holes.map(({ example }) => example),
      ...longest(({ first }) => first.L4),
      ...longest(({ gate }) => gate.L4),
    ]),
  ];
}

function byLevel(worst: ProofRow['first']): string {
  return PROVEN_LEVELS.toReversed()
    .map((level) => {
      const longest = worst[level];
      return longest ? spanWords(longest.after) : 'なし';
    })
    .join(' / ');
}

function worstFirst(one: ProofRow, other: ProofRow): number {
  const weight = ({ holes, first, gate }: ProofRow): number[] => [
    holes,
    ...PROVEN_LEVELS.toReversed().flatMap((level) => [
      first[level]?.after ?? 0,
      gate[level]?.after ?? 0,
    ]),
  ];
  const [mine, others] = [weight(one), weight(other)];
  const index = mine.findIndex((value, at) => value !== others[at]);
  return index < 0 ? 0 : (others[index] ?? 0) - (mine[index] ?? 0);
}
