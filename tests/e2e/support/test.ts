import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { Parcours } from './parcours.ts';

interface Fixtures {
  /** Opens an address in a browser of its own: its own storage, its own connection. */
  readonly visit: Visit;
}

export type Visit = (address: string) => Promise<Visitor>;

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
}

/**
 * Tests with the built server. Every page is watched: a request to another host, or an error that nobody caught,
 * fails the test that caused it.
 */
export const test = base.extend<Fixtures, { parcours: Parcours }>({
  parcours: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const parcours = await Parcours.start();
      await use(parcours);
      await parcours.discard();
    },
    { scope: 'worker' },
  ],
  visit: async ({ browser, parcours, contextOptions }, use) => {
    const contexts: BrowserContext[] = [];
    const faults: string[] = [];
    await use(async (address) => {
      const context = await browser.newContext(contextOptions);
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(parcours.url).host) {
          faults.push(`a request to ${url.host}`);
        }
      });
      await page.goto(new URL(address, parcours.url).href);
      return { page, context };
    });
    for (const context of contexts) await context.close();
    expect(faults).toEqual([]);
  },
});

export { expect } from '@playwright/test';
