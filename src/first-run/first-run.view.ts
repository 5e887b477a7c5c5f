import type { FirstStep, Mark } from '../domain/first-run/first-run.js';

export class FirstStepView {
  readonly step: FirstStep;
  readonly state: Mark;
}

/** An incident that goes with the sample. */
export class SampleLineView {
  readonly id: string;
  readonly number: string;
  readonly summary: string;
  /** Made by サンプルで試す; else logged by somebody who tried it out. */
  readonly made: boolean;
}

/** はじめての設定: how far it is, and the sample. */
export class FirstRunView {
  readonly bodyName: string;
  /** The caller's body is a sample. */
  readonly sample: boolean;
  readonly steps: readonly FirstStepView[];
  /** Somebody has put the list away. */
  readonly putAway: boolean;
  /** The incidents of a sample body; none in a body of one's own. */
  readonly incidents: readonly SampleLineView[];
  /** A body of one's own can be begun here; else the settings name the body. */
  readonly mayBegin: boolean;
}
