import { createUndo, readSnapshot } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import { applyUpdate, type Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { bindCommands } from '../../../../client/src/session/commands.ts';
import { guardCommands } from '../../../../client/src/session/guardCommands.ts';
import { type Happening, watchMeanwhile } from '../../../../client/src/session/meanwhile/meanwhile.ts';
import type { FieldRef, Writing } from '../../../../client/src/session/meanwhile/writing.ts';
import { openPresence } from '../../../../client/src/session/presence.ts';
import { IDLE } from '../../../../client/src/session/presenceState.ts';
import { rightsOf } from '../../../../client/src/session/rights.ts';
import { docOf, peerOf, SMALL, syncAll } from '../../../helpers/documents.ts';
import { projectedStore } from '../../../helpers/projected.ts';

const TITLE: FieldRef = { collection: 'steps', id: 'ask', field: 'title' };

function personOn(doc: Doc, role: 'contribute' | 'facilitate' = 'facilitate') {
  const { store } = projectedStore(doc);
  const commands = guardCommands(
    bindCommands(doc),
    doc,
    store,
    rightsOf(role, () => false),
  );
  const undo = createUndo(doc);
  const user = { name: 'Ana', colour: 1 };
  const presence = openPresence(new Awareness(doc), { ...IDLE, user }, () => undefined);
  const at: { writing: Writing | undefined } = { writing: undefined };
  const refusals: string[] = [];
  const attempt = <Result>(action: () => Result): Result | undefined => {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      refusals.push(error.code);
      return undefined;
    }
  };
  const meanwhile = watchMeanwhile({
    doc,
    store,
    commands,
    presence,
    undo,
    attempt,
    writing: () => at.writing,
  });
  const told = (): readonly Happening[] => meanwhile.store.getState().happenings;
  return { doc, commands, undo, meanwhile, at, told, refusals, title: () => titleIn(doc) };
}

type Person = ReturnType<typeof personOn>;

const titleIn = (doc: Doc): string =>
  readSnapshot(doc).board.steps.find(({ id }) => id === 'ask')?.title ?? '';

function people(count: number): readonly Person[] {
  const first = docOf({ ...SMALL });
  return Array.from({ length: count }, (_, at) => personOn(at === 0 ? first : peerOf(first)));
}

/** One has what another has. */
async function hear(person: Person | undefined, other: Person | undefined): Promise<void> {
  if (person === undefined || other === undefined) return;
  applyUpdate(person.doc, encodeStateAsUpdate(other.doc, encodeStateVector(person.doc)), 'remote');
  await Promise.resolve();
}

/** Merging is done once a change has been handed round, and is itself a change to be handed round. */
async function meet(all: readonly Person[]): Promise<void> {
  for (let round = 0; round <= all.length; round += 1) {
    syncAll(...all.map(({ doc }) => doc));
    await Promise.resolve();
  }
}

describe('UI-160 lines that several people write in', () => {
  test('what was typed is put into what others wrote since the typing began', () => {
    const [ana] = people(1);
    ana?.commands.updateRecord('steps', 'ask', { title: 'Ask twice' });
    ana?.meanwhile.writeLine(TITLE, 'Do Ask', 'Ask');
    expect(ana?.title()).toBe('Do Ask twice');
    expect(ana?.told()).toEqual([]);
  });

  test('where both wrote over the same, it stays until the person decides', () => {
    const [ana] = people(1);
    ana?.commands.updateRecord('steps', 'ask', { title: 'Demand' });
    ana?.meanwhile.writeLine(TITLE, 'Beg', 'Ask');
    expect(ana?.title()).toBe('Demand');
    const [clash] = ana?.told() ?? [];
    expect(clash).toMatchObject({ kind: 'clash', at: TITLE, mine: 'Beg', theirs: 'Demand' });
    ana?.meanwhile.insist(clash?.key ?? 0);
    expect(ana?.title()).toBe('Beg');
    expect(ana?.told()).toEqual([]);
  });

  test('whoever writes when, all end with one text, and each word is in it or told to its writer', async () => {
    const turn = fc.oneof(
      { weight: 2, arbitrary: fc.record({ from: fc.nat(2), to: fc.nat(2) }) },
      { weight: 3, arbitrary: fc.record({ who: fc.nat(2), at: fc.nat(), anew: fc.boolean() }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 12 }), async (turns) => {
        const all = people(3);
        const words = new Set<string>();
        for (const [index, each] of turns.entries()) {
          if ('from' in each) await hear(all[each.to], all[each.from]);
          // One sign, which no other can be put into.
          else writeWord(all[each.who], String.fromCodePoint(0x4e00 + index), each, words);
        }
        await meet(all);
        const texts = all.map(({ title }) => title());
        expect(new Set(texts).size).toBe(1);
        const found = texts[0] + JSON.stringify(all.map((person) => person.told()));
        for (const word of words) expect(found).toContain(word);
      }),
    );
  });
});

