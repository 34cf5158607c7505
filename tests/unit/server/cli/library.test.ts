import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeScenarioFile } from '@parcours/shared/scenario';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parcours } from '../../../helpers/commandLine.ts';
import { discard, startTestServer, type TestServer } from '../../../helpers/server.ts';
import { wholeScenario } from '../../../helpers/wholeScenario.ts';
import { readWhole } from '../../../scenarios/library.ts';

const SECRET = 'a secret of the administrator';
let folder = '';
let server: TestServer;
let isRunning = true;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parcours-library-'));
  server = await startTestServer({ config: { adminSecret: SECRET } });
  await writeFile(file('one'), writeScenarioFile(wholeScenario()));
  await writeFile(file('changed'), writeScenarioFile(wholeScenario({ author: 'Other' })));
  await writeFile(file('bundled'), writeScenarioFile(readWhole('care-leaver')));
  const pack = {
    format: 'parcours.pack',
    version: 1,
    title: 'Lyon',
    language: 'fr',
    actors: [{ id: 'a', name: 'Mairie' }],
  };
  await writeFile(file('pack'), JSON.stringify(pack));
});
afterAll(async () => {
  if (isRunning) await discard(server);
  await rm(folder, { recursive: true, force: true });
});

const library = (...args: readonly string[]) =>
  parcours(['library', ...args], '', { DATA_DIR: server.dataDir, ADMIN_SECRET: SECRET });

async function publishListAndRemove(): Promise<void> {
  expect(await library('--publish', file('one'))).toMatchObject({
    code: 0,
    out: 'amal-4711\t1.0.0\tAmal cherche un toit\n',
  });
  expect((await library('--publish', file('pack'))).code).toBe(0);
  const { out } = await library();
  expect(out.split('\n')).toEqual([
    'amal-4711\t1.0.0\tAmal cherche un toit',
    expect.stringMatching(/^pack\..*\tLyon$/),
    '',
  ]);
  for (const refused of ['changed', 'bundled'])
    expect(await library('--publish', file(refused))).toMatchObject({ code: 1, out: '' });
  const pack = out.split('\n')[1]?.split('\t')[0] ?? '';
  for (const id of ['amal-4711', pack]) {
    expect((await library('--remove', id)).code).toBe(0);
    expect((await library('--remove', id)).code).toBe(1);
  }
  expect((await library()).out).toBe('');
}

test('LB-47 publishes, lists and takes off through the server that has the folder, which knows at once', async () => {
  await publishListAndRemove();
  const wrong = { DATA_DIR: server.dataDir, ADMIN_SECRET: 'x'.repeat(20) };
  expect((await parcours(['library', '--publish', file('one')], '', wrong)).code).toBe(1);
});

test('LB-47 does the same in the folder where no server runs, and what makes no sense is told with 2', async () => {
  await server.stop();
  isRunning = false;
  await publishListAndRemove();
  expect((await library('--publish', file('one'), '--remove', 'amal-4711')).code).toBe(2);
  expect((await library('amal-4711')).code).toBe(2);
  await rm(server.dataDir, { recursive: true, force: true });
});
