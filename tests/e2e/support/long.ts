import type { TestDetails } from '@playwright/test';

/** Of several that differ in size, language or kind of fault the first are always tried, the others where all is tried at length. */
export const isLater = (at: number, first = 1): TestDetails => (at < first ? {} : { tag: '@long' });
