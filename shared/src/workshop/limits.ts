/** How many signs names have at most, as people count them: one may be made of any number of UTF-16 units. */
export const MOST_SIGNS = { alias: 24, groupName: 40 } as const;

/** How many UTF-16 units there are at most of what else people write, as fields in a page count them. */
export const MOST_UNITS = { title: 120, city: 60, word: 280, remark: 280, entry: 140, answer: 600 } as const;
