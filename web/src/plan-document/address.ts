export const FORMATS = ['pdf', 'docx', 'html'] as const;
export type Format = (typeof FORMATS)[number];
export type Edition = 'general' | 'restricted';
export type Part = 'whole' | 'contacts' | 'night-card';

/** Where the server writes the document. */
export function documentAddress(
  format: Format,
  { edition, part }: { readonly edition: Edition; readonly part: Part },
): string {
  const asked = new URLSearchParams({ format, edition });
  if (part !== 'whole') asked.set('only', part);
  return `/api/v1/plan/document?${asked.toString()}`;
}
