import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { buildServer, runCli, spawnServer } from '../helpers/builtServer.ts';
import { followWorkshop, isStaff, openWorkshop } from '../helpers/liveWorkshop.ts';
import { tempFolder } from '../helpers/server.ts';
import { until } from '../helpers/until.ts';

test('LW-268 LW-269 the command line begins a rehearsal, whose robots come from a process of their own and end with a server that is killed', async () => {
  const build = await buildServer();
  const server = await spawnServer(build.entry, { DATA_DIR: await tempFolder(), LOG_LEVEL: 'warn' });
  const { id, tokens } = await openWorkshop(server.http);
  const link = `${server.http}/w/${id}#k=${tokens.facilitate}`;
  const { code, out } = await runCli(build.entry, ['rehearse', link, '--robots', '3']);
  expect(code).toBe(0);
  const [, token = ''] = /#k=(\S+)/.exec(out) ?? [];
  const console = await followWorkshop(server.ws, token);
  await console.sees((view) => isStaff(view) && view.rehearsal?.here === 3);
  const { pid } = server.child;
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ');
  expect(children).not.toEqual(['']);
  await server.end('SIGKILL');
  await until(() => children.every((child) => !existsSync(`/proc/${child}`)));
  expect((await runCli(build.entry, ['rehearse', 'no link'])).code).toBe(2);
  expect((await runCli(build.entry, ['rehearse', link])).err).toContain('no server answers');
});
