/** The reading of who has an incident open. */
export function presenceKey(incident: string): readonly string[] {
  return ['presence', incident];
}
