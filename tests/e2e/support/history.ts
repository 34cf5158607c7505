import { expect, type Page } from '@playwright/test';

/** How many entries the page's history has for what is open over it. */
export const layersOf = (page: Page): Promise<number> =>
  page.evaluate(() => history.state?.place?.layers ?? 0);

/**
 * Nothing is open over the page, and the browser has made its step back from what was: a step that it has yet to make
 * breaks off what is loaded meanwhile.
 */
async function isUncovered(page: Page): Promise<void> {
  await expect.poll(() => layersOf(page)).toBe(0);
}

/** What follows is for pages over which nothing is open. */
export async function reload(page: Page): Promise<void> {
  await isUncovered(page);
  await page.reload();
}

export async function goTo(page: Page, address: string): Promise<void> {
  await isUncovered(page);
  await page.goto(address);
}

export async function goBack(page: Page): Promise<void> {
  await isUncovered(page);
  await page.goBack();
}