/** Writes a word into the title, or in its place; `words` are those that nobody meant to take away. */
function writeWord(
  person: Person | undefined,
  word: string,
  { at, anew }: { readonly at: number; readonly anew: boolean },
  words: Set<string>,
): void {
  const now = person?.title() ?? '';
  const place = at % (now.length + 1);
  if (anew) for (const other of words) if (now.includes(other)) words.delete(other);
  words.add(word);
  person?.meanwhile.writeLine(TITLE, anew ? word : now.slice(0, place) + word + now.slice(place), now);
}

describe('UI-162 a record that is removed while somebody writes in it', () => {
  test('they are told, and bring it back with what they wrote, as one step of undo', () => {
    const [ana, ben] = people(2) as [Person, Person];
    ana.at.writing = { id: 'ask', text: 'Ask again' };
    ben.commands.removeMany(['ask']);
    syncAll(ana.doc, ben.doc);
    expect(ana.told()).toMatchObject([{ kind: 'removed', collection: 'steps', text: 'Ask again' }]);
    expect(ben.told()).toEqual([]);
    ana.meanwhile.writeLine(TITLE, 'Ask again', 'Ask');
    ana.meanwhile.insist(ana.told()[0]?.key ?? 0);
    syncAll(ana.doc, ben.doc);
    for (const { doc } of [ana, ben]) {
      const { steps, legs, barriers } = readSnapshot(doc).board;
      expect(steps.find(({ id }) => id === 'ask')?.title).toBe('Ask again');
      expect([legs.length, barriers.length]).toEqual([SMALL.legs.length, SMALL.barriers.length]);
    }
    ana.undo.undo();
    expect(readSnapshot(ana.doc).board.steps.map(({ id }) => id)).toEqual(['wait']);
  });

  test('nobody is told of what they remove themselves, or where they write elsewhere', () => {
    const [ana, ben] = people(2) as [Person, Person];
    ana.at.writing = { id: 'ask', text: '' };
    ana.commands.removeMany(['ask']);
    ana.at.writing = { id: 'amina', text: '' };
    ben.commands.removeMany(['wait']);
    syncAll(ana.doc, ben.doc);
    expect(ana.told()).toEqual([]);
  });
});

describe('UI-186 what cannot stand at the moment', () => {
  const LOCKED = { id: 'lock', title: 'Locked', x: -100, y: -100, width: 5000, height: 5000, locked: true };
  const PASSPORT: FieldRef = { collection: 'assets', id: 'passport', field: 'name' };

  /** A contributor, and a facilitator who locks the frame that all is in. */
  function contributorAndFacilitator(): readonly [Person, Person] {
    const doc = docOf({ ...SMALL });
    return [personOn(doc, 'contribute'), personOn(peerOf(doc), 'facilitate')];
  }

  test('is brought back later, with what was written', () => {
    const [ana, ben] = contributorAndFacilitator();
    ana.at.writing = { id: 'passport', text: 'Passport or card' };
    ben.commands.removeMany(['passport']);
    syncAll(ana.doc, ben.doc);
    ana.meanwhile.writeLine(PASSPORT, 'Passport or card', 'Passport');
    ben.commands.addRecord('frames', LOCKED);
    syncAll(ana.doc, ben.doc);
    const [removal] = ana.told();
    ana.meanwhile.insist(removal?.key ?? 0);
    expect([ana.refusals, ana.told()]).toEqual([['access.locked'], [removal]]);
    ben.commands.updateRecord('frames', 'lock', { locked: false });
    syncAll(ana.doc, ben.doc);
    ana.meanwhile.insist(removal?.key ?? 0);
    expect(ana.told()).toEqual([]);
    const { assets, steps } = readSnapshot(ana.doc).board;
    expect(assets.find(({ id }) => id === 'passport')?.name).toBe('Passport or card');
    expect(steps.find(({ id }) => id === 'ask')?.needs).toEqual(['passport']);
  });

  test('is written later', () => {
    const [ana, ben] = contributorAndFacilitator();
    ana.commands.updateRecord('steps', 'ask', { title: 'Demand' });
    ana.meanwhile.writeLine(TITLE, 'Beg', 'Ask');
    syncAll(ana.doc, ben.doc);
    ben.commands.addRecord('frames', LOCKED);
    syncAll(ana.doc, ben.doc);
    const [clash] = ana.told();
    ana.meanwhile.insist(clash?.key ?? 0);
    expect([ana.title(), ana.told()]).toEqual(['Demand', [clash]]);
    ben.commands.updateRecord('frames', 'lock', { locked: false });
    syncAll(ana.doc, ben.doc);
    ana.meanwhile.insist(clash?.key ?? 0);
    expect([ana.title(), ana.told()]).toEqual(['Beg', []]);
  });

  test('is forgotten once the person leaves it', () => {
    const [ana, ben] = contributorAndFacilitator();
    ana.at.writing = { id: 'passport', text: 'Passport or card' };
    ben.commands.removeMany(['passport']);
    syncAll(ana.doc, ben.doc);
    const key = ana.told()[0]?.key ?? 0;
    ana.meanwhile.leave(key);
    ana.meanwhile.insist(key);
    expect([ana.told(), readSnapshot(ana.doc).board.assets.map(({ id }) => id)]).toEqual([[], ['address']]);
  });
});
