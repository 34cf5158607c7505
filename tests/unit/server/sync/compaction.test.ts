import { rm } from 'node:fs/promises';
import { emptyBoard } from '@parcours/shared/board';
import { createBoardDoc } from '@parcours/shared/doc';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardLog } from '../../../../server/src/ports/boardLog.ts';
import { openAheadLog } from '../../../../server/src/storage/ahead/aheadLog.ts';
import { systemClock } from '../../../../server/src/storage/systemClock.ts';
import { recordedDoc } from '../../../helpers/frames.ts';
import { guest, IDLE, roomsOn } from '../../../helpers/rooms.ts';
import { tempFolder } from '../../../helpers/server.ts';
import { eventually, until } from '../../../helpers/until.ts';

const CARDS = 200;
const DRAGS = 100_000;
const DRAGS_AN_UPDATE = 25;
const UPDATES_AT_ONCE = 250;

let folder: string;
let log: BoardLog;
beforeEach(async () => {
  folder = await tempFolder();
  log = await openAheadLog(folder, systemClock);
});
afterEach(async () => {
  await log.close();
  await rm(folder, { recursive: true, force: true });
});

/** Cards, and all that was done to them, as the updates of one client. */
function draggedCards(): Uint8Array[] {
  const { doc, updates } = recordedDoc();
  const cards = doc.getMap<Y.Map<unknown>>('notes');
  doc.transact(() => {
    for (let card = 0; card < CARDS; card += 1) cards.set(`n${card}`, new Y.Map([['p', [card, card]]]));
  });
  for (let drag = 0; drag < DRAGS; drag += DRAGS_AN_UPDATE) {
    doc.transact(() => {
      for (let step = drag; step < drag + DRAGS_AN_UPDATE; step += 1)
        cards.get(`n${(step * 7) % CARDS}`)?.set('p', [step, -step]);
    });
  }
  return updates;
}

test('SV-14 a log of 100,000 drags becomes one record again, of some ten bytes for each that Yjs must remember', async () => {
  const rooms = roomsOn(log);
  await log.create('b', Y.encodeStateAsUpdate(createBoardDoc(emptyBoard())));
  const writer = guest(rooms, 'b');
  await writer.joined;
  const updates = draggedCards();
  const written = updates.reduce((sum, { length }) => sum + length, 0);
  for (let from = 0; from < updates.length; from += UPDATES_AT_ONCE) {
    for (const update of updates.slice(from, from + UPDATES_AT_ONCE)) writer.update(update);
    writer.askSaved(from);
    await until(() => writer.frames().some((frame) => frame.kind === 'saved' && frame.number === from));
    rooms.clock.advance(1000);
  }
  writer.session.closed();
  rooms.clock.advance(IDLE);
  await eventually(async () => (await log.read('b')).records.length === 1);
  const { records } = await log.read('b');
  const bytes = records.reduce((sum, { update }) => sum + update.length, 0);
  expect(bytes).toBeLessThan(Math.min(12 * DRAGS, written / 2));
  const doc = new Y.Doc();
  for (const { update } of records) Y.applyUpdate(doc, update);
  const cards = doc.getMap<Y.Map<unknown>>('notes');
  const last = Math.max(...[...cards.values()].map((card) => Number(Object(card.get('p'))[0])));
  expect([cards.size, last]).toEqual([CARDS, DRAGS - 1]);
});
