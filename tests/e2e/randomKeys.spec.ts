import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { SEED } from '../helpers/seed.ts';
import { BoardView } from './support/board.ts';
import { isLater } from './support/long.ts';
import type { CreatedBoard, Parcours } from './support/parcours.ts';
import { expect, test } from './support/test.ts';

const ACTIONS = Number(process.env.ACTIONS ?? 120);

type KeyAction =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'type'; readonly text: string }
  /** At a place of the page below its header, as parts of its width and height. */
  | { readonly kind: 'click'; readonly x: number; readonly y: number }
  /** On one of the things that can be pressed, by its part of all. */
  | { readonly kind: 'press'; readonly which: number };

const part = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const keyAction: fc.Arbitrary<KeyAction> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('key' as const),
      key: fc.constantFrom(
        ...['Delete', 'Delete', 'Backspace', 'Control+a', 'Control+a', 'Enter', 'Space', 'Escape', 'Tab'],
        ...[
          'Shift+Tab',
          'ArrowRight',
          'ArrowDown',
          'Control+z',
          'Control+y',
          'Control+x',
          'Control+v',
          'c',
          '+',
        ],
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('type' as const), text: fc.constantFrom('abc', 'x\n') }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('click' as const), x: part, y: part }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('press' as const), which: part }) },
);

/** Cards and legs, and what can be pressed in the panels and on the canvas; nothing that leads to another page. */
const PRESSABLE =
  '.react-flow__node, [role=complementary] :is(button, summary, input, textarea, [role=tab]), [role=main] button, nav button';

async function perform(page: Page, done: KeyAction): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const header = 70;
  switch (done.kind) {
    case 'key':
      return page.keyboard.press(done.key);
    case 'type':
      return page.keyboard.type(done.text);
    case 'click':
      return page.mouse.click(done.x * width, header + done.y * (height - header));
    case 'press': {
      const at = await page.evaluate(placeOf, { pressable: PRESSABLE, which: done.which });
      return at && page.mouse.click(at.x, at.y);
    }
  }
}

/** Runs in the page: the middle of one of the things that can be pressed and are in sight. */
function placeOf({ pressable, which }: { readonly pressable: string; readonly which: number }) {
  const places = [...document.querySelectorAll(pressable)].flatMap((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const seen = document.elementFromPoint(x, y);
    return seen !== null && (element.contains(seen) || seen.contains(element)) ? [{ x, y }] : [];
  });
  return places[Math.floor(which * places.length)];
}

const isNowhere = () => document.activeElement === document.body || document.activeElement === null;

/** All that others made. How two actors coordinate is a choice that anybody may change, also to none. */
async function ofOthers(parcours: Parcours, created: CreatedBoard): Promise<readonly string[]> {
  const { coordination: _, ...board } = await parcours.snapshot(created);
  const collections = Object.values(board).filter(Array.isArray);
  return collections.flat().flatMap((record: unknown) => {
    const known = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
    return typeof known === 'string' ? [known] : [];
  });
}

for (const [at, viewport] of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
].entries()) {
  test.describe(`${viewport.width} wide`, isLater(at), () => {
    test.use({ contextOptions: { viewport } });

    test('E2E-108 whatever a contributor presses, what others made stays and the keyboard is somewhere', async ({
      parcours,
      visit,
    }) => {
      test.setTimeout(400_000);
      const seed = SEED + viewport.width;
      test.info().annotations.push({ type: 'seed', description: String(SEED) });
      process.stdout.write(`seed of the keys and clicks: ${SEED}\n`);
      const created = await parcours.createBoard({ scenario: 'undocumented-young-man', example: true });
      const others = await ofOthers(parcours, created);
      const { page, context } = await visit(created.links.contribute);
      context.on('page', (other) => other !== page && void other.close());
      const board = new BoardView(page);
      await board.enter();
      const path = new URL(page.url()).pathname;
      const past: KeyAction[] = [];
      for (const next of fc.sample(keyAction, { seed, numRuns: ACTIONS })) {
        past.push(next);
        const told = `seed ${SEED}, after ${JSON.stringify(past.slice(-8))}`;
        await perform(page, next);
        if (new URL(page.url()).pathname !== path) await page.goBack();
        await expect.poll(() => page.evaluate(isNowhere), { message: told }).toBe(false);
        // A question is never answered with yes.
        if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
      }
      await board.isSaved();
      const left = new Set(await ofOthers(parcours, created));
      expect(
        others.filter((id) => !left.has(id)),
        `seed ${SEED}`,
      ).toEqual([]);
    });
  });
}
