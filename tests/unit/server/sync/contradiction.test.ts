import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { memoryLog } from '../../../../server/src/storage/memoryLog.ts';
import { CONTENT, type Forged, forge, many } from '../../../helpers/hostileUpdates.ts';
import { guest, roomsOn } from '../../../helpers/rooms.ts';
import { until } from '../../../helpers/until.ts';

const ME = 5;
const MAP = 1;

/** So many values, one after the other. */
const values = (count: number) => (encoder: encoding.Encoder) => {
  encoding.writeVarUint(encoder, count);
  for (let index = 0; index < count; index += 1) encoding.writeUint8(encoder, 126);
};

/** Somebody on a board who has sent an update, which is saved. */
async function sender(first: Uint8Array) {
  const log = memoryLog();
  await log.create('board', Y.encodeStateAsUpdate(new Y.Doc()));
  const someone = guest(roomsOn(log), 'board');
  await someone.joined;
  someone.update(first);
  await saved(someone, 1);
  return someone;
}

async function saved(someone: ReturnType<typeof guest>, number: number): Promise<void> {
  someone.askSaved(number);
  await until(() => someone.frames().some((frame) => frame.kind === 'saved' && frame.number === number));
}

/** The update of a document of this client after some work. */
function updateAfter(doc: Y.Doc, work: () => void): Uint8Array {
  doc.transact(work);
  return Y.encodeStateAsUpdate(doc);
}

describe('what a client says otherwise than before', () => {
  test.each([
    [
      'goes on from what is gone for good',
      forge(
        [
          {
            client: ME,
            structs: [
              { parent: 'map', key: 'n', type: MAP },
              { parent: [ME, 0], key: 'a' },
            ],
          },
        ],
        [[ME, [[0, 1]]]],
      ),
    ],
    [
      'goes on from what is in another list',
      forge([{ client: ME, structs: many(2, () => ({ parent: 'other' })) }]),
    ],
  ])('SV-68 an item that %s is malformed', async (_, first) => {
    const someone = await sender(first);
    someone.update(forge([{ client: ME, structs: [{ parent: 'list', content: values(5) }] }]));
    expect(someone.connection.closedWith).toBe(4400);
  });

  test('SV-68 so is an item in a value', async () => {
    const someone = await sender(forge([{ client: ME, structs: [{ parent: 'map', key: 'value' }] }]));
    someone.update(forge([{ client: ME, clock: 1, structs: [{ parent: [ME, 0], key: 'x' }] }]));
    expect(someone.connection.closedWith).toBe(4400);
  });

  test.each([
    ['stands between two lists', { left: [ME, 0], right: [ME, 2] }],
    ['stands before what it stands after', { left: [ME, 1], right: [ME, 0] }],
    ['gives a key two values at once', { left: [ME, 2], content: values(2) }],
  ] as const)('SV-69 an item that %s is malformed', async (_, item) => {
    const known = [{ parent: 'list' }, { left: [ME, 0] }, { parent: 'map', key: 'k' }] as const;
    const someone = await sender(forge([{ client: ME, structs: known }]));
    someone.update(forge([{ client: ME, clock: 3, structs: [item] }]));
    expect(someone.connection.closedWith).toBe(4400);
  });

  const word = (length: number, where: Forged) => ({
    ...where,
    length,
    kind: CONTENT.text,
    content: (encoder: encoding.Encoder) => encoding.writeVarString(encoder, 'x'.repeat(length)),
  });
  const start = (length: number) => word(length, { parent: 'text' });
  const letters = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => word(1, { left: [ME, from + index - 1] }));
  /** Behind six letters, and yet before the second of them. */
  const within = word(1, { left: [ME, 5], right: [ME, 1] });

  test.each([
    ['in a word that comes with it', [[start(6), within]]],
    ['in letters that come with it', [[start(1), ...letters(1, 6), within]]],
    ['in a word that is on its way', [[start(6)], [within]]],
    ['in letters that are on their way', [[start(1)], letters(1, 3), letters(3, 6), [within]]],
    ['in a word of which the end comes with it', [[start(3)], [...letters(3, 6), within]]],
  ])('SV-69 so is one that stands before what it stands after %s', async (_, updates) => {
    const someone = await sender(Uint8Array.of(0, 0));
    let clock = 0;
    for (const structs of updates) {
      expect(someone.connection.closedWith).toBeUndefined();
      someone.update(forge([{ client: ME, clock, structs }]));
      for (const { length } of structs) clock += length;
    }
    expect(someone.connection.closedWith).toBe(4400);
  });

  test('SV-69 but not one between letters that were written the other way round, all of them on their way', async () => {
    const someone = await sender(Uint8Array.of(0, 0));
    const structs = [start(1), word(1, { right: [ME, 0] }), word(1, { left: [ME, 1], right: [ME, 0] })];
    for (const [clock, struct] of structs.entries()) {
      someone.update(forge([{ client: ME, clock, structs: [struct] }]));
    }
    await saved(someone, 2);
    expect(someone.connection.closedWith).toBeUndefined();
  });

  test('SV-68 who tells again what is known, and goes on, is heard: in a text, in a list, in what is deleted', async () => {
    const doc = new Y.Doc();
    const [text, list, map] = [doc.getText('text'), doc.getArray('list'), doc.getMap('map')];
    const held = new Y.Text();
    const someone = await sender(
      updateAfter(doc, () => {
        text.insert(0, 'abc');
        map.set('held', held);
      }),
    );
    const stages = [
      () => text.insert(3, 'def'),
      () => held.insert(0, 'in a'),
      () => list.push([1, 2]),
      () => held.insert(4, ' text'),
      () => list.push([3]),
    ];
    for (const stage of stages) someone.update(updateAfter(doc, stage));
    const before = Y.encodeStateAsUpdate(doc);
    someone.update(updateAfter(doc, () => map.delete('held')));
    someone.update(before);
    await saved(someone, 2);
    expect(someone.connection.closedWith).toBeUndefined();
  });
});
