import { emptyBoard } from '@parcours/shared/board';
import { createBoardDoc } from '@parcours/shared/doc';
import { encodeAwareness, encodeAwarenessEntries } from '@parcours/shared/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { memoryLog } from '../../../../server/src/storage/memoryLog.ts';
import { metaUpdates, recordedDoc } from '../../../helpers/frames.ts';
import { type Guest, guest, roomsOn } from '../../../helpers/rooms.ts';
import { until } from '../../../helpers/until.ts';

describe('whoever was let go, and whose socket is still there', () => {
  let rooms: ReturnType<typeof roomsOn>;
  let editor: Guest;
  let facilitator: Guest;
  beforeEach(async () => {
    rooms = roomsOn(memoryLog());
    await rooms.log.create('b', Y.encodeStateAsUpdate(createBoardDoc(emptyBoard())));
    [editor, facilitator] = [guest(rooms, 'b', 'edit'), guest(rooms, 'b', 'facilitate')];
    await Promise.all([editor.joined, facilitator.joined]);
  });
  const writeSmall = () => {
    for (const update of metaUpdates({ country: 'FR' })) editor.update(update);
  };
  /** What is on the board once all that was let through is. */
  const onBoard = async (map: string, key: string) => {
    facilitator.askSaved(1);
    await until(() => facilitator.kinds().includes('saved'));
    return rooms.registry.read('b', (doc) => doc.getMap(map).get(key));
  };

  test('SV-162 writes nothing by what comes then, and is not seen', async () => {
    rooms.registry.dismiss('b', 'edit');
    expect(editor.connection.closedWith).toBe(4401);
    writeSmall();
    const entries = [{ client: 7, clock: 1, state: '{"user":1}' }];
    editor.session.receive(encodeAwareness(encodeAwarenessEntries(entries)));
    expect(await onBoard('meta', 'country')).toBeUndefined();
    const newcomer = guest(rooms, 'b', 'view');
    await newcomer.joined;
    expect(newcomer.kinds()).not.toContain('awareness');
  });

  test('SV-162 writes nothing by a large update that was being judged, nor by what waited behind it', async () => {
    const { doc, updates } = recordedDoc();
    doc.transact(() => {
      for (let index = 0; index < 3000; index += 1) doc.getMap('notes').set(`n${index}`, 'x'.repeat(40));
    });
    for (const update of updates) editor.update(update);
    writeSmall();
    expect(editor.connection.paused).toBe(true);
    rooms.registry.dismiss('b', 'edit');
    await until(() => !editor.connection.paused);
    expect(await onBoard('notes', 'n0')).toBeUndefined();
    expect(await onBoard('meta', 'country')).toBeUndefined();
  });
});
