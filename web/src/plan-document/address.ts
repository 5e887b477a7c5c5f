export const FORMATS = ['pdf', 'docx', 'html'] as const;
export type Format = (typeof FORMATS)[number];
export type Edition = 'general' | 'restricted';
export type Part = 'whole' | 'contacts' | 'night-card';

/** What is printed: of the plan in force as of today, unless a version or a day is named. */
export interface Wanted {
  readonly edition: Edition;
  readonly part: Part;
  readonly version?: string;
  readonly at?: string;
}

/** Where the server writes the document. */
export function documentAddress(format: Format, { edition, part, version, at }: Wanted): string {
  const asked = new URLSearchParams({ format, edition });
  if (part !== 'whole') asked.set('only', part);
  if (version) asked.set('version', version);
  if (at) asked.set('at', at);
  return `/api/v1/plan/document?${asked.toString()}`;
}
