import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStores } from '../../server/src/storage/lmdbStores.ts';
import { systemClock } from '../../server/src/storage/systemClock.ts';
import { filesWith } from '../helpers/folderSearch.ts';
import { bearer, createBoard, discard, startTestServer, type TestServer } from '../helpers/server.ts';
import { stockClient } from '../helpers/stockClient.ts';
import { eventually } from '../helpers/until.ts';

const MARKER = 'Jasmin who lives at the quay';
const DAY = 24 * 60 * 60 * 1000;

describe('the bytes of an erased board', () => {
  let server: TestServer;
  let shift = 0;

  beforeEach(async () => {
    shift = 0;
    const clock = { ...systemClock, now: () => Date.now() + shift };
    server = await startTestServer({ clock });
  });
  afterEach(() => discard(server));

  const keyFiles = () => readdir(join(server.dataDir, 'keys'));

  /** A board with the marker in its log, in a version, and in a quarantined record. */
  async function boardWithMarker(body: object = {}) {
    const before = new Set(await keyFiles());
    const board = await createBoard(server.http, { title: MARKER, ...body });
    const client = stockClient(server.ws, board.id, board.tokens.edit);
    await client.synced();
    for (let index = 0; index < 30; index += 1) client.doc.getMap('meta').set('city', `${MARKER} ${index}`);
    await eventually(async () => (await boardOf(board)).meta.city === `${MARKER} 29`);
    client.destroy();
    const file = (await keyFiles()).find((name) => !before.has(name)) ?? '';
    return { ...board, key: await readFile(join(server.dataDir, 'keys', file)) };
  }

  const boardOf = async ({ id, tokens }: Awaited<ReturnType<typeof createBoard>>) =>
    (await fetch(`${server.http}/api/boards/${id}`, { headers: bearer(tokens.view) })).json();

  test('SH-1 no file shows what a board holds, and its key lies in one file', async () => {
    const { key } = await boardWithMarker();
    expect(await filesWith(server.dataDir, MARKER)).toEqual([]);
    expect((await filesWith(server.dataDir, key)).length).toBe(1);
  });

  test('SH-2 after DELETE no key is left to read what the store left behind', async () => {
    const other = await boardWithMarker();
    const { id, tokens, key } = await boardWithMarker();
    const answer = await fetch(`${server.http}/api/boards/${id}`, {
      method: 'DELETE',
      headers: bearer(tokens.facilitate),
    });
    expect(answer.status).toBe(204);
    expect(await filesWith(server.dataDir, key)).toEqual([]);
    expect(await filesWith(server.dataDir, MARKER)).toEqual([]);
    const stores = openStores(join(server.dataDir, 'boards'));
    const left = [stores.records, stores.quarantined, stores.versions, stores.states].flatMap((part) =>
      [...part.getKeys()].filter(([document]) => document === id),
    );
    const names = [...stores.documents.getKeys(), ...stores.erased.getKeys()];
    await stores.root.close();
    expect(left).toEqual([]);
    expect(names).toEqual([other.id]);
    expect((await boardOf(other)).meta.title).toBe(MARKER);
  });

  test('SH-2 after its date of erasure a board is as unreadable', async () => {
    const day = new Date(Date.now() + DAY).toISOString().slice(0, 10);
    const { key, id } = await boardWithMarker({ retainUntil: day });
    const { dataDir } = server;
    await server.stop();
    shift = 4 * DAY;
    const clock = { ...systemClock, now: () => Date.now() + shift };
    server = await startTestServer({ clock, config: { dataDir } });
    await eventually(async () => server.logger.entries.length > 0);
    expect(server.logger.entries).toMatchObject([{ event: 'board erased', fields: { document: id } }]);
    expect(await filesWith(dataDir, key)).toEqual([]);
    expect(await filesWith(dataDir, MARKER)).toEqual([]);
  });
});
