/** Least ratio of the product's throughput to the floor's (issue 2, “Numbers”); the others are only shown. */
export const LEAST_RATIO: Readonly<Record<string, number>> = {
  create: 0.35,
  'read one': 0.4,
  'list 50': 0.4,
  filter: 0.4,
  search: 0.4,
};

export const MOST_MB_IDLE = 150;
export const MOST_MB_AFTER = 250;
/** From the start of the process to its first answer, with the incidents there. */
export const LONGEST_START_MS = 1_500;
/** From the commit to the mail at the relay. */
export const MAIL_P50_MS = 20;
export const MAIL_P99_MS = 100;
