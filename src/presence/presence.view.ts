/** Somebody else who has the incident open now. */
export class PresentView {
  readonly name: string;
  readonly since: string;
}
