import { vi } from 'vitest';
import * as Y from 'yjs';

const PARTS = ['integrate', 'write', 'delete'] as const;

/** The most that was done in one turn of the event loop: how many items were put in, written and deleted. */
export type MostInATurn = Record<(typeof PARTS)[number], number>;

/**
 * Counts what Yjs does in each turn of the event loop while some work is done, which takes every rest that it may: the
 * time always seems to be up. So it is told what a turn holds at most, on a machine of any speed.
 */
export async function mostInATurn(work: () => Promise<unknown>): Promise<MostInATurn> {
  const now: MostInATurn = { integrate: 0, write: 0, delete: 0 };
  const most: MostInATurn = { integrate: 0, write: 0, delete: 0 };
  const originals = PARTS.map((part) => {
    const original = Y.Item.prototype[part];
    Object.assign(Y.Item.prototype, {
      [part](this: Y.Item, ...args: never[]) {
        now[part] += 1;
        most[part] = Math.max(most[part], now[part]);
        return Reflect.apply(original, this, args);
      },
    });
    return [part, original] as const;
  });
  let time = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    time += 1000;
    return time;
  });
  let isDone = false;
  const turn = () => {
    for (const part of PARTS) now[part] = 0;
    if (!isDone) setImmediate(turn);
  };
  turn();
  try {
    await work();
  } finally {
    isDone = true;
    clock.mockRestore();
    for (const [part, original] of originals) Object.assign(Y.Item.prototype, { [part]: original });
  }
  return most;
}
