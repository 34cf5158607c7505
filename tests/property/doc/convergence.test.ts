import { createBoardDoc, createUndo, migrate, readSnapshot, schemaVersion } from '@parcours/shared/doc';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { boardText, peerOf, syncAll } from '../../helpers/documents.ts';
import { type Fate, Network } from '../../helpers/network.ts';
import { oldDocOf } from '../../helpers/oldDocument.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';
import { type RandomCommand, randomCommand, run } from '../../helpers/randomCommands.ts';

interface Act {
  readonly who: number;
  readonly what: RandomCommand | 'undo' | 'redo' | 'catch-up';
}

const fates = fc.infiniteStream(fc.constantFrom<Fate>('arrives', 'arrives', 'twice', 'late', 'lost'));
const what = fc.oneof(
  { arbitrary: randomCommand, weight: 6 },
  { arbitrary: fc.constantFrom('undo', 'redo', 'catch-up'), weight: 2 },
);
const acts: fc.Arbitrary<Act[]> = fc.array(fc.record({ who: fc.nat(3), what }), {
  minLength: 10,
  maxLength: 40,
});

/** Plays acts on the documents of a network, each with an undo of its own. */
function playerOn(network: Network): (act: Act) => void {
  const undos = new Map(network.docs.map((doc) => [doc, createUndo(doc)]));
  return ({ who, what }) => {
    const doc = network.at(who);
    if (what === 'catch-up') network.catchUp();
    else if (what === 'undo') undos.get(doc)?.undo();
    else if (what === 'redo') undos.get(doc)?.redo();
    else run(doc, what);
  };
}

function expectSame(network: Network): void {
  const [first, ...others] = network.docs.map((doc) => [boardText(doc), readSnapshot(doc).problems]);
  for (const other of others) expect(other).toEqual(first);
}

describe('several people at once', () => {
  test('DC-20 whatever the network loses, doubles and delays, all end with the same board, to the byte', () => {
    fc.assert(
      fc.property(arbitraryBoard, fc.integer({ min: 3, max: 4 }), fates, acts, (board, count, fate, list) => {
        const network = new Network(createBoardDoc(board), count, () => fate.next().value);
        list.forEach(playerOn(network));
        network.settle();
        expectSame(network);
      }),
      { numRuns: propertyRuns(50) },
    );
  });

  test('DC-18 people who each migrate an older document, at any moment, converge', () => {
    const moments = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9));
    fc.assert(
      fc.property(arbitraryBoard, fates, acts, moments, (board, fate, list, when) => {
        const network = new Network(oldDocOf(board), 3, () => fate.next().value);
        const play = playerOn(network);
        for (const [index, act] of list.entries()) {
          for (const [who, moment] of when.entries()) if (moment === index) migrate(network.at(who));
          play(act);
        }
        network.settle();
        expectSame(network);
      }),
      { numRuns: propertyRuns(40) },
    );
  });

  test('DC-18 two migrations at once make one: nothing that either does right after is lost', () => {
    let migrated = 0;
    fc.assert(
      fc.property(arbitraryBoard, fc.array(randomCommand, { maxLength: 12 }), (board, list) => {
        const one = oldDocOf(board);
        const other = peerOf(one);
        for (const doc of [one, other]) if (migrate(doc)) migrated++;
        for (const command of list) run(one, command);
        const before = boardText(one);
        syncAll(one, other);
        expect([boardText(one), boardText(other)]).toEqual([before, before]);
        expect(schemaVersion(other)).toBe(1);
      }),
      { numRuns: propertyRuns(40) },
    );
    expect(migrated).toBe(2 * propertyRuns(40));
  });
});
