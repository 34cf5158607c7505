import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { applyUpdate, Doc } from 'yjs';
import { keepUpdates } from '../../../../client/src/session/copy/keepUpdates.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A document that is kept in a store, which can be made to refuse. */
function kept() {
  const doc = new Doc();
  const stored: Uint8Array[] = [];
  let isFull = false;
  const append = async (update: Uint8Array) => {
    if (isFull) throw new Error('full');
    stored.push(update);
  };
  const keeper = keepUpdates(doc, append);
  const reopened = () => {
    const copy = new Doc();
    for (const update of stored) applyUpdate(copy, update);
    return copy.getText('t').toString();
  };
  return {
    keeper,
    reopened,
    text: doc.getText('t'),
    fill: (full: boolean) => {
      isFull = full;
    },
    rest: () => vi.advanceTimersByTimeAsync(5000),
    settle: () => vi.advanceTimersByTimeAsync(0),
  };
}

describe('what a browser keeps of a board', () => {
  test('UI-126 is all of it; once something was refused, it says so until the whole is stored', async () => {
    const { keeper, text, reopened, fill, rest, settle } = kept();
    text.insert(0, 'one ');
    await settle();
    expect([keeper.keeping.getState(), reopened()]).toEqual(['kept', 'one ']);
    fill(true);
    text.insert(4, 'two ');
    await settle();
    expect(keeper.keeping.getState()).toBe('failed');
    text.insert(8, 'three ');
    fill(false);
    await rest();
    text.insert(14, 'four');
    await settle();
    expect([keeper.keeping.getState(), reopened()]).toEqual(['kept', 'one two three four']);
  });

  test('UI-187 is all of it once there is room again, without a further edit', async () => {
    const { keeper, text, reopened, fill, rest, settle } = kept();
    fill(true);
    text.insert(0, 'one ');
    await settle();
    text.insert(4, 'two ');
    await settle();
    fill(false);
    text.insert(8, 'three');
    await settle();
    expect(keeper.keeping.getState()).toBe('failed');
    await rest();
    expect([keeper.keeping.getState(), reopened()]).toEqual(['kept', 'one two three']);
  });

  test('UI-187 is not tried any more once it is stopped', async () => {
    const { keeper, text, reopened, fill, rest, settle } = kept();
    fill(true);
    text.insert(0, 'one ');
    await settle();
    text.insert(4, 'two');
    await settle();
    keeper.stop();
    fill(false);
    await rest();
    expect([keeper.keeping.getState(), reopened()]).toEqual(['failed', '']);
  });

  test('UI-126 is nothing any more once it is stopped', async () => {
    const { keeper, text, reopened, settle } = kept();
    keeper.stop();
    text.insert(0, 'lost');
    await settle();
    expect([keeper.keeping.getState(), reopened()]).toEqual(['failed', '']);
  });

  test('UI-126 is called kept only where it is, whenever the browser refuses', async () => {
    const step = fc.constantFrom(...(['edit', 'full', 'room', 'rest', 'settle'] as const));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const board = kept();
        const actions = {
          edit: () => board.text.insert(board.text.length, 'x'),
          full: () => board.fill(true),
          room: () => board.fill(false),
          rest: board.rest,
          settle: board.settle,
        };
        for (const each of steps) {
          await actions[each]();
          await board.settle();
          if (board.keeper.keeping.getState() === 'kept')
            expect(board.reopened()).toBe(board.text.toString());
        }
        board.fill(false);
        await board.rest();
        actions.edit();
        await board.settle();
        expect([board.keeper.keeping.getState(), board.reopened()]).toEqual(['kept', board.text.toString()]);
      }),
      { numRuns: propertyRuns(200) },
    );
  });
});
