import type { CDPSession, Locator } from '@playwright/test';

/** In pixels of the page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export async function middleOf(element: Locator): Promise<Point> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('it is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Puts a finger on the page, moves it, or takes it off. */
export async function touch(
  input: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  at?: Point,
): Promise<void> {
  await input.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [at] });
}

export async function swipe(input: CDPSession, from: Point, by: Point): Promise<void> {
  await touch(input, 'touchStart', from);
  for (const part of [0.2, 0.4, 0.6, 0.8, 1]) {
    await touch(input, 'touchMove', { x: from.x + by.x * part, y: from.y + by.y * part });
  }
  await touch(input, 'touchEnd');
}
