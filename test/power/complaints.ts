import type { PowerCuts } from './run.js';

/** Every promise that power cuts have broken; empty when all hold. */
export function complaints({ lost, findings }: PowerCuts): string[] {
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
  ];
}
