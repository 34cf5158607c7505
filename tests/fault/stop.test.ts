import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../server/src/storage/systemClock.ts';
import { openWalLog } from '../../server/src/storage/wal/walLog.ts';
import { type Build, buildServer, runCli, spawnServer } from '../helpers/builtServer.ts';
import { metaUpdates } from '../helpers/frames.ts';
import { damageRecord } from '../helpers/lmdbDamage.ts';
import { openRawClient } from '../helpers/rawClient.ts';
import { bearer, createBoard, tempFolder } from '../helpers/server.ts';
import { stockClient } from '../helpers/stockClient.ts';
import { tally } from '../helpers/tally.ts';
import { until } from '../helpers/until.ts';

describe('a server process', () => {
  let build: Build;
  let dataDir: string;

  beforeAll(async () => {
    build = await buildServer();
  });
  afterAll(() => build.remove());
  beforeEach(async () => {
    dataDir = await tempFolder();
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  const start = (env: Record<string, string> = {}) => spawnServer(build.entry, { DATA_DIR: dataDir, ...env });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'SV-42 %s saves, lets everybody go with 1001, and ends with 0 in seconds',
    async (signal) => {
      const server = await start();
      const { id, tokens } = await createBoard(server.http);
      const stock = stockClient(server.ws, id, tokens.edit);
      await stock.synced();
      const raw = await openRawClient(server.ws, id, tokens.view);
      for (let index = 0; index < 500; index += 1) stock.doc.getMap('notes').set(`n${index}`, index);
      stock.provider.shouldReconnect = () => false;
      await until(() => raw.frames.length > 100);
      tally({ stops: 1 });
      expect(await server.end(signal)).toBe(0);
      expect(await raw.closed).toBe(1001);
      expect(server.output()).toContain('everything is saved');
      stock.provider.disconnect();
      const seen = raw.frames.length - 2;
      const again = await start();
      const reader = stockClient(again.ws, id, tokens.view);
      await reader.synced();
      expect(reader.doc.getMap('notes').size).toBeGreaterThanOrEqual(seen);
      for (const client of [stock, reader]) client.destroy();
      await again.end('SIGTERM');
    },
  );

  test('SV-45 a damaged record is quarantined and told, and the rest of the board opens', async () => {
    const server = await start();
    const { id, tokens } = await createBoard(server.http, { title: 'Sound' });
    const raw = await openRawClient(server.ws, id, tokens.edit);
    const updates = metaUpdates({ first: 'one', second: 'two' });
    const doc = stockClient(server.ws, id, tokens.edit);
    await doc.synced();
    doc.doc.getMap('meta').set('third', 'three');
    for (const update of updates) raw.send(Uint8Array.of(0, 2, update.length, ...update));
    await until(() => doc.doc.getMap('meta').get('second') === 'two');
    doc.destroy();
    await server.end('SIGKILL');
    const log = await openWalLog(dataDir, systemClock);
    const { records } = await log.read(id);
    const wanted = records.find(({ update }) => Buffer.from(update).includes('three'));
    await damageRecord(dataDir, id, wanted?.sequence ?? 0);
    await log.close();
    const again = await start();
    const answer = await fetch(`${again.http}/api/boards/${id}`, { headers: bearer(tokens.view) });
    const { meta } = await answer.json();
    expect(meta).toMatchObject({ title: 'Sound', first: 'one', second: 'two' });
    expect(meta.third).toBeUndefined();
    expect(again.output()).toContain('damaged records quarantined');
    await again.end('SIGTERM');
  });

  test('SV-24 the secret is made once, for its owner’s eyes, and links hold over a restart', async () => {
    const server = await start();
    const { id, tokens } = await createBoard(server.http);
    await server.end('SIGTERM');
    const mode = (await stat(join(dataDir, 'secret'))).mode & 0o777;
    expect(mode).toBe(0o600);
    expect(await readdir(dataDir)).not.toContain('admin-secret');
    const again = await start();
    const answer = await fetch(`${again.http}/api/boards/${id}`, { headers: bearer(tokens.view) });
    expect(answer.status).toBe(200);
    await again.end('SIGTERM');
  });

  test('SV-23 bound to all addresses, it makes an administrator’s secret, says so, and asks for it', async () => {
    const server = await start({ HOST: '0.0.0.0' });
    await until(() => server.output().includes('takes this secret'));
    const secret = /takes this secret: (\S+)/.exec(server.output())?.[1] ?? '';
    const post = (headers: Record<string, string>) =>
      fetch(`${server.http}/api/boards`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: '{}',
      });
    const refused = await post({});
    expect([refused.status, (await refused.json()).code]).toEqual([401, 'access.admin']);
    expect((await post(bearer('wrong'))).status).toBe(401);
    expect((await post(bearer(secret))).status).toBe(201);
    await server.end('SIGTERM');
  });

  test('SH-46 the command line speaks the language of the terminal, else English', async () => {
    const told = async (env: Record<string, string>) => (await runCli(build.entry, ['validate'], env)).err;
    expect(await told({ LANG: 'it_IT.UTF-8' })).toMatch(/^parcours: serve almeno un FILE\n\nUso: /);
    expect(await told({ LC_ALL: 'fr_FR.UTF-8', LANG: 'it_IT.UTF-8' })).toMatch(
      /^parcours: il faut au moins un FILE/,
    );
    expect(await told({ LC_MESSAGES: 'ar' })).toMatch(/^parcours: يلزم ملف FILE/);
    for (const env of [{}, { LANG: 'C.UTF-8' }, { LANG: 'de_DE' }]) {
      expect(await told(env)).toMatch(/^parcours: at least one FILE is needed/);
    }
    expect((await runCli(build.entry, ['--help'], { LANG: 'es' })).out).toMatch(/^Uso: parcours <orden> /);
  });

  test('SV-40 what cannot be used is told in plain words, with exit code 2 for misuse and 1 for a taken port or folder (SH-5)', async () => {
    const unsupported = await runCli(build.entry, ['serve'], { DATABASE_URL: 'postgres://x', PORT: 'abc' });
    expect(unsupported.code).toBe(2);
    expect(unsupported.err).toMatch(/DATABASE_URL is set[\s\S]*PORT must be a number/);
    expect((await runCli(build.entry, ['serve', '--fast'])).code).toBe(2);
    expect((await runCli(build.entry, ['bake'])).code).toBe(2);
    expect((await runCli(build.entry, [])).code).toBe(2);
    const help = await runCli(build.entry, ['--help']);
    expect([help.code, help.out.includes('serve')]).toEqual([0, true]);
    const server = await start();
    const second = await runCli(build.entry, ['serve'], { PORT: '0', DATA_DIR: dataDir });
    expect([second.code, second.err]).toEqual([1, expect.stringContaining(`process ${server.child.pid}`)]);
    const taken = await runCli(build.entry, ['serve'], {
      PORT: `${server.port}`,
      DATA_DIR: await tempFolder(),
    });
    expect([taken.code, taken.err.includes('is taken')]).toEqual([1, true]);
    await server.end('SIGTERM');
  });
});
