import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Build, buildServer, type ServerProcess, spawnServer } from '../helpers/builtServer.ts';
import { readFrame } from '../helpers/frames.ts';
import { openRawClient } from '../helpers/rawClient.ts';
import { bearer, createBoard, tempFolder } from '../helpers/server.ts';
import { stockClient } from '../helpers/stockClient.ts';
import { until } from '../helpers/until.ts';

/** How often the server is killed; `FAULT_KILLS` asks for more. */
const KILLS = Number(process.env.FAULT_KILLS ?? 12);
const SECRET = 'a secret that outlives kills';

/** A writer that goes on until its socket breaks, and remembers what was confirmed to it. */
async function writer(server: ServerProcess, board: string, token: string, name: string, from: number) {
  const doc = new Y.Doc();
  const client = await openRawClient(server.ws, board, token);
  let confirmed = from;
  client.socket.on('message', (data: Buffer) => {
    const frame = readFrame(Uint8Array.from(data));
    if (frame.kind === 'saved') confirmed = Math.max(confirmed, frame.number);
  });
  doc.on('update', (update: Uint8Array) => {
    client.send(Uint8Array.of(0, 2, ...lengthOf(update), ...update));
  });
  let count = from;
  const timer = setInterval(() => {
    if (client.socket.readyState !== client.socket.OPEN) return;
    for (let burst = 0; burst < 5; burst += 1) {
      count += 1;
      doc.getMap('notes').set(`${name}-${count}`, count);
    }
    client.send(Uint8Array.of(100, ...lengthOf({ length: count })));
  }, 2);
  return {
    stop: async () => {
      await client.closed;
      clearInterval(timer);
      return { confirmed, count };
    },
  };
}

/** A number as lib0 writes it. */
function lengthOf({ length }: { readonly length: number }): number[] {
  const bytes: number[] = [];
  let rest = length;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest & 127));
  return [...bytes, rest];
}

describe('kill -9', () => {
  let build: Build;
  let dataDir: string;

  beforeAll(async () => {
    build = await buildServer();
    dataDir = await tempFolder();
  });
  afterAll(async () => {
    await build.remove();
    await rm(dataDir, { recursive: true, force: true });
  });

  const start = () => spawnServer(build.entry, { DATA_DIR: dataDir, SECRET, LOG_LEVEL: 'warn' });

  test(`SV-2 ${KILLS} kills in the middle of traffic lose nothing that was seen or confirmed`, async () => {
    let server = await start();
    const { id, tokens } = await createBoard(server.http);
    const seen = new Set<string>();
    const counts = { a: 0, b: 0 };
    let confirmedInAll = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const watcher = stockClient(server.ws, id, tokens.view);
      await watcher.synced();
      const known = watcher.doc.getMap('notes');
      for (const key of seen) expect(known.has(key), `${key} was seen before kill ${kill}`).toBe(true);
      known.observe((event) => {
        for (const key of event.keysChanged) seen.add(key);
      });
      const writers = await Promise.all(
        (['a', 'b'] as const).map((name) => writer(server, id, tokens.edit, name, counts[name])),
      );
      const before = seen.size;
      await until(() => seen.size > before + 50 + ((kill * 37) % 200), 120_000);
      await server.end('SIGKILL');
      const [a, b] = await Promise.all(writers.map(({ stop }) => stop()));
      watcher.destroy();
      for (const [name, result] of [
        ['a', a],
        ['b', b],
      ] as const) {
        for (let n = counts[name] + 1; n <= (result?.confirmed ?? 0); n += 1) seen.add(`${name}-${n}`);
        confirmedInAll += (result?.confirmed ?? 0) - counts[name];
        counts[name] = result?.count ?? 0;
      }
      server = await start();
      expect(server.output()).not.toContain('"level":50');
    }
    const last = stockClient(server.ws, id, tokens.view);
    await last.synced();
    const missing = [...seen].filter((key) => !last.doc.getMap('notes').has(key));
    last.destroy();
    await server.end('SIGTERM');
    expect(missing).toEqual([]);
    expect(confirmedInAll).toBeGreaterThan(KILLS * 20);
    process.stdout.write(`${KILLS} kills, ${seen.size} edits seen or confirmed, none lost\n`);
  });

  test('SV-2 a kill right after a board was created keeps it, and its links', async () => {
    const first = await start();
    const { id, tokens } = await createBoard(first.http, {
      scenario: 'undocumented-young-man',
      example: true,
    });
    await first.end('SIGKILL');
    const second = await start();
    const answer = await fetch(`${second.http}/api/boards/${id}`, { headers: bearer(tokens.view) });
    expect(answer.status).toBe(200);
    expect((await answer.json()).personas.length).toBe(1);
    await second.end('SIGTERM');
  });
});
