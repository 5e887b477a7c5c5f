/** Larger files are refused unread. */
export const MOST_BYTES = 2 * 1024 * 1024;
/** Longer lists are refused before their cells are read; no body of this size has one plan. */
export const MOST_ROWS = 10_000;

/** A list that cannot be read at all, in words for whoever made it. */
export class UnreadableList extends Error {}

/** What is said of a list with too many rows. */
export const TOO_LONG = `${MOST_ROWS} 行より多くあります。異動の行だけにしてください。`;
