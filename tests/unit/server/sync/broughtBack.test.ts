import { createBoardDoc } from '@parcours/shared/doc';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { memoryLog } from '../../../../server/src/storage/memoryLog.ts';
import { atLength, someOf } from '../../../helpers/atLength.ts';
import { cityBoard } from '../../../helpers/cityBoard.ts';
import { CONTENT, type Forged, forge, many } from '../../../helpers/hostileUpdates.ts';
import { type Guest, guest, roomsOn } from '../../../helpers/rooms.ts';
import { until } from '../../../helpers/until.ts';

const NOBODY = Y.encodeStateAsUpdate(new Y.Doc());

/** A board that has taken these updates, one after the other, each from somebody who then left. */
async function boardOf(updates: readonly Uint8Array[]) {
  const log = memoryLog();
  await log.create('b', NOBODY);
  const rooms = roomsOn(log);
  for (const update of updates) {
    const writer = guest(rooms, 'b', 'facilitate');
    await writer.joined;
    writer.update(update);
    expect(await outcome(writer)).toBe('saved');
    writer.session.closed();
  }
  return { log, rooms };
}

async function outcome(who: Guest): Promise<number | 'saved'> {
  who.askSaved(1);
  await until(() => who.connection.closedWith ?? who.kinds().includes('saved'), 110_000);
  return who.connection.closedWith ?? 'saved';
}

/** Somebody who comes with nothing, is sent the board, and sends all of it back in one frame, as to an empty server. */
async function bringBack({ log, rooms }: Awaited<ReturnType<typeof boardOf>>) {
  const newcomer = guest(rooms, 'b', 'facilitate');
  await newcomer.joined;
  newcomer.askAll();
  await until(() => newcomer.kinds().includes('step-2'), 110_000);
  const doc = new Y.Doc();
  for (const frame of newcomer.frames()) {
    if (frame.kind === 'step-2' || frame.kind === 'update') Y.applyUpdate(doc, frame.bytes);
  }
  const records = (await log.read('b')).records.length;
  newcomer.session.receive(Uint8Array.of(0, 0, ...sized(Y.encodeStateVector(doc))));
  newcomer.update(Y.encodeStateAsUpdate(doc));
  const end = await outcome(newcomer);
  return { end, added: (await log.read('b')).records.length - records };
}

const sized = (bytes: Uint8Array) =>
  encoding.encode((encoder) => encoding.writeVarUint8Array(encoder, bytes));

const letter = (index: number): Forged => ({
  ...(index === 0 ? { parent: 'text' } : { left: [5, index - 1] as const }),
  kind: index % 2 === 0 ? CONTENT.text : CONTENT.deleted,
  content: (encoder) =>
    index % 2 === 0 ? encoding.writeVarString(encoder, 'x') : encoding.writeVarUint(encoder, 1),
});

/** Letters of one text from one clock to another, every second of which is deleted. */
function letters(from: number, to: number): Uint8Array {
  const structs = many(to - from, (index) => letter(from + index));
  const deleted = structs.flatMap((_, index) =>
    (from + index) % 2 === 1 ? [[from + index, 1] as const] : [],
  );
  return forge([{ client: 5, clock: from, structs }], [[5, deleted]]);
}

const clients = (from: number, to: number) =>
  forge(
    Array.from({ length: to - from }, (_, index) => ({
      client: from + index,
      structs: [{ key: `k${from + index}` }],
    })),
  );

const values = (client: number, count: number) =>
  forge([{ client, structs: many(count, (index) => ({ key: `v${client}-${index}` })) }]);

const LARGE: readonly [string, () => Uint8Array[]][] = [
  ['20,002 clients', () => [clients(1, 10_002), clients(10_002, 20_003)]],
  [
    'a text of 400,000 letters, every second of them deleted',
    () => [letters(0, 200_000), letters(200_000, 400_000)],
  ],
  ['300,400 values of two people', () => [values(1, 150_200), values(2, 150_200)]],
];

test.each(someOf(LARGE, 2))(
  'SV-144 whoever is sent %s can send all of it back, and nothing of it is logged again',
  async (_, updates) => {
    const board = await boardOf(updates());
    expect(await bringBack(board)).toEqual({ end: 'saved', added: 0 });
  },
);

const CARDS = atLength(10_000, 3000);

test(`SV-144 a board of ${CARDS} cards is taken by an empty one`, async () => {
  const doc = createBoardDoc(cityBoard(CARDS, 3));
  const board = await boardOf([Y.encodeStateAsUpdate(doc)]);
  const { room } = await board.rooms.registry.acquire('b');
  expect(room.content.doc.getMap('steps').size).toBe(CARDS);
  expect(await bringBack(board)).toEqual({ end: 'saved', added: 0 });
});
