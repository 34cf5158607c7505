import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readScenarioFile, writeScenarioFile } from '@parcours/shared/scenario';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parcours } from '../../../helpers/commandLine.ts';
import { wholeScenario } from '../../../helpers/wholeScenario.ts';

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parcours-scenario-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('LB-31 writes the file of a scenario that comes with Parcours, which is the same again out of its file', async () => {
  expect((await parcours(['scenario', 'care-leaver', '-o', file('one')])).code).toBe(0);
  const { code, out } = await parcours(['scenario', file('one'), '--output', '-']);
  expect(code).toBe(0);
  expect(out).not.toBe('');
  expect(readScenarioFile(await readFile(file('one'))).scenario.id).toBe('care-leaver');
});

test('LB-31 says what could be better, with code 1', async () => {
  await writeFile(file('mine'), writeScenarioFile(wholeScenario()));
  const { code, out } = await parcours(['scenario', file('mine'), '--check']);
  expect(code).toBe(1);
  expect(out.split('\n')).toEqual(
    expect.arrayContaining([
      'Plan of a workshop: 1 phase, 5 minutes',
      expect.stringMatching(/^Texts missing in Arabic: \d+$/),
      'Texts in Arabic whose original has changed: 1',
    ]),
  );
});

test('LB-31 what is no scenario is refused with 1, and what makes no sense with 2', async () => {
  await writeFile(file('none'), 'no scenario');
  expect((await parcours(['scenario', file('none'), '--check'])).code).toBe(1);
  expect((await parcours(['scenario', 'no-such-scenario', '--check'])).code).toBe(1);
  expect((await parcours(['scenario', 'care-leaver'])).code).toBe(2);
});
