import { readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someOf } from '../helpers/atLength.ts';
import { type Build, buildServer, runCli, type ServerProcess, spawnServer } from '../helpers/builtServer.ts';
import { filesWith } from '../helpers/folderSearch.ts';
import { followWorkshop, isStaff, lead, openWorkshop, sit } from '../helpers/liveWorkshop.ts';
import { bearer, type CreatedBoard, createBoard, tempFolder } from '../helpers/server.ts';
import { stockClient } from '../helpers/stockClient.ts';
import { until } from '../helpers/until.ts';

const SECRET = 'a secret for the command line';

describe('the command line on a store in use', () => {
  let build: Build;
  let folder: string;
  let server: ServerProcess;
  let board: CreatedBoard;
  /** The board's links after those of contributors were revoked. */
  let renewed: CreatedBoard;
  const env = (name: string) => ({ DATA_DIR: join(folder, name), SECRET });
  const cli = (name: string, ...args: string[]) => runCli(build.entry, args, env(name));
  const backupFile = () => join(folder, 'backup');

  beforeAll(async () => {
    build = await buildServer();
    folder = await tempFolder();
    server = await spawnServer(build.entry, { ...env('one'), LOG_LEVEL: 'warn' });
    board = await createBoard(server.http, { scenario: 'undocumented-young-man', example: true });
    const headers = { ...bearer(board.tokens.facilitate), 'Content-Type': 'application/json' };
    const body = JSON.stringify({ name: 'First' });
    await fetch(`${server.http}/api/boards/${board.id}/versions`, { method: 'POST', headers, body });
    const revoke = { method: 'POST', headers, body: '{"role":"contribute"}' };
    renewed = await (await fetch(`${server.http}/api/boards/${board.id}/links/revoke`, revoke)).json();
  });
  afterAll(async () => {
    await server.end('SIGTERM');
    await build.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const read = async (http: string) =>
    (await fetch(`${http}/api/boards/${board.id}`, { headers: bearer(board.tokens.view) })).json();

  test('SH-10 a backup of a server that runs gives the same boards and versions elsewhere, once', async () => {
    const made = await cli('one', 'backup', '--output', backupFile());
    expect(made).toMatchObject({ code: 0, err: expect.stringContaining('one board') });
    expect((await stat(backupFile())).mode & 0o777).toBe(0o600);
    expect(await cli('two', 'restore', backupFile())).toMatchObject({ code: 0 });
    const again = await cli('two', 'restore', backupFile());
    expect([again.code, again.err]).toEqual([1, expect.stringContaining(`${board.id} is there already`)]);
    const second = await spawnServer(build.entry, { ...env('two'), LOG_LEVEL: 'warn' });
    expect(await read(second.http)).toEqual(await read(server.http));
    const versions = async (http: string) =>
      (
        await (
          await fetch(`${http}/api/boards/${board.id}/versions`, { headers: bearer(board.tokens.edit) })
        ).json()
      ).versions;
    expect(await versions(second.http)).toEqual(await versions(server.http));
    await second.end('SIGTERM');
  });

  test('SH-13 a link that was revoked opens nothing after a restore, also on a server that runs', async () => {
    const running = await spawnServer(build.entry, { ...env('running'), LOG_LEVEL: 'warn' });
    const status = async (token: string) =>
      (await fetch(`${running.http}/api/boards/${board.id}`, { headers: bearer(token) })).status;
    expect(await status(board.tokens.contribute)).toBe(404);
    expect(await cli('running', 'restore', backupFile())).toMatchObject({ code: 0 });
    expect(await status(board.tokens.contribute)).toBe(401);
    expect(await status(renewed.tokens.contribute)).toBe(200);
    expect(await status(board.tokens.view)).toBe(200);
    await cli('running', 'restore', backupFile());
    expect(await status(renewed.tokens.contribute)).toBe(200);
    await running.end('SIGTERM');
  });

  test('WS-43 workshops are in backups, come back once, and are erased by their id', async () => {
    const boards = [{ id: board.id, token: board.tokens.view, group: 'Ash' }];
    const make = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
    const body = JSON.stringify({ title: 'March', boards });
    const made = await (await fetch(`${server.http}/api/workshops`, { ...make, body })).json();
    const file = join(folder, 'with-workshops');
    await cli('one', 'backup', '--output', file);
    expect(await cli('workshops', 'restore', file)).toMatchObject({ code: 0 });
    const again = await cli('workshops', 'restore', file);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining(`${made.id} is there already`)]);
    const second = await spawnServer(build.entry, { ...env('workshops'), LOG_LEVEL: 'warn' });
    const report = async () =>
      fetch(`${second.http}/api/workshops/${made.id}/report.md`, { headers: bearer(made.tokens.view) });
    expect(await (await report()).text()).toContain('# March');
    expect(await cli('workshops', 'erase', made.id)).toMatchObject({ code: 0 });
    expect((await report()).status).toBe(404);
    await second.end('SIGTERM');
    expect(await filesWith(join(folder, 'workshops', 'workshops'), '')).toEqual([]);
    expect(await cli('one', 'erase', made.id)).toMatchObject({ code: 0 });
  });

  test('LW-57 live workshops are in backups with all that happened, and are erased with their boards by their id', async () => {
    const made = await openWorkshop(server.http);
    const marta = await lead(server.ws, made);
    await marta.ask({ do: 'open' });
    const amina = await sit(server.http, made, { alias: 'Amina' });
    await marta.ask({ do: 'group', groups: [{ language: 'en', seats: [amina.seat] }] });
    const [group] = (await marta.sees(isStaff)).groups;
    marta.close();
    const file = join(folder, 'with-live-workshops');
    await cli('one', 'backup', '--output', file);
    expect(await cli('live', 'restore', file)).toMatchObject({ code: 0 });
    const second = await spawnServer(build.entry, { ...env('live'), LOG_LEVEL: 'warn' });
    const page = await followWorkshop(second.ws, amina.token);
    expect(page.view()).toMatchObject({ you: { alias: 'Amina' }, group: { board: group?.board } });
    expect(await cli('live', 'erase', made.id)).toMatchObject({ code: 0 });
    await until(() => page.closedWith() !== undefined);
    expect(page.closedWith()).toBe(4404);
    await second.end('SIGTERM');
    expect((await cli('live', 'export', group?.board ?? '')).code).toBe(1);
    expect(await cli('one', 'erase', made.id)).toMatchObject({ code: 0 });
    expect((await cli('one', 'export', group?.board ?? '')).code).toBe(1);
  });

  test('SH-10 what is no whole backup is refused in plain words', async () => {
    const cut = join(folder, 'cut');
    await writeFile(cut, await readFile(backupFile()));
    await truncate(cut, 200);
    for (const file of [cut, import.meta.filename, join(folder, 'missing')]) {
      const { code, err } = await cli('three', 'restore', file);
      expect([code, err.includes('    at ')], file).toEqual([1, false]);
    }
  });

  test('SH-11 export writes the board as everybody sees it', async () => {
    const { code, out } = await cli('one', 'export', board.id);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(await read(server.http));
    expect((await cli('one', 'export', 'nothing')).code).toBe(1);
    expect((await cli('nowhere', 'export', board.id)).code).toBe(1);
  });

  test('SH-23 links are made for each role, and open the board', async () => {
    const { code, out } = await cli('one', 'links', board.id, '--origin', 'https://parcours.example.org');
    expect(code).toBe(0);
    const made = out
      .trim()
      .split('\n')
      .map((line) => line.split(/ +/));
    expect(made.map(([role]) => role)).toEqual(['view', 'contribute', 'edit', 'facilitate']);
    for (const [, link = ''] of made) {
      expect(link).toContain(`https://parcours.example.org/b/${board.id}#k=`);
      const headers = bearer(link.split('#k=')[1] ?? '');
      expect((await fetch(`${server.http}/api/boards/${board.id}`, { headers })).status).toBe(200);
    }
    expect((await cli('one', 'links', 'nothing')).code).toBe(1);
    expect((await cli('one', 'links', 'no/id')).code).toBe(2);
  });

  test('SH-45 a link stands for the id that it leads to, also one that has lost a part', async () => {
    for (const link of [`<${board.links.view}>,`, `${server.http}/b/${board.id}/report#k=eyJ`]) {
      const { code, out } = await cli('one', 'export', link);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toEqual(await read(server.http));
    }
  });

  test('SH-12 erase goes through the server that runs, which lets everybody go', async () => {
    const other = await createBoard(server.http);
    const client = stockClient(server.ws, other.id, other.tokens.edit);
    await client.synced();
    const closed = client.closed();
    expect(await cli('one', 'erase', other.id)).toMatchObject({ code: 0 });
    expect((await closed).code).toBe(4404);
    client.destroy();
    expect((await cli('one', 'erase', other.id)).code).toBe(1);
    const wrong = await runCli(build.entry, ['erase', board.id], { ...env('one'), SECRET: 'x'.repeat(20) });
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('SECRET')]);
  });

  test('SH-12 erase works where no server runs', async () => {
    expect(await cli('two', 'erase', board.id)).toMatchObject({ code: 0 });
    expect((await cli('two', 'export', board.id)).code).toBe(1);
    expect(await filesWith(join(folder, 'two', 'keys'), '')).toEqual([]);
  });

  test('SH-10 each command has its help, and misuse ends with 2', async () => {
    for (const command of someOf(['backup', 'restore', 'links', 'erase', 'export'], 2)) {
      const help = await cli('one', command, '--help');
      expect([help.code, help.out]).toEqual([0, expect.stringContaining(`Usage: parcours ${command}`)]);
      expect((await cli('one', command)).code).toBe(2);
    }
    expect((await cli('one', 'erase', 'no/id')).code).toBe(2);
  });
});
