import type { Line } from '../domain/plan-difference/compare.js';
import type { Group } from '../domain/plan-difference/playbooks.js';

/** One sentence of a difference; what is long stands beside it, before and after. */
export class DifferenceLineView implements Line {
  /** Added, gone, changed. */
  readonly sign: '+' | '-' | '~';
  readonly text: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Sentences under one heading. */
export class DifferenceGroupView implements Group {
  readonly title: string;
  readonly lines: readonly DifferenceLineView[];
}

/** What one version of a plan says otherwise than another; no group where nothing differs. Japanese, as the plan. */
export class VersionDifferenceView {
  readonly groups: readonly DifferenceGroupView[];
}
