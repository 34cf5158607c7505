import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '@parcours/shared/analysis';
import { emptyBoard, parseBoardJson } from '@parcours/shared/board';
import { MOST_BROUGHT_IN, openFile, readCanvas } from '@parcours/shared/formats';
import { writeCanvas } from '@parcours/shared/formats/writeCanvas';
import { describe, expect, test } from 'vitest';

const FILES = join(import.meta.dirname, 'files');
const EXAMPLE = join(import.meta.dirname, '../../../../scenarios/undocumented-young-man/board.json');

function opened(content: Uint8Array | object) {
  const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content));
  const file = openFile(bytes);
  if (file.kind !== 'canvas') throw new Error(`a ${file.kind}`);
  return file.canvas;
}

const foreign = () => opened(readFileSync(join(FILES, 'obsidian.canvas')));
const example = () => parseBoardJson(JSON.parse(readFileSync(EXAMPLE, 'utf8')));

/** What `writeCanvas` makes of the example, as a program may change it. */
function written() {
  const board = example();
  const canvas = JSON.parse(JSON.stringify(writeCanvas(board, analyse(board), 'en'))) as {
    nodes: Record<string, unknown>[];
    edges: Record<string, unknown>[];
  };
  return { board, canvas };
}

const codes = (problems: readonly { fault: { code: string } }[]) => problems.map(({ fault }) => fault.code);

describe('BD-75 of a canvas of another program', () => {
  test('cards with lines become steps, others notes, groups frames, lines ways', () => {
    const { board } = readCanvas(foreign(), 'steps');
    expect(board.steps).toMatchObject([
      { id: '0ba565e7f30e0652', title: 'https://example.org/registration', x: 120, y: 60 },
      { id: '59e896bc8da20699', title: 'Wait for the letter' },
      { title: 'Ask at the town hall', note: '- bring a friend\n- go early', x: -280, y: -200 },
    ]);
    expect(board.notes).toMatchObject([
      { text: 'A remark that nothing leads to', colour: 'pink', width: 250, height: 60 },
      { text: 'Notes/Interview.md#Second visit', colour: 'yellow' },
    ]);
    expect(board.frames).toMatchObject([{ title: 'Papers', x: -400, y: -300, width: 1300, height: 700 }]);
    const way = (from: string, to: string) => board.legs.find((leg) => leg.from === from && leg.to === to);
    expect(board.legs).toHaveLength(3);
    expect(way('7efdbbe0c4742315', '59e896bc8da20699')).toMatchObject({ kind: 'path', label: 'then' });
    // A line with an arrow at either end is a way there and one back.
    expect(way('59e896bc8da20699', '0ba565e7f30e0652')).toBeDefined();
    expect(way('0ba565e7f30e0652', '59e896bc8da20699')).toBeDefined();
  });

  test('everything becomes notes where that is wished', () => {
    const { board, problems } = readCanvas(foreign(), 'notes');
    expect(board.steps).toEqual([]);
    expect(board.notes.map(({ text }) => text)).toContain(
      '# Ask at the town hall\n\n- bring a friend\n- go early',
    );
    expect(codes(problems).filter((code) => code === 'edge.no-step')).toHaveLength(4);
  });

  test('BD-76 what a board cannot hold is told', () => {
    expect(readCanvas(foreign(), 'steps').problems).toMatchObject([
      { collection: 'node', id: '8132d4d894c80022', fault: { code: 'node.background', file: 'wall.png' } },
      { collection: 'edge', id: 'e3', fault: { code: 'edge.end', ids: ['8132d4d894c80022'] } },
      { collection: 'edge', id: 'e4', fault: { code: 'edge.twice' } },
    ]);
  });

  test('BD-76 ids that boards do not take, nodes with the same id, and places out of reach do no harm', () => {
    const node = { type: 'text', x: 0, y: 0, width: 100, height: 100 };
    const canvas = opened({
      nodes: [
        { ...node, id: 'a b', text: 'spaces' },
        { ...node, id: 'twice', text: 'first' },
        { ...node, id: 'twice', text: 'second' },
        { ...node, id: '__proto__', text: 'proto', x: 5e9 },
        { ...node, id: 'flat', text: 'flat', width: 0, height: -3 },
        { ...node, id: 'odd', type: 'embed', what: 7 },
        { ...node, id: 'left', x: 'left' },
        'nothing',
      ],
      edges: [
        { id: 'e', fromNode: 'a b', toNode: 'twice', toEnd: 'none' },
        { id: 'f', fromNode: 'twice', toNode: 'twice' },
        7,
      ],
    });
    const { board, problems } = readCanvas(canvas, 'steps');
    expect(board.steps.map(({ title }) => title).sort()).toEqual(['first', 'spaces']);
    expect(board.notes.map(({ text }) => text).sort()).toEqual(['flat', 'proto', 'second']);
    expect(board.legs).toHaveLength(1);
    expect(codes(problems).sort()).toEqual([
      'edge.malformed',
      'edge.no-arrow',
      'edge.self',
      'node.kind',
      'node.malformed',
      'node.malformed',
      'number.beyond',
    ]);
  });

  test('BD-76 an empty one is refused, and so is one with more than is brought in', () => {
    expect(() => readCanvas(opened({ nodes: [], edges: [] }), 'steps')).toThrow('import.empty');
    const nodes = Array.from({ length: MOST_BROUGHT_IN + 1 }, () => 0);
    expect(() => readCanvas(opened({ nodes }), 'steps')).toThrow('import.too-large');
  });
});

