import type { Browser, Page } from '@playwright/test';

/** People who take part in a workshop by a real browser, each in a profile of their own. */
export class RealPages {
  readonly #browser: Browser | undefined;
  readonly #pages: readonly Page[];

  private constructor(browser: Browser | undefined, pages: readonly Page[]) {
    this.#browser = browser;
    this.#pages = pages;
  }

  /** They come in by the link that everybody has, under aliases of their own. */
  static async open(link: string, count: number): Promise<RealPages> {
    if (count === 0) return new RealPages(undefined, []);
    // Where nobody comes by a browser none has to be there.
    const { chromium } = await import('@playwright/test');
    const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const pages: Page[] = [];
    for (let at = 0; at < count; at += 1) {
      const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
      const page = await context.newPage();
      await page.goto(link);
      await page.getByLabel('What others call you here').fill(`By browser ${at + 1}`);
      await page.getByRole('button', { name: 'Come in', exact: true }).click();
      await page.getByRole('button', { name: `Your place, By browser ${at + 1}` }).waitFor();
      pages.push(page);
    }
    return new RealPages(browser, pages);
  }

  /** Resolves once each shows that the agenda is there, from 1: with how long each took from now, in milliseconds. */
  seen(phase: number, count: number): Promise<readonly number[]> {
    const began = performance.now();
    return Promise.all(
      this.#pages.map(async (page) => {
        await page.getByText(`${phase} of ${count}`, { exact: true }).first().waitFor();
        return performance.now() - began;
      }),
    );
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }
}
