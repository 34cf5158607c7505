import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { toBoardJson } from '@parcours/shared/board';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { parcours } from '../../../helpers/commandLine.ts';

const FILES = resolve(import.meta.dirname, '../../shared/formats/files');
const board = toBoardJson(barredBoard());

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parcours-import-'));
  await writeFile(file('board.json'), JSON.stringify(board));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is written to standard output instead of the store. */
async function imported(...args: string[]) {
  const { code, out, err } = await parcours(['import', ...args, '--output', '-']);
  expect(code).toBe(0);
  return { board: JSON.parse(out), err };
}

describe('import', () => {
  test('CL-71 tells a canvas from a table, and says what is not taken', async () => {
    const canvas = await imported(join(FILES, 'obsidian.canvas'));
    expect(canvas.board).toMatchObject({ format: 'parcours.board', meta: { title: 'obsidian' } });
    expect([canvas.board.steps.length, canvas.board.notes.length]).toEqual([3, 2]);
    expect(canvas.err).toContain('obsidian.canvas: edge e4: there is a way between these two already');
    const notes = await imported(join(FILES, 'obsidian.canvas'), '--joined', 'notes', '--title', 'Ours');
    expect([notes.board.steps.length, notes.board.meta.title]).toEqual([0, 'Ours']);
    const table = await imported(join(FILES, 'mural.csv'));
    expect([table.board.notes.length, table.board.frames.length]).toEqual([5, 2]);
    expect(table.err).toContain('mural.csv: row 6: it has no text');
  });

  test('CL-71 takes the column that is named, by its heading or its number', async () => {
    for (const column of ['Area', '8']) {
      const { board: read } = await imported(join(FILES, 'mural.csv'), '--column', column);
      expect(read.notes[0].text).toContain('Papers');
    }
    const { code, err } = await parcours(['import', join(FILES, 'mural.csv'), '--column', 'Nothing']);
    expect([code, err]).toEqual([2, expect.stringContaining('--column cannot be "Nothing"')]);
  });

  test('CL-71 puts the board on the store, and makes its links; export writes it as it was', async () => {
    const env = { DATA_DIR: file('data') };
    const { code, out } = await parcours(['import', file('board.json')], '', env);
    expect([code, out.trim().split('\n').length]).toEqual([0, 4]);
    const [, link = ''] = out.split('\n')[0]?.split(/ +/) ?? [];
    const exported = await parcours(['export', link], '', env);
    expect(JSON.parse(exported.out)).toEqual(board);
    const canvas = await parcours(
      ['export', link, '--format', 'canvas', '--output', file('out.canvas')],
      '',
      env,
    );
    expect(canvas.code).toBe(0);
    expect((await imported(file('out.canvas'))).board).toEqual(board);
    expect((await parcours(['export', link, '--format', 'pdf'], '', env)).code).toBe(2);
  });

  test('CL-72 report writes a canvas too, public unless told otherwise', async () => {
    const all = await parcours([
      'report',
      file('board.json'),
      '--format',
      'canvas',
      '--audience',
      'internal',
    ]);
    expect(JSON.parse(all.out).parcours.board).toEqual(board);
    const open = await parcours(['report', file('board.json'), '--format', 'canvas']);
    expect(JSON.parse(open.out).nodes.length).toBeLessThanOrEqual(JSON.parse(all.out).nodes.length);
  });

  test('CL-71 refuses in plain words what it cannot read, and a damaged board with each problem', async () => {
    await writeFile(file('damaged.json'), JSON.stringify({ ...board, steps: [{ id: 'lost', title: 7 }] }));
    const damaged = await parcours(['import', file('damaged.json'), '-o', '-']);
    expect([damaged.code, damaged.out]).toEqual([1, '']);
    expect(damaged.err).toContain('steps lost: title: must be text');
    await writeFile(file('page.html'), '<!doctype html>');
    const page = await parcours(['import', file('page.html'), '-o', '-']);
    expect([page.code, page.err]).toEqual([1, expect.stringContaining('no table of notes')]);
    const piped = await parcours(['import', '-', '-o', '-'], await readFile(join(FILES, 'miro.csv'), 'utf8'));
    expect(JSON.parse(piped.out).notes).toHaveLength(6);
  });
});