describe('BD-77 a board as a JSON Canvas', () => {
  test('has nodes as its specification wants them', () => {
    const { canvas } = written();
    for (const { id, type, x, y, width, height, text, label, color = '1' } of canvas.nodes) {
      expect([id, type === 'group' ? label : text]).toEqual([expect.any(String), expect.any(String)]);
      expect(['text', 'group']).toContain(type);
      expect([x, y, width, height].filter((number) => !Number.isInteger(number))).toEqual([]);
      expect(color).toMatch(/^([1-6]|#[\da-f]{6})$/);
    }
  });

  test('has edges as its specification wants them', () => {
    const { canvas } = written();
    const ids = new Set(canvas.nodes.map(({ id }) => id));
    expect(ids.size).toBe(canvas.nodes.length);
    for (const { fromNode, toNode, fromSide, toSide, toEnd } of canvas.edges) {
      expect([ids.has(fromNode), ids.has(toNode), toEnd]).toEqual([true, true, 'arrow']);
      expect(`${fromSide} ${toSide}`).toMatch(/^(top bottom|bottom top|left right|right left)$/);
    }
  });

  test('says of each card what the card says', () => {
    const { board, canvas } = written();
    const textOf = (id: string) => String(canvas.nodes.find((node) => node.id === id)?.text);
    const step = board.steps.find(({ needs, gives, actor }) => actor && needs.length > 0 && gives.length > 0);
    const actor = board.actors.find(({ id }) => id === step?.actor);
    const asset = board.assets.find(({ id }) => id === step?.needs[0]);
    expect(textOf(step?.id ?? '')).toMatch(/^### /);
    expect(textOf(step?.id ?? '')).toContain(`**Asks for:** `);
    expect(textOf(step?.id ?? '')).toContain(asset?.name);
    expect(textOf(step?.id ?? '')).toContain(`*${actor?.name}`);
    const barrier = board.barriers.find(
      ({ on, blocks }) => blocks && board.steps.some(({ id }) => id === on),
    );
    expect(textOf(barrier?.on ?? '')).toContain(`- ✕ ${barrier?.title}`);
    const { objectives } = analyse(board);
    const blocked = objectives.find(({ outcome }) => outcome === 'blocked');
    expect(textOf(blocked?.objective ?? '')).toContain('**✕ Blocked**');
  });

  test('names cards without a title, and none lies over the card below it', () => {
    const at = { x: 0, days: 0, visits: 0, cost: 0, needs: [], gives: [] };
    const steps = [
      { ...at, id: 'up', title: '', y: 0, note: 'line\n'.repeat(40) },
      { ...at, id: 'down', title: '*literally* #1', y: 200 },
    ];
    const board = parseBoardJson({ format: 'parcours.board', version: 1, steps });
    const { nodes } = writeCanvas(board, analyse(board), 'fr');
    expect(nodes).toMatchObject([
      { id: 'down', text: '### \\*literally\\* #1' },
      { id: 'up', height: 188 },
    ]);
    expect(nodes[1]).toMatchObject({ text: expect.stringContaining('### Sans titre') });
  });
});

describe('BD-74 a canvas of ours that another program has changed', () => {
  test('brings along what was moved, written, joined, added and taken away', () => {
    const { board, canvas } = written();
    const [note, step, other] = [board.notes[0], board.steps[0], board.steps.at(-1)];
    const node = (id?: string) => canvas.nodes.find((one) => one.id === id) ?? {};
    Object.assign(node(note?.id), { text: 'rewritten', width: 333 });
    Object.assign(node(step?.id), { x: 4_000, y: 4_100 });
    const gone = board.legs[0];
    const changed = {
      ...canvas,
      nodes: [...canvas.nodes, { id: 'new', type: 'text', text: 'Added', x: 1, y: 2, width: 9, height: 9 }],
      edges: [
        ...canvas.edges.filter(({ id }) => id !== gone?.id),
        { id: 'joined', fromNode: 'new', toNode: other?.id, label: 'too' },
      ],
    };
    const { board: read, problems } = readCanvas(opened(changed), 'steps');
    expect(problems.filter(({ collection }) => collection === 'node' || collection === 'edge')).toEqual([]);
    expect(read.notes.find(({ id }) => id === note?.id)).toEqual({ ...note, text: 'rewritten', width: 333 });
    expect(read.steps.find(({ id }) => id === step?.id)).toEqual({ ...step, x: 4_000, y: 4_100 });
    expect(read.steps.find(({ id }) => id === 'new')).toMatchObject({ title: 'Added' });
    expect(read.legs.find(({ id }) => id === 'joined')).toMatchObject({
      from: 'new',
      to: other?.id,
      label: 'too',
    });
    expect(read.legs.some(({ id }) => id === gone?.id)).toBe(false);
    expect(read.legs).toHaveLength(board.legs.length);
  });

  test('keeps a card whose text was changed as it was, tells it, and has the text in a note beside it', () => {
    const { board, canvas } = written();
    const step = board.steps[0];
    const node = canvas.nodes.find(({ id }) => id === step?.id);
    Object.assign(node ?? {}, { text: 'Something else' });
    const { board: read, problems } = readCanvas(opened(canvas), 'steps');
    expect(problems).toMatchObject([
      { collection: 'node', id: step?.id, fault: { code: 'node.text-changed' } },
    ]);
    expect(read.steps).toEqual(board.steps);
    expect(read.notes.filter(({ text }) => text === 'Something else')).toHaveLength(1);
  });

  test('is read with the board in it even where its nodes are gone, and refused where the board is of a newer version', () => {
    const { canvas } = written();
    const { board } = readCanvas(opened({ ...canvas, nodes: [], edges: [] }), 'steps');
    expect([board.steps, board.meta.title]).toEqual([[], example().meta.title]);
    const parcours = { board: { format: 'parcours.board', version: 99 } };
    expect(() => readCanvas(opened({ ...canvas, parcours }), 'steps')).toThrow('board.version');
  });
});

test('BD-77 an empty board is an empty canvas', () => {
  const { nodes, edges } = writeCanvas(emptyBoard(), analyse(emptyBoard()), 'en');
  expect([nodes, edges]).toEqual([[], []]);
});
