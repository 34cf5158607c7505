import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { analyse, toAnalysisJson } from '@parcours/shared/analysis';
import { toBoardJson } from '@parcours/shared/board';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { parcours } from '../../../helpers/commandLine.ts';
import { unzip } from '../../../helpers/unzip.ts';

const SCENARIO = resolve(import.meta.dirname, '../../../../scenarios/undocumented-young-man');
const board = barredBoard();
const json = JSON.stringify(toBoardJson(board));
const damaged = JSON.stringify({
  ...toBoardJson(board),
  steps: [...board.steps, { id: 'lost', title: 7 }],
  legs: [...board.legs, { id: 'astray', from: 'amina', to: 'nowhere' }],
});

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parcours-'));
  await writeFile(file('board.json'), json);
  await writeFile(file('bom.json'), `\ufeff${json}`);
  await writeFile(file('damaged.json'), damaged);
  await writeFile(file('broken.json'), '{');
  await writeFile(file('other.json'), '{"format": "something.else"}');
  await writeFile(file('newer.json'), '{"format": "parcours.board", "version": 99}');
  await mkdir(file('empty'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('analyse', () => {
  test('CL-1 reads a file or a pipe, and writes the analysis', async () => {
    const expected = `${JSON.stringify(toAnalysisJson(analyse(board, [])), null, 2)}\n`;
    expect(await parcours(['analyse', file('board.json')])).toEqual({ code: 0, out: expected, err: '' });
    expect(await parcours(['analyse', '-'], json)).toEqual({ code: 0, out: expected, err: '' });
    expect((await parcours(['analyse', file('bom.json')])).out).toBe(expected);
  });

  test('CL-30 CL-31 reads UTF-16 as some editors save it, and says so of what it cannot read', async () => {
    const { out: expected } = await parcours(['analyse', file('board.json')]);
    const utf16 = Buffer.from(`\ufeff${json}`, 'utf16le');
    await writeFile(file('utf16le.json'), utf16);
    await writeFile(file('utf16be.json'), Buffer.from(utf16).swap16());
    await writeFile(file('latin1.json'), Buffer.from('{"title": "Été"}', 'latin1'));
    for (const name of ['utf16le.json', 'utf16be.json'])
      expect((await parcours(['analyse', file(name)])).out).toBe(expected);
    const { code, err } = await parcours(['analyse', file('latin1.json')]);
    expect([code, err]).toEqual([1, expect.stringContaining('it is not JSON in UTF-8 or UTF-16')]);
  });

  test('CL-3 works with what is left of a damaged board', async () => {
    const { code, out, err } = await parcours(['analyse', file('damaged.json')]);
    expect(code).toBe(0);
    expect(err).toContain('damaged.json: 2 problems in the data');
    expect(JSON.parse(out)).toMatchObject({ problems: [{ id: 'lost' }, { id: 'astray' }] });
  });
});

describe('report', () => {
  test('CL-4 writes HTML for the public unless told otherwise', async () => {
    const { code, out, err } = await parcours(['report', file('board.json')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^<!doctype html>\n<html lang="en"/);
    expect(out).toContain('Public edition');
    expect(out).not.toContain('I turned back.');
    const internal = await parcours(['report', file('board.json'), '--audience', 'internal']);
    expect(internal.out).toContain('I turned back.');
  });

  test.each([
    ['md', /^# Untitled board/],
    ['csv', /^\ufeff?"Gap","Title","Where"/],
    ['json', /^\{\n {2}"format": "parcours.report"/],
    ['svg', /^<svg /],
    ['pdf', /^%PDF-1\.7/],
    ['png', /^.PNG/],
  ])('CL-4 writes %s', async (format, beginning) => {
    expect((await parcours(['report', '-', '-f', format], json)).out).toMatch(beginning);
  });

  test('CL-1 takes a scenario’s example in the language asked', async () => {
    const english = await parcours(['report', SCENARIO, '--format', 'md']);
    const french = await parcours(['report', SCENARIO, '--format', 'md', '--lang', 'fr']);
    expect(english.out).toContain('# Lamine’s way through Barcelona');
    expect(french.out).toContain('# Le parcours de Lamine à Barcelone');
    expect(french.out).toContain('Note de décision');
  });

  test('CL-4 is in the board’s language where it can be', async () => {
    const french = JSON.stringify(toBoardJson({ ...board, meta: { ...board.meta, language: 'fr-CH' } }));
    const basque = JSON.stringify(toBoardJson({ ...board, meta: { ...board.meta, language: 'eu' } }));
    expect((await parcours(['report', '-', '-f', 'md'], french)).out).toContain('Rapport d’écarts');
    expect((await parcours(['report', '-', '-f', 'md'], basque)).out).toContain('Gap report');
  });

  test('CL-6 writes to a file', async () => {
    const target = file('out.md');
    const { code, out } = await parcours(['report', file('board.json'), '-f', 'md', '--output', target]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(await readFile(target, 'utf8')).toContain('## Decision note');
  });

  test('CL-3 reports on what is left of a damaged board, and lists what is not', async () => {
    const { code, out, err } = await parcours(['report', file('damaged.json'), '-f', 'md', '-a', 'internal']);
    expect(code).toBe(0);
    expect(err).toContain('2 problems');
    expect(out).toContain('| steps | lost |');
  });
});

describe('report on several boards', () => {
  test('CL-20 is one over all of them', async () => {
    const files = [file('board.json'), file('bom.json')];
    const { code, out, err } = await parcours([
      'report',
      ...files,
      '-f',
      'md',
      '--title',
      'Two days in March',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^# Two days in March\n\nWorkshop report · /);
    expect(out).toContain('All three gaps on these two boards come back');
    const piped = await parcours(['report', file('board.json'), '-', '-f', 'md', '-l', 'ar'], json);
    expect(piped.out).toContain('تقرير الورشة');
  });

  test('CL-20 names each damaged board', async () => {
    const { code, err } = await parcours(['report', file('board.json'), file('damaged.json'), '-f', 'csv']);
    expect(code).toBe(0);
    expect(err).toContain('damaged.json: 2 problems');
  });
});

describe('report --since', () => {
  const later = { ...board, barriers: board.barriers.filter(({ id }) => id !== 'hours') };
  const run = (...args: string[]) => parcours(['report', file('later.json'), '-f', 'md', ...args]);
  beforeAll(() => writeFile(file('later.json'), JSON.stringify(toBoardJson(later))));

  test('CL-8 tells what changed since another state of the board, and not where that lies', async () => {
    const { code, out } = await run('--since', file('board.json'));
    expect(code).toBe(0);
    expect(out).toMatch(/Since an earlier version: one gap closed/);
    expect(out).toContain('| Open on weekday mornings | ✕ Closes the way | ✓ Closed |');
    expect(out).not.toContain(folder);
  });

  test('CL-3 CL-8 compares with what is left of a damaged state', async () => {
    const { code, out, err } = await run('--since', file('damaged.json'));
    expect(code).toBe(0);
    expect(err).toContain('damaged.json: 2 problems');
    expect(out).toContain('could not be read');
  });

  test('CL-8 refuses another board, what is none, and the route map', async () => {
    const other = await run('--since', SCENARIO);
    expect({ code: other.code, out: other.out }).toEqual({ code: 1, out: '' });
    expect(other.err).toContain('no record in common');
    for (const name of ['missing.json', 'broken.json', 'other.json', 'newer.json']) {
      expect((await run('--since', file(name))).code).toBe(1);
    }
    expect(
      (await parcours(['report', file('board.json'), '-f', 'svg', '--since', file('board.json')])).code,
    ).toBe(2);
  });

  test('CL-8 takes a board that was still blank for an earlier state', async () => {
    const { code, out } = await parcours(
      ['report', file('board.json'), '-f', 'md', '--since', '-'],
      '{"format": "parcours.board", "version": 1}',
    );
    expect(code).toBe(0);
    expect(out).toContain('three new gaps');
  });
});

describe('validate', () => {
  test('CL-5 lists the problems of every file, and goes on past one that cannot be read', async () => {
    const files = ['board.json', 'missing.json', 'damaged.json', 'broken.json'].map(file);
    const { code, out, err } = await parcours(['validate', ...files]);
    expect(code).toBe(1);
    expect(out).toContain('board.json: no problems');
    expect(out).toMatch(/damaged\.json: steps lost: title: /);
    expect(out).toContain('damaged.json: legs astray: to: there is no nowhere on the board');
    expect(err).toContain('missing.json: there is no such file');
    expect(err).toContain('broken.json: it is not JSON');
  });

  test('CL-5 checks a scenario in each of its languages', async () => {
    const { code, out } = await parcours(['validate', SCENARIO]);
    expect(code).toBe(0);
    expect(out).toContain('board.json: no problems\n');
    expect(out).toContain('board.fr.json: no problems\n');
  });
});

describe('exit codes', () => {
  test.each([
    ['missing.json', 'there is no such file'],
    ['broken.json', 'it is not JSON'],
    ['other.json', 'not a parcours.board document'],
    ['newer.json', 'newer version'],
    ['empty', 'there is no such file'],
  ])('CL-2 1 for %s', async (name, reason) => {
    for (const command of ['analyse', 'report', 'validate']) {
      const { code, out, err } = await parcours([command, file(name)]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(reason);
      expect(err).not.toContain('    at ');
    }
  });

  test('CL-2 1 where the output cannot be written', async () => {
    const { code, err } = await parcours(['analyse', file('board.json'), '-o', file('no/such/folder.json')]);
    expect(code).toBe(1);
    expect(err).toContain('cannot write');
  });

  test.each([
    ['analyse'],
    ['analyse', 'a', 'b'],
    ['analyse', 'a', '--frob'],
    ['report'],
    ['report', 'a', '--format', 'exe'],
    ['report', 'a', '--lang', 'tlh'],
    ['report', 'a', '--audience', 'everybody'],
    ['report', 'a', '--output'],
    ['report', 'a', 'b', '--format', 'svg'],
    ['report', 'a', '--title', 'One'],
    ['report', '-', '-'],
    ['validate'],
  ])('CL-2 2 for %s %s %s %s', async (...args) => {
    const { code, out, err } = await parcours(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`Usage: parcours ${args[0]}`);
  });

  test.each(['analyse', 'report', 'validate'])('CL-6 %s --help', async (command) => {
    const { code, out, err } = await parcours([command, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Usage: parcours ${command}`);
  });
});

describe('report of the board as it lies', () => {
  test('CL-36 draws and paints it, in the light or in the dark', async () => {
    const [light, dark] = await Promise.all(
      ['light', 'dark'].map((theme) =>
        parcours(['report', file('board.json'), '--format', 'board.svg', '--theme', theme]),
      ),
    );
    expect([light?.code, light?.err]).toEqual([0, '']);
    expect(light?.out).toMatch(/^<svg .*Go to the desk/s);
    expect(dark?.out).toContain('#191815');
    expect((await parcours(['report', file('board.json'), '-f', 'board.svg', '--theme', 'sepia'])).code).toBe(
      2,
    );
    await parcours(['report', file('board.json'), '-f', 'board.png', '-o', file('board.png')]);
    expect((await readFile(file('board.png'))).subarray(1, 4).toString()).toBe('PNG');
  });

  test('RP-122 a data set is under a licence and at an address that there are', async () => {
    const wanted = ['report', file('board.json'), '--format', 'dataset', '--output', file('gaps.zip')];
    const given = [
      '--publisher',
      'The city',
      '--licence',
      'ODbL-1.0',
      '--address',
      'https://data.example.org',
    ];
    expect(await parcours([...wanted, ...given])).toMatchObject({ code: 0, out: '', err: '' });
    const description = String(unzip(await readFile(file('gaps.zip'))).get('dataset.jsonld'));
    expect(description).toContain('The city');
    expect(description).toContain('https://data.example.org/');
    expect(await parcours([...wanted, '--licence', 'mine'])).toMatchObject({ code: 2 });
    const { code, err } = await parcours([...wanted, '--address', 'javascript:alert(1)']);
    expect(code).toBe(2);
    expect(err).toContain('“javascript:alert(1)”');
  });

  test('CL-36 is of one file', async () => {
    const { code, err } = await parcours(['report', file('board.json'), file('bom.json'), '-f', 'board.svg']);
    expect([code, err]).toEqual([2, expect.stringContaining('a picture (board.svg) is of one FILE')]);
  });
});
