import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { systemClock } from '../../../server/src/storage/systemClock.ts';
import { openWalLog } from '../../../server/src/storage/wal/walLog.ts';
import { isSameContent } from '../../../server/src/yjs/prune/sameContent.ts';
import { type Build, buildProgram } from '../../helpers/builtServer.ts';
import { docOf } from '../../helpers/documents.ts';
import { watchedDisk } from '../../helpers/faultyDisk.ts';
import { movedAbout } from '../../helpers/longHistory.ts';
import { guest, IDLE, roomsOn } from '../../helpers/rooms.ts';
import { tempFolder } from '../../helpers/server.ts';
import { until } from '../../helpers/until.ts';

let program: Build;
let store: string;
const whole = movedAbout(docOf());

beforeAll(async () => {
  program = await buildProgram(join(import.meta.dirname, 'pruneChild.ts'));
  store = await tempFolder();
  const log = await openWalLog(store, systemClock);
  await log.create('b', Y.encodeStateAsUpdate(whole));
  await log.close();
});
afterAll(async () => {
  await program.remove();
  await rm(store, { recursive: true, force: true });
});

/** The same store once more. */
async function copyOfStore(): Promise<string> {
  const folder = await tempFolder();
  await cp(store, folder, { recursive: true });
  return folder;
}

async function documentIn(folder: string): Promise<{ readonly doc: Y.Doc; readonly bytes: number }> {
  const log = await openWalLog(folder, systemClock);
  const doc = new Y.Doc();
  const { records, damaged } = await log.read('b');
  for (const { update } of records) Y.applyUpdate(doc, update);
  await log.close();
  expect(damaged).toEqual([]);
  return { doc, bytes: records.reduce((sum, { update }) => sum + update.length, 0) };
}

test('SV-83 kill -9 at every write of a pruning leaves the whole board or the pruned one', async () => {
  const wholeBytes = Y.encodeStateAsUpdate(whole).length;
  const found = { whole: 0, pruned: 0 };
  for (let moment = 1; ; moment += 1) {
    const folder = await copyOfStore();
    const child = spawn(process.execPath, [program.entry, folder, `${moment}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code, signal] = await once(child, 'close');
    const { doc, bytes } = await documentIn(folder);
    expect(isSameContent(doc, whole), `moment ${moment}`).toBe(true);
    found[bytes >= wholeBytes ? 'whole' : 'pruned'] += 1;
    await rm(folder, { recursive: true, force: true });
    if (code === 0) break;
    expect(signal).toBe('SIGKILL');
  }
  expect(found.whole).toBeGreaterThan(2);
  expect(found.pruned).toBeGreaterThan(0);
  process.stdout.write(`${JSON.stringify(found)}\n`);
}, 180_000);

test.each(['ENOSPC', 'EIO'])('SV-83 %s at every write of a pruning harms nothing', async (code) => {
  let failed = 0;
  for (let struck = true, moment = 1; struck; moment += 1) {
    struck = false;
    let passed = 0;
    const folder = await copyOfStore();
    const around = watchedDisk((when) => {
      if (when === 'after') return;
      passed += 1;
      if (passed !== moment) return;
      struck = true;
      throw Object.assign(new Error(code), { code });
    });
    const log = await openWalLog(folder, systemClock, { around }).catch(() => undefined);
    if (log) {
      const rooms = roomsOn(log);
      const visitor = guest(rooms, 'b', 'view');
      await visitor.joined;
      visitor.session.closed();
      rooms.clock.advance(IDLE);
      const isOver = () => rooms.logger.entries.some(({ event }) => event.startsWith('document'));
      await until(() => rooms.registry.size === 0 && isOver());
      await rooms.registry.stop();
      await log.close();
    }
    expect(isSameContent((await documentIn(folder)).doc, whole), `moment ${moment}`).toBe(true);
    if (struck) failed += 1;
    await rm(folder, { recursive: true, force: true });
  }
  expect(failed).toBeGreaterThan(2);
});
