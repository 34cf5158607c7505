import { describe, expect, test } from 'vitest';
import { actionsOn } from '../../../../client/src/features/outline/actions.ts';
import { placeAfter, rowsOf } from '../../../../client/src/features/outline/rows.ts';
import { type Branch, keysAround, outlineOf } from '../../../../client/src/features/outline/tree.ts';
import { recordMapsOf } from '../../../helpers/canvasView.ts';

const leg = (from: string, to: string) => ({ id: `${from}-${to}`, from, to });
const named = (...ids: string[]) => ids.map((id) => ({ id, title: id.toUpperCase() }));
const all = () => true;
const keysOf = (branches: readonly Branch[], isOpen: (branch: Branch) => boolean = all) =>
  rowsOf(branches, isOpen).map(({ key }) => key);

/** Two objectives that share a step, a step that leads on to nothing, and one that hangs nowhere. */
const BOARD = {
  personas: [{ id: 'p', name: 'P' }],
  objectives: [
    { id: 'o1', persona: 'p', title: 'O1' },
    { id: 'o2', persona: 'p', title: 'O2' },
  ],
  steps: named('a', 'b', 'c', 'd'),
  legs: [leg('p', 'a'), leg('a', 'o1'), leg('a', 'b'), leg('b', 'o2'), leg('p', 'c')],
  barriers: [
    { id: 'hard', on: 'a', title: 'Hard', blocks: false, severity: 4 },
    { id: 'shut', on: 'a', title: 'Shut', blocks: true, severity: 1 },
    { id: 'gone', on: 'a', title: 'Gone', blocks: true, removed: true },
    { id: 'toll', on: 'a-b', title: 'Toll', blocks: true },
  ],
  notes: [{ id: 'n', text: 'N' }],
  frames: [{ id: 'f', title: 'F' }],
};

describe('the board as a tree', () => {
  const outline = outlineOf(recordMapsOf(BOARD));

  test('UI-210 a persona has its objectives below it, each what leads to it in the order of the ways, then the ways themselves', () => {
    const [persona] = outline.roots;
    expect(keysOf(persona?.children() ?? [], ({ node }) => node.kind === 'group')).toEqual([
      'p/o1',
      'p/o2',
      'p/:astray',
      'p/:astray/c',
    ]);
    const second = persona?.children().find(({ key }) => key === 'p/o2');
    expect(keysOf(second?.children() ?? [], () => false)).toEqual(['p/o2/a', 'p/o2/b', 'p/o2/b-o2']);
  });

  test('UI-210 below a step stand its barriers, those in force and the worst first, those on the way to it, and the ways to it', () => {
    const below = (key: string) => keysOf(outline.roots).filter((each) => keysAround(each).at(-1) === key);
    expect(below('p/o2/a')).toEqual(['shut', 'hard', 'gone', 'p-a'].map((id) => `p/o2/a/${id}`));
    expect(below('p/o2/b')).toEqual(['p/o2/b/toll', 'p/o2/b/a-b']);
    expect(outline.inTheWay('a').map(({ id }) => id)).toEqual(['shut', 'hard']);
  });

  test('UI-211 what hangs nowhere, notes and frames come last', () => {
    expect(keysOf(outline.roots).slice(-6)).toEqual([
      ':unconnected',
      ':unconnected/d',
      ':notes',
      ':notes/n',
      ':frames',
      ':frames/f',
    ]);
  });

  test('UI-212 a step on several ways stands on each and is marked there', () => {
    const shared = rowsOf(outline.roots, all).filter(({ node }) => node.kind === 'record' && node.isShared);
    expect(shared.map(({ key }) => key)).toEqual(['p/o1/a', 'p/o2/a']);
  });

  test('UI-212 an objective on the way to another is named there, and what leads to it stands with its own persona', () => {
    const chained = outlineOf(
      recordMapsOf({
        ...BOARD,
        barriers: [],
        legs: [leg('p', 'a'), leg('a', 'o1'), leg('o1', 'b'), leg('b', 'o2')],
      }),
    );
    const keys = keysOf(chained.roots);
    expect(keys).toContain('p/o2/o1');
    expect(keys).not.toContain('p/o2/a');
    expect(keys.filter((key) => key.startsWith('p/o2/o1/'))).toEqual([]);
  });

  test('UI-210 rows know their level, their place among their siblings and whether they are unfolded', () => {
    const rows = rowsOf(outline.roots, ({ key }) => key === 'p' || key === 'p/o2');
    expect(rows.find(({ key }) => key === 'p/o2')).toMatchObject({
      level: 2,
      position: 2,
      setSize: 3,
      isOpen: true,
    });
    expect(rows.find(({ key }) => key === 'p/o2/b')).toMatchObject({ level: 3, position: 2, isOpen: false });
    expect(rows.find(({ key }) => key === 'p/o2/b-o2')?.isOpen).toBeUndefined();
  });

  test('UI-213 a record is found in the row near another one, else in the first', () => {
    expect(outline.keyOf('a')).toBe('p/o1/a');
    expect(outline.keyOf('a', 'p/o2/b')).toBe('p/o2/a');
    expect(outline.keyOf('shut', 'p/o2')).toBe('p/o2/a/shut');
    expect(outline.keyOf('toll')).toBe('p/o2/b/toll');
    expect(outline.keyOf('c')).toBe('p/:astray/c');
    expect(outline.keyOf('n')).toBe(':notes/n');
    expect(outline.keyOf('nobody')).toBeUndefined();
  });
});

describe('the current row', () => {
  const before = outlineOf(recordMapsOf(BOARD));
  const rows = rowsOf(before.roots, all);

  test('UI-213 where its record goes, the next row is current; after the last one, the row before', () => {
    const outline = outlineOf(recordMapsOf({ ...BOARD, frames: [], steps: named('a', 'b', 'c') }));
    const after = rowsOf(outline.roots, all);
    expect(placeAfter({ key: ':unconnected/d', before: rows, after, outline })).toBe(':notes');
    expect(placeAfter({ key: ':frames/f', before: rows, after, outline })).toBe(':notes/n');
    expect(placeAfter({ key: 'p/o1', before: rows, after: [], outline })).toBeUndefined();
  });

  test('UI-213 it follows its record to another place', () => {
    const outline = outlineOf(recordMapsOf({ ...BOARD, legs: [...BOARD.legs, leg('d', 'o2')] }));
    const after = rowsOf(outline.roots, all);
    expect(placeAfter({ key: ':unconnected/d', before: rows, after, outline })).toBe('p/o2/d');
  });

  test('UI-213 where rows are folded away, what they are folded into is current', () => {
    const after = rowsOf(before.roots, ({ key }) => key === 'p');
    expect(placeAfter({ key: 'p/o2/a/shut', before: rows, after, outline: before })).toBe('p/o2');
  });
});

test('UI-214 a row offers what may be done: nothing but its details to those who look, no change of what is locked', () => {
  expect(actionsOn('steps', { canEdit: false, isLocked: false, isNaming: false })).toEqual(['details']);
  expect(actionsOn('steps', { canEdit: true, isLocked: true, isNaming: false })).toEqual([
    'addStepAfter',
    'connect',
    'addBarrier',
    'comment',
    'details',
  ]);
  expect(actionsOn('personas', { canEdit: true, isLocked: false, isNaming: false })).toContain(
    'addObjective',
  );
});
