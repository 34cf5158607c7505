import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { Parcours } from './parcours.ts';
import { translate } from './translator.ts';

export interface Fixtures {
  /** Between which marks a translator writes every text of the pages; undefined where none is at work. */
  readonly translated: Marks | undefined;
  /** Opens an address in a browser of its own: its own storage, its own connection. */
  readonly visit: Visit;
}

interface Marks {
  readonly before: string;
  readonly after: string;
}

/** `prepare` is called before anything is loaded. */
export type Visit = (
  address: string,
  prepare?: (context: BrowserContext) => Promise<unknown>,
) => Promise<Visitor>;

interface Workers {
  readonly parcours: Parcours;
}

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
}

/**
 * Tests with the built server. Every page is watched: a request to another host, or an error that nobody caught,
 * fails the test that caused it.
 */
export const test = base.extend<Fixtures, Workers>({
  parcours: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const parcours = await Parcours.start();
      await use(parcours);
      await parcours.discard();
    },
    { scope: 'worker' },
  ],
  translated: [undefined, { option: true }],
  visit: async ({ browser, parcours, contextOptions, translated }, use) => {
    const contexts: BrowserContext[] = [];
    const faults: string[] = [];
    await use(async (address, prepare) => {
      const context = await browser.newContext(contextOptions);
      contexts.push(context);
      await prepare?.(context);
      if (translated) await context.addInitScript(translate, translated);
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`));
      const { href, host } = new URL(address, parcours.url);
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (/^(https?|wss?):$/.test(url.protocol) && url.host !== host) {
          faults.push(`a request to ${url.host}`);
        }
      });
      await page.goto(href);
      return { page, context };
    });
    for (const context of contexts) await context.close();
    expect(faults).toEqual([]);
  },
});

export { expect } from '@playwright/test';
