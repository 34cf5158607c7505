import { readPart, takePart, writePart } from '@parcours/shared/board';
import { describe, expect, test } from 'vitest';
import { duplicate, duplicateBy } from '../../../../../client/src/canvas/clipboard/duplicate.ts';
import { partWith, putNear } from '../../../../../client/src/canvas/clipboard/putCards.ts';
import { linesOf, notesOf } from '../../../../../client/src/canvas/clipboard/textNotes.ts';
import { findCard, sizeOf } from '../../../../../client/src/records/cards.ts';
import { canvasSession } from '../../../../helpers/canvasSession.ts';
import { codeOf, SMALL } from '../../../../helpers/documents.ts';

const FRAMED = {
  frames: [
    { id: 'frame', title: 'Papers', x: 0, y: 0, width: 400, height: 300, locked: true },
    { id: 'hidden', title: 'Later', x: 2000, y: 0, width: 400, height: 300, hidden: true },
  ],
  notes: [
    { id: 'in', text: 'in it', x: 20, y: 60 },
    { id: 'out', text: 'out of it', x: 900, y: 60 },
  ],
};

describe('pasting cards', () => {
  test('UI-222 where it was wished for, selected, in sight, one step; beside what is there already', () => {
    const { session, board } = canvasSession({ notes: [{ id: 'a', text: 'A', x: 0, y: 0 }] });
    const part = partWith(session, ['a']);
    putNear(session, part, { x: 1000, y: 500 });
    const [copy] = board().notes.filter(({ id }) => id !== 'a');
    expect(copy).toMatchObject({ text: 'A', x: 900, y: 430 });
    expect([...session.ui.getState().selection]).toEqual([copy?.id]);
    expect(session.ui.getState().reveal).toMatchObject({ ids: [copy?.id], by: 'shift' });
    putNear(session, part, { x: 1000, y: 500 });
    const places = board().notes.map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(3);
    session.undo.undo();
    session.undo.undo();
    expect(board().notes.map(({ id }) => id)).toEqual(['a']);
    expect(session.undo.canUndo()).toBe(false);
  });

  test('UI-222 UI-221 a frame takes along what lies in it, and comes without its lock; a hidden one is left out', () => {
    const { session, board, refused } = canvasSession(FRAMED);
    putNear(session, partWith(session, ['frame', 'hidden']), { x: 5000, y: 5000 });
    expect(refused).toEqual([]);
    const { frames, notes } = board();
    const [copy] = frames.filter(({ id }) => !['frame', 'hidden'].includes(id));
    const [inside] = notes.filter(({ id }) => !['in', 'out'].includes(id));
    expect(frames).toHaveLength(3);
    expect(copy).toMatchObject({ title: 'Papers', locked: false, hidden: false });
    expect([(inside?.x ?? 0) - (copy?.x ?? 0), (inside?.y ?? 0) - (copy?.y ?? 0)]).toEqual([20, 60]);
  });

  test('UI-220 UI-221 on another board come barriers with evidence, and whoever they are about, unless they are there', () => {
    const source = canvasSession({
      ...SMALL,
      actors: [...SMALL.actors.map((actor) => ({ ...actor, sensitive: true }))],
      barriers: [
        { id: 'closed', on: 'ask', title: 'Closed', affects: ['amina'], evidence: [{ text: 'Seen' }] },
      ],
      proposals: [],
      votes: [],
    });
    const part = readPart(writePart({ ...partWith(source.session, ['ask']), from: 'there' }));
    const target = canvasSession({
      assets: [{ id: 'other', name: 'Passport' }],
      actors: [{ id: 'town-hall', name: 'Town hall' }],
      personas: [{ id: 'x', name: ' Amina ' }],
    });
    putNear(target.session, part, { x: 0, y: 0 });
    const { steps, barriers, actors, personas, assets, services } = target.board();
    expect(personas.map(({ id }) => id)).toEqual(['x']);
    expect(steps[0]).toMatchObject({ title: 'Ask', needs: ['other'] });
    expect(barriers[0]).toMatchObject({ on: steps[0]?.id, affects: ['x'], evidence: [{ text: 'Seen' }] });
    // A sensitive actor is no other, open one.
    const added = actors.find(({ id }) => id !== 'town-hall');
    expect(added).toMatchObject({ name: 'Town hall', sensitive: true });
    expect(services).toMatchObject([{ name: 'Register of residents', actor: added?.id }]);
    expect(assets.map(({ name }) => name).sort()).toEqual(['Address', 'Passport']);
    expect(target.problems()).toEqual([]);
  });

  test('UI-222 a person whom it only refers to, and the board does not have, stands beside it', () => {
    const source = canvasSession({ ...SMALL });
    const target = canvasSession({});
    const part = { ...partWith(source.session, ['home']), from: 'there' };
    putNear(target.session, part, { x: 1000, y: 500 });
    const { personas, objectives } = target.board();
    expect(objectives[0]?.persona).toBe(personas[0]?.id);
    expect((personas[0]?.x ?? 0) + 300).toBeLessThan(objectives[0]?.x ?? 0);
  });
});

