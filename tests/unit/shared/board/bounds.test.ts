import { emptyBoard, FARTHEST, parseBoardJson, readBoardJson, readRecord } from '@parcours/shared/board';
import { addRecord, createBoardDoc, moveMany, readSnapshot, updateRecord } from '@parcours/shared/doc';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { codeOf } from '../../../helpers/codeOf.ts';

const PLACED = ['personas', 'objectives', 'steps', 'notes', 'frames', 'comments'] as const;
const NAMED = { name: '', title: '', text: '', right: 'work', persona: 'p' };
const board = (collections: object) => ({ format: 'parcours.board', version: 1, ...collections });
const beyond = fc
  .oneof(
    fc.double({ min: FARTHEST, max: Number.MAX_VALUE, minExcluded: true, noNaN: true }),
    fc.constant(1e308),
  )
  .chain((far) => fc.constantFrom(far, -far));

describe('a card that is far out', () => {
  test.each(PLACED)('BD-20 of %s is brought back to the edge, and reported', (name) => {
    fc.assert(
      fc.property(beyond, fc.double({ min: -FARTHEST, max: FARTHEST, noNaN: true }), (far, near) => {
        const { record, faults } = readRecord(name, 'a', { ...NAMED, x: far, y: near });
        expect(record).toMatchObject({ x: Math.sign(far) * FARTHEST, y: near });
        expect(faults).toEqual([{ code: 'number.beyond', field: 'x', limit: FARTHEST }]);
        expect(readRecord(name, 'a', { ...NAMED, x: near, y: near }).faults).toEqual([]);
      }),
    );
  });

  test.each(['notes', 'frames'] as const)('BD-20 %s are no larger than the canvas', (name) => {
    const { record, faults } = readRecord(name, 'a', { title: '', width: 1e9, height: 1e308 });
    expect(record).toMatchObject({ width: FARTHEST, height: FARTHEST });
    expect(faults).toHaveLength(2);
  });

  test('BD-20 fields of those names that the format does not know stay as they are', () => {
    const { record, faults } = readRecord('legs', 'a', { from: 'b', to: 'c', width: 1e9, cost: 1e20 });
    expect(record).toMatchObject({ width: 1e9, cost: 1e20 });
    expect(faults).toEqual([]);
  });

  test('BD-20 a board with one is refused where all must validate', async () => {
    const far = board({ steps: [{ id: 's', title: '', x: 0, y: 1e13 }] });
    expect(await codeOf(Promise.resolve().then(() => parseBoardJson(far)))).toBe('board.invalid');
    expect(readBoardJson(far).board.steps).toMatchObject([{ x: 0, y: FARTHEST }]);
  });

  test('BD-21 days, visits, costs, fees and waits are numbers that can be added up', () => {
    const amounts = { days: 1e308, visits: 1e308, cost: 1e308 };
    expect(readRecord('steps', 's', { title: '', ...amounts }).record).toMatchObject({
      days: 1e12,
      visits: 1e12,
      cost: 1e12,
    });
    const { record, faults } = readRecord('services', 's', {
      name: '',
      actor: 'a',
      fee: 1e13,
      waitDays: 1e13,
    });
    expect(record).toMatchObject({ fee: 1e12, waitDays: 1e12 });
    expect(faults).toHaveLength(2);
  });

  test('BD-22 whatever a command would put further out comes to the edge', () => {
    const doc = createBoardDoc(emptyBoard());
    const id = addRecord(doc, 'notes', { text: '', x: 1e13, y: 0, width: 1e9 });
    const read = () => readSnapshot(doc);
    expect(read().board.notes).toMatchObject([{ x: FARTHEST, y: 0, width: FARTHEST }]);
    moveMany(doc, [{ id, x: -1e308, y: 1e308 }]);
    expect(read().board.notes).toMatchObject([{ x: -FARTHEST, y: FARTHEST }]);
    updateRecord(doc, 'notes', id, { x: 1e7, height: 1e7 });
    expect(read().board.notes).toMatchObject([{ x: FARTHEST, height: FARTHEST }]);
    expect(read().problems).toEqual([]);
  });

  test('BD-22 a card that another program put there can be written in all the same', () => {
    const doc = createBoardDoc(emptyBoard());
    const id = addRecord(doc, 'steps', { title: 'Ask' });
    const map = doc.getMap('steps').get(id);
    if (map instanceof Y.Map) map.set('p', [1e13, 0]);
    updateRecord(doc, 'steps', id, { title: 'Ask again' });
    expect(readSnapshot(doc).board.steps).toMatchObject([{ title: 'Ask again', x: FARTHEST }]);
  });
});
