import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardStore } from '../../../../server/src/ports/boardStore.ts';
import { storeFolders } from '../../../../server/src/storage/lmdbLog.ts';
import { openStores, rangeOf } from '../../../../server/src/storage/lmdbStores.ts';
import { systemClock } from '../../../../server/src/storage/systemClock.ts';
import { openWalLog } from '../../../../server/src/storage/wal/walLog.ts';
import { docOf, peerOf } from '../../../helpers/documents.ts';
import { readFrame } from '../../../helpers/frames.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';
import { type Guest, guest, IDLE, roomsOn } from '../../../helpers/rooms.ts';
import { tempFolder } from '../../../helpers/server.ts';
import { until } from '../../../helpers/until.ts';

const CARDS = 200;
const DRAGS_AN_UPDATE = 10;
const DRAGS = DRAGS_AN_UPDATE * propertyRuns(2500);
const UPDATES_AT_ONCE = 250;
const PEOPLE = 4;

let folder: string;
let log: BoardStore;
beforeEach(async () => {
  folder = await tempFolder();
  log = await openWalLog(folder, systemClock);
});
afterEach(async () => {
  await log.close();
  await rm(folder, { recursive: true, force: true });
});

const cards = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('notes');

/** In no order, and the same each time. */
function lottery(): (below: number) => number {
  let drawn = 20_261_121;
  return (below) => {
    drawn = (drawn * 48_271) % 2_147_483_647;
    return drawn % below;
  };
}

/** What several people do who drag all cards in any order, each seeing what the others do. */
function drags(board: Y.Doc): { readonly who: number; readonly update: Uint8Array }[] {
  const draw = lottery();
  const people = Array.from({ length: PEOPLE }, () => peerOf(board));
  const updates: { who: number; update: Uint8Array }[] = [];
  people.forEach((doc, who) => {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'other') return;
      updates.push({ who, update });
      for (const other of people) if (other !== doc) Y.applyUpdate(other, update, 'other');
    });
  });
  for (let drag = 0; drag < DRAGS; drag += DRAGS_AN_UPDATE) {
    const doc = people[draw(PEOPLE)] ?? board;
    doc.transact(() => {
      for (let step = drag; step < drag + DRAGS_AN_UPDATE; step += 1)
        cards(doc)
          .get(`n${draw(CARDS)}`)
          ?.set('p', [step, -step]);
    });
  }
  return updates;
}

function isSaved({ connection }: Guest, number: number): boolean {
  return connection.frames
    .slice(-1)
    .map(readFrame)
    .some((frame) => frame.kind === 'saved' && frame.number === number);
}

/** Bytes of a document's records as they lie in the store. */
async function bytesOnDisk(documents: readonly string[]): Promise<number[]> {
  const { root, records } = openStores(storeFolders(folder).boards);
  const sizes = documents.map((document) => {
    const lengths = [...records.getRange(rangeOf(document))].map(({ value }) => value.length);
    return lengths.reduce((sum, length) => sum + length, 0);
  });
  await root.close();
  return sizes;
}

test(`SV-14 a board of 200 cards that four people dragged ${DRAGS} times takes less than three times the room of a new one`, async () => {
  const rooms = roomsOn(log);
  const notes = Array.from({ length: CARDS }, (_, index) => {
    return { id: `n${index}`, text: `Card ${index}`, x: index, y: index };
  });
  const board = docOf({ notes });
  await log.create('b', Y.encodeStateAsUpdate(board));
  const people = Array.from({ length: PEOPLE }, () => guest(rooms, 'b'));
  await Promise.all(people.map((person) => person.joined));
  for (const person of people) person.askAll();
  const updates = drags(board);
  for (let from = 0; from < updates.length; from += UPDATES_AT_ONCE) {
    for (const { who, update } of updates.slice(from, from + UPDATES_AT_ONCE)) people[who]?.update(update);
    for (const person of people) {
      person.askSaved(from);
      await until(() => isSaved(person, from));
    }
    rooms.clock.advance(1000);
  }
  for (const person of people) person.session.closed();
  rooms.clock.advance(IDLE);
  await until(() => rooms.logger.entries.some(({ event }) => event === 'document pruned'));
  await rooms.registry.stop();

  const { records } = await log.read('b');
  const doc = new Y.Doc();
  for (const { update } of records) Y.applyUpdate(doc, update);
  const last = Math.max(...[...cards(doc).values()].map((card) => Number(Object(card.get('p'))[0])));
  expect([records.length, cards(doc).size, last]).toEqual([1, CARDS, DRAGS - 1]);

  const placed = notes.map((note) => {
    const [x = 0, y = 0] = Object(cards(doc).get(note.id)?.get('p'));
    return { ...note, x, y };
  });
  await log.create('new', Y.encodeStateAsUpdate(docOf({ notes: placed })));
  await log.close();
  const [old = 0, fresh = 0] = await bytesOnDisk(['b', 'new']);
  process.stdout.write(`${old} bytes after ${DRAGS} drags, ${fresh} bytes new\n`);
  expect(old).toBeLessThan(3 * fresh);
  log = await openWalLog(folder, systemClock);
});
