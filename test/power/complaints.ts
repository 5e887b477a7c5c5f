import type { PowerCuts } from './run.js';

/** Fewer commands answered since the start than this, and a cut proves nothing. */
const LEAST_ANSWERED = 3;

/** Every promise that power cuts have broken; empty when all hold. */
export function complaints({ lost, findings, fewest }: PowerCuts): string[] {
  if (!findings) return [...lost];
  const { broken, gaps, chain, integrity, unexplained, mostCopies } = findings;
  return [
    ...findings.lost.map((each) => `never sent: ${each}`),
    ...unexplained.map((each) => `a copy that no uncertain attempt explains: ${each}`),
    ...broken.map((each) => `promised with 2xx, not kept: ${each}`),
    ...gaps.map((each) => `gap: ${each}`),
    ...chain.map((each) => `chain: ${each}`),
    ...(mostCopies > 3 ? [`${mostCopies} copies of one mail`] : []),
    ...(integrity === 'ok' ? [] : [`integrity_check: ${integrity}`]),
    ...(fewest < LEAST_ANSWERED ? [`only ${fewest} answered before a cut: it proves little`] : []),
  ];
}
