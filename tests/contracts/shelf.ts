import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Shelf } from '../../server/src/ports/shelf.ts';

/** How a store lets the suite open it, and open it again. */
export interface ShelfUnderTest {
  open(): Promise<Shelf>;
  /** The same content after the process is gone; absent for a store that keeps nothing. */
  reopen?(): Promise<Shelf>;
  clean(): Promise<void>;
}

const file = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = async (shelf: Shelf, id: string) => {
  const bytes = await shelf.read(id);
  return bytes && new TextDecoder().decode(bytes);
};

/** What every store of published scenarios must do: see `ports/shelf.ts`. A store's own test is one call. */
export function shelfContract(name: string, make: () => ShelfUnderTest): void {
  describe(`Shelf: ${name}`, () => {
    let store: ShelfUnderTest;
    let shelf: Shelf;

    beforeEach(async () => {
      store = make();
      shelf = await store.open();
    });
    afterEach(() => store.clean());

    test('LB-10 reads back what was put there, each by its id, the last of what was put under one', async () => {
      await shelf.put('b', file('a longer text'));
      await shelf.put('a', file('one'));
      await shelf.put('b', file('two'));
      expect(await shelf.ids()).toEqual(['a', 'b']);
      expect(await textOf(shelf, 'a')).toBe('one');
      expect(await textOf(shelf, 'b')).toBe('two');
      expect(await shelf.read('c')).toBeUndefined();
    });

    test('LB-10 of several that are put at once one is there, whole', async () => {
      const texts = ['one', 'a longer text', 'three'];
      await Promise.all(texts.map((text) => shelf.put('a', file(text))));
      expect(texts).toContain(await textOf(shelf, 'a'));
    });

    test('LB-10 what is removed is gone, and removing again does nothing', async () => {
      await shelf.put('a', file('one'));
      await shelf.put('b', file('two'));
      await shelf.remove('a');
      await shelf.remove('a');
      expect(await shelf.read('a')).toBeUndefined();
      expect(await shelf.ids()).toEqual(['b']);
      await shelf.put('a', file('three'));
      expect(await textOf(shelf, 'a')).toBe('three');
    });

    test('LB-10 survives the end of the process', async () => {
      if (store.reopen === undefined) return;
      await shelf.put('a', file('one'));
      await shelf.put('b', file('two'));
      await shelf.remove('b');
      const again = await store.reopen();
      expect(await again.ids()).toEqual(['a']);
      expect(await textOf(again, 'a')).toBe('one');
    });
  });
}
