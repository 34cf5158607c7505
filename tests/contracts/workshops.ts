import { CodedError } from '@parcours/shared/errors';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Workshop, Workshops } from '../../server/src/ports/workshops.ts';
import { codeOf } from '../helpers/codeOf.ts';

/** How a store lets the suite open it, and open it again. */
export interface WorkshopsUnderTest {
  open(): Promise<Workshops>;
  /** The same content after the process is gone; absent for a store that keeps nothing. */
  reopen?(): Promise<Workshops>;
  clean(): Promise<void>;
}

const workshop = (title: string): Workshop => ({
  title,
  language: 'fr',
  boards: [
    { document: 'one', role: 'view', expires: 2_000_000_000, generation: 0, group: 'Ash' },
    { document: 'two', role: 'facilitate', expires: 2_000_000_000, generation: 3 },
  ],
});

/** What every store of workshops must do: see `ports/workshops.ts`. A store's own test is one call. */
export function workshopsContract(name: string, make: () => WorkshopsUnderTest): void {
  describe(`Workshops: ${name}`, () => {
    let store: WorkshopsUnderTest;
    let workshops: Workshops;

    beforeEach(async () => {
      store = make();
      workshops = await store.open();
    });
    afterEach(() => store.clean());

    test('WS-40 reads back what was kept, each by its id', async () => {
      await workshops.create('Ab', workshop('March'));
      await workshops.create('aB', workshop('April'));
      expect(await workshops.read('Ab')).toEqual(workshop('March'));
      expect(await workshops.read('aB')).toEqual(workshop('April'));
      expect([...(await workshops.ids())].sort()).toEqual(['Ab', 'aB']);
    });

    test('WS-40 is made once, and an unknown one is none', async () => {
      await workshops.create('a', workshop('March'));
      expect(await codeOf(workshops.create('a', workshop('April')))).toBe('workshop.exists');
      const both = [workshops.create('b', workshop('1')), workshops.create('b', workshop('2'))];
      expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
      expect((await workshops.read('a')).title).toBe('March');
      expect(await codeOf(workshops.read('c'))).toBe('workshop.not-found');
    });

    test('WS-41 what is erased is gone, and erasing again does nothing', async () => {
      await workshops.create('a', workshop('March'));
      await workshops.create('b', workshop('April'));
      await workshops.erase('a');
      await workshops.erase('a');
      expect(await codeOf(workshops.read('a'))).toBe('workshop.not-found');
      expect(await workshops.ids()).toEqual(['b']);
      await workshops.create('a', workshop('May'));
      expect((await workshops.read('a')).title).toBe('May');
    });

    test('WS-44 a change makes of it what is asked for, or leaves it', async () => {
      await workshops.create('a', workshop('A long name for a workshop'));
      const changed = { title: 'April', boards: workshop('').boards.slice(1) };
      expect(await workshops.change('a', () => changed)).toEqual(changed);
      expect(await workshops.read('a')).toEqual(changed);
      const refuse = () => {
        throw new CodedError('workshop.boards');
      };
      expect(await codeOf(workshops.change('a', refuse))).toBe('workshop.boards');
      expect(await workshops.read('a')).toEqual(changed);
      expect(await codeOf(workshops.change('b', (known) => known))).toBe('workshop.not-found');
    });

    test('WS-44 changes at the same time are made one after the other', async () => {
      await workshops.create('a', workshop(''));
      const letters = ['a', 'b', 'c', 'd', 'e'];
      const add = (letter: string) =>
        workshops.change('a', (known) => ({ ...known, title: known.title + letter }));
      await Promise.all(letters.map(add));
      expect([...((await workshops.read('a')).title ?? '')].sort()).toEqual(letters);
    });

    test.skipIf(make().reopen === undefined)(
      'WS-44 a change is there after the process is gone',
      async () => {
        await workshops.create('a', workshop('March'));
        await workshops.change('a', (known) => ({ ...known, title: 'April' }));
        expect(await (await store.reopen?.())?.read('a')).toEqual(workshop('April'));
      },
    );

    test.skipIf(make().reopen === undefined)('WS-40 is there after the process is gone', async () => {
      await workshops.create('a', workshop('March'));
      await workshops.create('b', workshop('April'));
      await workshops.erase('b');
      const again = await store.reopen?.();
      expect(await again?.read('a')).toEqual(workshop('March'));
      expect(await again?.ids()).toEqual(['a']);
    });
  });
}
