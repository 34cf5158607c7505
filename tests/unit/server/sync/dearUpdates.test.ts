import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { memoryLog } from '../../../../server/src/storage/memoryLog.ts';
import { forge, many } from '../../../helpers/hostileUpdates.ts';
import { guest, roomsOn } from '../../../helpers/rooms.ts';
import { until } from '../../../helpers/until.ts';

test('SV-146 a dear update of few bytes is weighed once, and what comes behind it is taken behind it', async () => {
  const log = memoryLog();
  await log.create('b', Y.encodeStateAsUpdate(new Y.Doc()));
  const rooms = roomsOn(log);
  const someone = guest(rooms, 'b');
  await someone.joined;
  someone.update(forge([{ client: 5, structs: many(600, () => ({ parent: 'list' })) }]));
  expect(someone.connection.paused).toBe(true);
  someone.update(forge([{ client: 5, clock: 600, structs: [{ parent: 'list', left: [5, 599] }] }]));
  someone.askSaved(1);
  await until(() => someone.connection.closedWith ?? someone.kinds().includes('saved'));
  expect(someone.connection.closedWith).toBeUndefined();
  expect((await log.read('b')).records.length).toBe(3);
});
