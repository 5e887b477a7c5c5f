/** The five canonical threat categories (事案区分) of the guideline's 緊急時対応計画. */
export const CATEGORIES = [
  'intentional',
  'unintentional',
  'disaster',
  'pandemic',
  'infrastructure',
] as const;
export type Category = (typeof CATEGORIES)[number];
