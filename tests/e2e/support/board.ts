import { capabilityIn } from '@parcours/shared/protocol';
import { expect, type Locator, type Page } from '@playwright/test';

/** Takes the alias that is offered, in whatever language. */
export async function takeAlias(page: Page): Promise<void> {
  await page.locator('form button[type=submit]').first().click();
}

/** Opens the dialog of the board's links, with all that this window has: those of other roles are folded at first. */
export async function openLinks(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this board' });
  await expect(dialog.getByRole('textbox').first()).toBeVisible();
  const others = dialog.getByText('Links for others');
  // A facilitator's window has them from the server in a moment.
  if (capabilityIn(page.url().split('#k=')[1] ?? '')?.role === 'facilitate')
    await expect(others).toBeVisible();
  if (await others.isVisible()) await others.click();
  return dialog;
}

/** The board page as the tests speak of it. */
export class BoardView {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Takes the alias that is offered, waits until the board is there and saved, and has all of it in sight on a wide page. */
  async enter(): Promise<void> {
    await this.enterAsOpened();
    if ((this.page.viewportSize()?.width ?? 0) >= 960) await this.showAll();
  }

  /** As `enter`, with that in sight with which the board opens. */
  async enterAsOpened(): Promise<void> {
    await takeAlias(this.page);
    await this.isSaved();
  }

  /** An empty board has nothing to show. */
  async showAll(): Promise<void> {
    const button = this.page.getByRole('button', { name: 'Show everything' });
    if (!(await button.isVisible())) return;
    await button.click();
    await this.isAtRest();
  }

  /** The canvas glides to what is asked for; what is measured or pointed at before it rests is elsewhere then. */
  private async isAtRest(): Promise<void> {
    const plane = this.page.locator('.react-flow__viewport');
    let last = '';
    const rests = async () => {
      const before = last;
      last = await plane.evaluate((element) => getComputedStyle(element).transform);
      return last === before;
    };
    await expect.poll(rests, { intervals: [120] }).toBe(true);
  }

  async isSaved(): Promise<void> {
    await expect(this.page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
  }

  async isOffline(): Promise<void> {
    await expect(this.page.getByRole('banner').getByText('Offline', { exact: true })).toBeVisible();
  }

  get canvas(): Locator {
    return this.page.getByRole('application', { name: 'Route of the board' });
  }

  card(kind: 'Persona' | 'Step' | 'Objective' | 'Note', title: string): Locator {
    return this.canvas.getByRole('group', { name: `${kind}: ${title}`, exact: true });
  }

  leg(from: string, to: string): Locator {
    return this.canvas.getByRole('group', { name: `From “${from}” to “${to}”`, exact: true });
  }

  get details(): Locator {
    return this.page.getByRole('complementary', { name: 'Details' });
  }

  get story(): Locator {
    return this.page.getByRole('complementary', { name: 'Story' });
  }

  /** Puts a new card at a place of the canvas, in pixels from its top left corner. */
  async place(tool: 'Step' | 'Objective' | 'Note' | 'Persona', x: number, y: number): Promise<void> {
    await this.page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: tool }).click();
    await this.canvas.click({ position: { x, y } });
  }

  get removalQuestion(): Locator {
    return this.page.getByRole('dialog', { name: /^Remove .* from the board\?$/ });
  }

  /** Removes what is selected by the key, where that is asked about since others made some of it. */
  async removeSelected(): Promise<void> {
    await this.page.keyboard.press('Delete');
    await this.removalQuestion.getByRole('button', { name: 'Remove', exact: true }).click();
  }

  async retitle(title: string): Promise<void> {
    await this.details.getByRole('textbox', { name: 'Title' }).fill(title);
  }

  /** Draws a leg by dragging from the dot at one card's edge to the other card. */
  async drawLeg(from: Locator, to: Locator): Promise<void> {
    await from.locator('.react-flow__handle.source').dragTo(to.locator('.react-flow__handle.target'));
  }
}
