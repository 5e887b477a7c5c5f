/** Something in a plan that a rule of the check names. */
export class PlanFindingView {
  readonly rule: string;
  /** What the rule says. */
  readonly title: string;
  /** What it is about, as an exception would name it. */
  readonly about: string;
  /** Where it is mended: file:line:column. */
  readonly place: string;
  /** Japanese, like the plan. */
  readonly wrong: string;
  readonly remedy: string;
  /** As it stands the plan does not hold in the night it is needed. */
  readonly blocking: boolean;
}

/** What the body lives with, on record. */
export class PlanExceptionView extends PlanFindingView {
  readonly why: string;
  readonly approvedBy: string;
}

/** 点検: a plan as it stands on a day, and the twelve months from there. */
export class PlanCheckView {
  readonly bodyName: string;
  /** 版 of the plan that was looked at. */
  readonly planVersion: string;
  /** The first and the last day looked at. */
  readonly from: string;
  readonly to: string;
  readonly checkedAt: string;
  /** How many rules there are. */
  readonly rules: number;
  /** What blocks comes first. */
  readonly findings: readonly PlanFindingView[];
  readonly exceptions: readonly PlanExceptionView[];
}
