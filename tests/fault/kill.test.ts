import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Build, buildServer, spawnServer } from '../helpers/builtServer.ts';
import { NumberedWriter } from '../helpers/numberedWriter.ts';
import { bearer, createBoard, tempFolder } from '../helpers/server.ts';
import { stockClient } from '../helpers/stockClient.ts';
import { tally } from '../helpers/tally.ts';
import { until } from '../helpers/until.ts';

/** How often the server is killed; `FAULT_KILLS` asks for more. */
const KILLS = Number(process.env.FAULT_KILLS ?? 5);
const SECRET = 'a secret that outlives kills';

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

  test(`SV-2 ${KILLS} kills in the middle of traffic lose nothing that was seen or confirmed`, async ({
    signal,
    onTestFinished,
  }) => {
    let server = await start();
    const { id, tokens } = await createBoard(server.http);
    const watch = () => stockClient(server.ws, id, tokens.view);
    let watcher = watch();
    const writers = [new NumberedWriter('a'), new NumberedWriter('b')];
    const kept = new Set<string>();
    let [kills, confirmed, lost] = [0, 0, 0];
    onTestFinished(async () => {
      for (const writer of writers) writer.stop();
      watcher.destroy();
      await server.end('SIGKILL');
      tally({ kills, edits: kept.size, lost });
      process.stdout.write(`${kills} kills, ${kept.size} edits seen or confirmed, ${lost} lost\n`);
    });

    /** Somebody new finds all that there was. */
    const look = async () => {
      await watcher.synced();
      const notes = watcher.doc.getMap('notes');
      const missing = [...kept].filter((note) => !notes.has(note));
      lost += missing.length;
      expect(missing, `lost by kill ${kills}`).toEqual([]);
      return notes;
    };
    while (kills < KILLS) {
      signal.throwIfAborted();
      const notes = await look();
      notes.observe(({ keysChanged }) => {
        for (const note of keysChanged) kept.add(`${note}`);
      });
      await Promise.all(writers.map((writer) => writer.begin(server.ws, id, tokens.edit)));
      const enough = kept.size + 50 + ((kills * 37) % 200);
      await until(() => kept.size > enough);
      await server.end('SIGKILL');
      kills += 1;
      for (const note of (await Promise.all(writers.map((writer) => writer.saved()))).flat()) {
        kept.add(note);
        confirmed += 1;
      }
      watcher.destroy();
      server = await start();
      expect(server.output()).not.toContain('"level":50');
      watcher = watch();
    }
    await look();
    expect(confirmed).toBeGreaterThan(KILLS * 20);
  });

  test('SV-2 a kill right after a board was created keeps it, and its links', async ({ onTestFinished }) => {
    let server = await start();
    onTestFinished(() => server.end('SIGKILL').then(() => {}));
    const { id, tokens } = await createBoard(server.http, {
      scenario: 'undocumented-young-man',
      example: true,
    });
    await server.end('SIGKILL');
    server = await start();
    const answer = await fetch(`${server.http}/api/boards/${id}`, { headers: bearer(tokens.view) });
    expect(answer.status).toBe(200);
    expect((await answer.json()).personas.length).toBe(1);
  });
});
