/** Cards that are taken from a file of another program; more would be slow to look through and to undo. */
export const MOST_BROUGHT_IN = 5_000;

/** Of a file; a board file of the largest board has fewer. */
export const MOST_BYTES = 32 * 1024 * 1024;