describe('duplicating', () => {
  const three = { notes: [{ id: 'a', text: 'A', x: 0, y: 0 }] };

  test('UI-226 again and again keeps the distance, also one that was changed meanwhile', () => {
    const { session, board } = canvasSession(three);
    const selected = () => [...session.ui.getState().selection];
    duplicate(session, ['a']);
    const [first = ''] = selected();
    session.commands.moveMany([{ id: first, x: 300, y: 10 }]);
    duplicate(session, selected());
    expect(board().notes.map(({ x, y }) => [x, y])).toEqual(
      expect.arrayContaining([
        [0, 0],
        [300, 10],
        [600, 20],
      ]),
    );
  });

  test('UI-226 duplicates lie on no other card, and dropped ones where they are dropped', () => {
    const { session, board } = canvasSession({
      notes: [...three.notes, { id: 'b', text: 'B', x: 0, y: 170 }],
    });
    duplicate(session, ['a']);
    const [copy = ''] = session.ui.getState().selection;
    const { records } = session.store.getState();
    const boxes = ['b', copy].map((id) => {
      const card = findCard(records, id);
      if (card === undefined) throw new Error(`no ${id}`);
      return { ...sizeOf(card), x: card.record.x, y: card.record.y };
    });
    const [b, c] = boxes;
    const apart =
      b &&
      c &&
      (c.x >= b.x + b.width || b.x >= c.x + c.width || c.y >= b.y + b.height || b.y >= c.y + c.height);
    expect(apart).toBe(true);
    duplicateBy(session, ['a'], { x: 7, y: 8 });
    expect(board().notes).toContainEqual(expect.objectContaining({ text: 'A', x: 7, y: 8 }));
  });
});

describe('what is on the clipboard', () => {
  const { content } = takePart(notesOf(['One', 'Two']).content, ['note-0', 'note-1'], '');

  test.each([
    ['no JSON', 'Hello', 'part.format'],
    ['a board', JSON.stringify({ format: 'parcours.board', version: 1 }), 'part.format'],
    ['no cards', writePart({ from: '', cards: [], content }), 'part.format'],
    ['cards that are not there', writePart({ from: '', cards: ['note-0', 'gone'], content }), 'part.format'],
    ['what is not valid', writePart(notesOf(['One'])).replace('"width":200', '"width":-1'), 'part.format'],
    [
      'what a newer version wrote',
      writePart(notesOf(['One'])).replace('"version":1', '"version":99'),
      'board.version',
    ],
    [
      'too many cards',
      JSON.stringify({ format: 'parcours.part', cards: Array.from({ length: 501 }, String) }),
      'part.too-large',
    ],
    ['too much text', 'x'.repeat(3_000_000), 'part.too-large'],
  ])('UI-224 %s is refused', (_what, text, code) => {
    expect(codeOf(() => readPart(text))).toBe(code);
  });

  test('UI-224 more cards than can be pasted are not copied', () => {
    const lines = Array.from({ length: 501 }, (_, index) => `Line ${index}`);
    expect(codeOf(() => writePart(notesOf(lines)))).toBe('part.too-large');
  });
});

describe('text', () => {
  test.each([
    ['one line', ['one line']],
    ['a\r\nb\rc\n\n  d  ', ['a', 'b', 'c', 'd']],
    ['Rent\t300\nFood\t\t20', ['Rent 300', 'Food 20']],
    [' \n\t', []],
  ])('UI-225 %j is lines', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  test('UI-225 notes lie in rows about as wide as high, in the order of the lines', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `Line ${index}`);
    const { session, board } = canvasSession({});
    putNear(session, notesOf(lines), { x: 0, y: 0 });
    const notes = [...board().notes].sort((a, b) => a.y - b.y || a.x - b.x);
    expect(notes.map(({ text }) => text)).toEqual(lines);
    const width = Math.max(...notes.map(({ x }) => x)) + 200 - Math.min(...notes.map(({ x }) => x));
    const height = Math.max(...notes.map(({ y }) => y)) + 140 - Math.min(...notes.map(({ y }) => y));
    expect(width / height).toBeGreaterThan(0.6);
    expect(width / height).toBeLessThan(1.7);
  });
});
