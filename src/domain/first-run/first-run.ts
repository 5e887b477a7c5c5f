/** はじめての設定: what an installation needs before its first night, in order. */
export const FIRST_STEPS = ['body', 'administrators', 'officers', 'mail', 'contacts'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** What somebody said of a step; `open` takes it back. */
export const MARKS = ['open', 'done', 'skipped'] as const;
export type Mark = (typeof MARKS)[number];

/** What the installation shows by itself. */
export interface FirstFacts {
  readonly isSample: boolean;
  readonly administrators: number;
  /** Offices whose holder is still an example of the sample. */
  readonly exampleOffices: number;
  /** A test mail has left by a relay, and somebody said that it arrived. */
  readonly mailArrived: boolean;
}

/** Whoever is alone is ill one day. */
const ENOUGH_ADMINISTRATORS = 2;

/** How far each step is: what can be seen counts, else what somebody said of it. */
export function standingOf(
  facts: FirstFacts,
  marks: ReadonlyMap<FirstStep, Mark>,
): { readonly step: FirstStep; readonly state: Mark }[] {
  const seen: Readonly<Record<FirstStep, boolean>> = {
    body: !facts.isSample,
    administrators: facts.administrators >= ENOUGH_ADMINISTRATORS,
    officers: facts.exampleOffices === 0,
    mail: facts.mailArrived,
    contacts: false,
  };
  return FIRST_STEPS.map((step) => ({
    step,
    state: seen[step] ? 'done' : (marks.get(step) ?? 'open'),
  }));
}
