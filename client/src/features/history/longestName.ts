/** How many letters the name of a version may have, as the server takes it. */
export const LONGEST_NAME = 120;
