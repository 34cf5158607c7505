import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { RoomDocument } from '../../../../server/src/sync/room/roomDocument.ts';
import { mostInATurn } from '../../../helpers/countedWork.ts';
import { kindsOf, readFrame } from '../../../helpers/frames.ts';

const CARDS = 1000;
/** As many as are written between two looks whether others are to have their turn. */
const SLICE = 500;
const EVER = () => true;
const NEVER = () => false;

/** A document of which each half was written by one client. */
function halves(): { doc: Y.Doc; vector(of: Readonly<Record<number, number>>): Uint8Array } {
  const doc = new Y.Doc();
  for (const client of [1, 2]) {
    const half = new Y.Doc();
    half.clientID = client;
    half.transact(() => {
      for (let index = 0; index < CARDS; index += 1) half.getMap('notes').set(`${client}-${index}`, index);
    });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(half));
  }
  const vector = (of: Readonly<Record<number, number>>) =>
    Y.encodeStateVector(new Map(Object.entries(of).map(([client, clock]) => [Number(client), clock])));
  return { doc, vector };
}

/** What somebody has who had a part, and was sent these frames. */
function afterwards(part: Y.Doc | undefined, frames: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  if (part) Y.applyUpdate(doc, Y.encodeStateAsUpdate(part));
  for (const frame of frames.map(readFrame)) if ('bytes' in frame) Y.applyUpdate(doc, frame.bytes);
  return doc;
}

describe('the answer to a state vector', () => {
  const { doc, vector } = halves();
  let content: RoomDocument;
  beforeEach(async () => {
    const update = Y.encodeStateAsUpdate(doc);
    content = await RoomDocument.fromRecords([{ sequence: 1, update, at: 0 }]);
  });
  const whole = async () => (await content.answerTo(Uint8Array.of(0), EVER))[0];

  test('SV-140 is made once for all who have the same', async () => {
    const counted: number[] = [];
    const count = (structs: number) => counted.push(structs) > 0;
    const asked = vector({ 1: CARDS, 2: 10 });
    const [first] = await content.answerTo(asked, count);
    for (let time = 0; time < 50; time += 1) {
      expect((await content.answerTo(Uint8Array.from(asked), count))[0]).toBe(first);
    }
    expect(counted).toEqual([CARDS - 10]);
  });

  test('SV-140 is the whole, the same for all, for whoever lacks most of it, or asks for more than is allowed', async () => {
    const most = [vector({ 1: 7 }), vector({ 1: 8 }), vector({ 2: CARDS - 1 }), vector({ 99: 5 })];
    for (const asked of most) expect((await content.answerTo(asked, NEVER))[0]).toBe(await whole());
    expect((await content.answerTo(vector({ 1: CARDS, 2: 500 }), NEVER))[0]).toBe(await whole());
    expect((await content.answerTo(vector({ 1: CARDS, 2: 500 }), EVER))[0]).not.toBe(await whole());
  });

  test('SV-140 keeps no more than a number of answers, whatever is asked for', async () => {
    let encoded = 0;
    const count = () => {
      encoded += 1;
      return true;
    };
    for (let round = 0; round < 2; round += 1) {
      for (let clock = 1; clock <= 150; clock += 1)
        await content.answerTo(vector({ 1: CARDS, 2: clock }), count);
    }
    expect(encoded).toBe(150 + 50);
  });

  test('SV-141 a whole that was encoded is sent again, and what came since behind it', async () => {
    const first = await whole();
    const writer = new Y.Doc();
    writer.on('update', (update: Uint8Array) => content.apply(update, 'writer'));
    for (let index = 0; index < 3; index += 1) writer.getMap('notes').set(`later-${index}`, index);
    const frames = await content.answerTo(Uint8Array.of(0), EVER);
    const [again] = frames;
    expect(again && readFrame(again)).toEqual({ ...(first && readFrame(first)), kind: 'update' });
    expect(kindsOf(frames)).toEqual([...Array(4).fill('update'), 'step-2']);
    expect(Y.encodeStateAsUpdate(afterwards(undefined, frames))).toEqual(Y.encodeStateAsUpdate(content.doc));
    for (let index = 0; index < 300; index += 1) writer.getMap('notes').set('again', index);
    const anew = await content.answerTo(Uint8Array.of(0), EVER);
    expect(anew.length).toBe(1);
    expect(Y.encodeStateAsUpdate(afterwards(undefined, anew))).toEqual(Y.encodeStateAsUpdate(content.doc));
  });

  test('SV-141 whoever has a part, and is sent the whole and what came since, has it all', async () => {
    await whole();
    const writer = new Y.Doc();
    writer.on('update', (update: Uint8Array) => content.apply(update, 'writer'));
    writer.getMap('notes').set('later', 1);
    const part = new Y.Doc();
    part.getMap('notes').set('mine', 1);
    const frames = await content.answerTo(Y.encodeStateVector(part), EVER);
    expect(afterwards(part, frames).getMap('notes').toJSON()).toEqual({
      ...content.doc.getMap('notes').toJSON(),
      mine: 1,
    });
  });

  test('SV-140 is written a slice at a time, and so is each of many behind one another', async () => {
    const most = await mostInATurn(async () => {
      await content.answerTo(Uint8Array.of(0), EVER);
      for (let clock = 1; clock < 20; clock += 1)
        await content.answerTo(vector({ 1: CARDS, 2: clock }), EVER);
    });
    expect(most.write).toBeGreaterThan(0);
    expect(most.write).toBeLessThanOrEqual(2 * SLICE);
  });
});
