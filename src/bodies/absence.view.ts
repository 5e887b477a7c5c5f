/** Somebody who is away. */
export class AbsenceView {
  readonly id: string;
  readonly person: string;
  readonly personName: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly recordedBy: string;
}
