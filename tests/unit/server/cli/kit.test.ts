import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseBoardJson } from '@parcours/shared/board';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parcours } from '../../../helpers/commandLine.ts';
import { comparableAnalysis } from '../../../helpers/comparableAnalysis.ts';
import { writeCodes } from '../../../helpers/writeCodes.ts';
import { readExample } from '../../../scenarios/library.ts';

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parcours-kit-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('kit', () => {
  test('CL-74 prints the kit of a scenario of the library by its id', async () => {
    const { code } = await parcours([
      'kit',
      'foreign-student',
      '--paper',
      'a3',
      '-l',
      'fr',
      '-o',
      file('kit.pdf'),
    ]);
    expect(code).toBe(0);
    expect((await readFile(file('kit.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await parcours(['kit', 'foreign-student', '--paper', 'a5'])).code).toBe(2);
    expect((await parcours(['kit', 'no-such-scenario'])).code).toBe(1);
  });

  test('CL-74 puts what was typed on the scenario’s starting board, whose analysis is that of the example', async () => {
    const { board } = readExample('foreign-student');
    await writeFile(file('typed.txt'), writeCodes(board));
    const { code, out, err } = await parcours(['kit', 'foreign-student', '--codes', file('typed.txt')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(comparableAnalysis(parseBoardJson(JSON.parse(out)))).toEqual(comparableAnalysis(board));
  });

  test('CL-74 tells each line that it does not understand, writes the rest, and exits with 1', async () => {
    const { code, out, err } = await parcours(['kit', 'foreign-student', '-c', '-'], 'P1 > S1\nP1 > S99\n');
    expect(code).toBe(1);
    expect(err).toBe('-:2: No card has the code S99.');
    expect(parseBoardJson(JSON.parse(out)).legs).toHaveLength(1);
  });
});
