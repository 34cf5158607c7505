import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { memoryLog } from '../../../../server/src/storage/memoryLog.ts';
import { forge, many } from '../../../helpers/hostileUpdates.ts';
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
