import { createBoardDoc } from '@parcours/shared/doc';
import { beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { RoomDocument } from '../../../../server/src/sync/room/roomDocument.ts';
import { cityBoard } from '../../../helpers/cityBoard.ts';
import { mostInATurn } from '../../../helpers/countedWork.ts';

const CARDS = 10_000;
/** As many parts as are put in, taken out or written between two looks whether others are to have their turn. */
const SLICE = 500;

describe(`what is done in one turn of the event loop, with a board of ${CARDS} cards`, () => {
  let whole: Uint8Array<ArrayBuffer>;
  beforeAll(() => {
    whole = Uint8Array.from(Y.encodeStateAsUpdate(createBoardDoc(cityBoard(CARDS, 3))));
  });
  const load = () => RoomDocument.fromRecords([{ sequence: 1, update: whole, at: 0 }]);

  test('SV-71 loading it puts in a slice at a time, and encoding it writes one', async () => {
    let document: RoomDocument | undefined;
    const loading = await mostInATurn(async () => {
      document = await load();
    });
    expect(loading.integrate).toBeGreaterThan(0);
    expect(loading.integrate).toBeLessThanOrEqual(2 * SLICE);
    const encoding = await mostInATurn(async () => document?.encodedInSlices());
    expect(encoding.write).toBeGreaterThan(0);
    expect(encoding.write).toBeLessThanOrEqual(2 * SLICE);
    document?.destroy();
  });

  test('SV-71 taking two thousand cards away, and a thousand new ones, are done a slice at a time', async () => {
    const document = await load();
    const other = new Y.Doc();
    Y.applyUpdate(other, whole);
    const changeOf = (work: () => void): Uint8Array => {
      const before = Y.encodeStateVector(other);
      other.transact(work);
      return Y.encodeStateAsUpdate(other, before);
    };
    const steps = other.getMap('steps');
    const removal = changeOf(() => {
      for (const id of [...steps.keys()].slice(0, 2000)) steps.delete(id);
    });
    const removing = await mostInATurn(() => document.applyLong(removal, 'test'));
    expect(document.doc.getMap('steps').size).toBe(steps.size);
    expect(removing.delete).toBeGreaterThan(0);
    // What lies in the last card of a slice goes with it.
    expect(removing.delete).toBeLessThanOrEqual(4 * SLICE);
    const addition = changeOf(() => {
      for (let at = 0; at < 1000; at += 1) steps.set(`new${at}`, new Y.Map([['title', `New ${at}`]]));
    });
    const adding = await mostInATurn(() => document.applyLong(addition, 'test'));
    expect(document.doc.getMap('steps').size).toBe(steps.size);
    expect(adding.integrate).toBeGreaterThan(0);
    expect(adding.integrate).toBeLessThanOrEqual(2 * SLICE);
    document.destroy();
  });
});
