import type { Tortured } from './run.js';

/** Reliability P4. */
const MOST_COPIES = 3;
const LEAST_IN_FLIGHT = 20;

/** Every promise that a run has broken; empty when all hold. */
export function complaints(result: Tortured): string[] {
  const { lost, unexplained, broken, gaps, chain, mostCopies, integrity } = result;
  const { uncertain, cutOff, leastInFlight, missed } = result;
  return [
    ...lost.map((each) => `lost: ${each}`),
    ...unexplained.map((each) => `a copy that no uncertain attempt explains: ${each}`),
    ...broken.map((each) => `promised with 2xx, not kept: ${each}`),
    ...missed.map((each) => `never came to: ${each}`),
    ...gaps.map((each) => `gap: ${each}`),
    ...chain.map((each) => `chain: ${each}`),
    ...(mostCopies > MOST_COPIES ? [`${mostCopies} copies of one mail`] : []),
    ...(uncertain === cutOff
      ? []
      : [`${uncertain} uncertain attempts, but ${cutOff} were cut off`]),
    ...(integrity === 'ok' ? [] : [`integrity_check: ${integrity}`]),
    ...(leastInFlight < LEAST_IN_FLIGHT
      ? [`only ${leastInFlight} notices in flight at a kill: this run proves too little`]
      : []),
  ];
}
