import { spawnSync } from 'node:child_process';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Build, buildServer, spawnServer } from '../../helpers/builtServer.ts';
import { bearer, createBoard, tempFolder } from '../../helpers/server.ts';
import { stockClient } from '../../helpers/stockClient.ts';
import { eventually, until } from '../../helpers/until.ts';

let build: Build;
let disk: string;
let mounted = false;
beforeAll(async () => {
  build = await buildServer();
  disk = await tempFolder();
  mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]).status === 0;
});
afterAll(async () => {
  if (mounted) spawnSync('umount', [disk]);
  await build.remove();
  await rm(disk, { recursive: true, force: true });
});

/** Leaves this much free on the disk. */
async function fill(bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  await writeFile(join(disk, 'filler'), new Uint8Array(Math.max(0, bavail * bsize - bytes)));
}

test('SH-22 a full disk is told, loses nothing that was seen, and is survived', async ({ skip }) => {
  if (!mounted) return skip('mounting a small disk is not allowed here');
  const server = await spawnServer(build.entry, { DATA_DIR: join(disk, 'data'), LOG_LEVEL: 'warn' });
  const board = await createBoard(server.http, { title: 'Whole' });
  const ready = async () => (await fetch(`${server.http}/readyz`)).status;
  const [writer, watcher] = [board.tokens.edit, board.tokens.view].map((token) =>
    stockClient(server.ws, board.id, token),
  );
  await Promise.all([writer?.synced(), watcher?.synced()]);
  await fill(64 << 10);
  const notes = writer?.doc.getMap('notes') ?? new Y.Map();
  for (let index = 0; index < 40; index += 1) notes.set(`n${index}`, `${index}`.padEnd(20_000, 'x'));
  await until(() => server.output().includes('room failed'));
  const seen = watcher?.doc.getMap('notes').size ?? 0;
  expect(seen).toBeLessThan(40);
  expect((await fetch(`${server.http}/healthz`)).status).toBe(200);
  await rm(join(disk, 'filler'));
  await eventually(async () => (await ready()) === 200);
  // The writer comes back by itself with what was not saved, and everybody has it all.
  await until(() => watcher?.doc.getMap('notes').size === 40);
  await server.end('SIGKILL');
  const again = await spawnServer(build.entry, { DATA_DIR: join(disk, 'data'), LOG_LEVEL: 'warn' });
  const reader = stockClient(again.ws, board.id, board.tokens.view);
  await reader.synced();
  expect(reader.doc.getMap('notes').size).toBe(40);
  const answer = await fetch(`${again.http}/api/boards/${board.id}`, { headers: bearer(board.tokens.view) });
  expect((await answer.json()).meta.title).toBe('Whole');
  for (const client of [writer, watcher, reader]) client?.destroy();
  await again.end('SIGTERM');
});
