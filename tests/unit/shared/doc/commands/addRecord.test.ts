import { isId } from '@parcours/shared/board';
import { addRecord, newId, readSnapshot, removeMany } from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import { codeOf, docOf, SMALL, stateOf } from '../../../../helpers/documents.ts';

describe('addRecord', () => {
  test('DC-5 it returns an id of its own, or the one that it was given', () => {
    const doc = docOf();
    const id = addRecord(doc, 'personas', { name: 'Amina' });
    expect(isId(id)).toBe(true);
    expect(addRecord(doc, 'personas', { id: 'bruno', name: 'Bruno' })).toBe('bruno');
    expect(
      readSnapshot(doc)
        .board.personas.map(({ name }) => name)
        .sort(),
    ).toEqual(['Amina', 'Bruno']);
  });

  test('DC-5 fresh ids are ids, and do not repeat', () => {
    const ids = Array.from({ length: 1000 }, newId);
    expect(ids.every(isId)).toBe(true);
    expect(new Set(ids).size).toBe(1000);
  });

  test('DC-6 what would not validate is refused, and nothing changes', () => {
    const doc = docOf(SMALL);
    const before = stateOf(doc);
    const refused: [string | undefined, () => unknown][] = [
      ['record.invalid', () => addRecord(doc, 'steps', { id: 'no id', title: '' })],
      ['record.invalid', () => addRecord(doc, 'steps', { id: '__proto__', title: '' })],
      ['record.invalid', () => addRecord(doc, 'steps', { title: '', days: -1 })],
      ['record.invalid', () => addRecord(doc, 'steps', { title: '', x: Number.NaN })],
      ['record.invalid', () => addRecord(doc, 'steps', JSON.parse('{"title":"","__proto__":{}}'))],
      ['record.exists', () => addRecord(doc, 'steps', { id: 'ask', title: '' })],
      ['record.exists', () => addRecord(doc, 'steps', { id: 'amina', title: '' })],
      ['reference.missing', () => addRecord(doc, 'steps', { title: '', actor: 'gone' })],
      ['reference.missing', () => addRecord(doc, 'steps', { title: '', actor: 'amina' })],
      ['reference.missing', () => addRecord(doc, 'steps', { title: '', needs: ['passport', 'gone'] })],
      ['reference.missing', () => addRecord(doc, 'votes', { on: 'gone' })],
      ['leg.exists', () => addRecord(doc, 'legs', { from: 'amina', to: 'ask' })],
      [
        'coordination.exists',
        () => addRecord(doc, 'coordination', { a: 'clinic', b: 'town-hall', state: 'weak' }),
      ],
      [
        'coordination.self',
        () => addRecord(doc, 'coordination', { a: 'clinic', b: 'clinic', state: 'weak' }),
      ],
    ];
    for (const [code, action] of refused) expect(codeOf(action)).toBe(code);
    expect(stateOf(doc)).toBe(before);
  });

  test('DC-6 the id of a removed record stays taken, and nothing may refer to it', () => {
    const doc = docOf(SMALL);
    removeMany(doc, ['clinic']);
    expect(codeOf(() => addRecord(doc, 'actors', { id: 'clinic', name: '' }))).toBe('record.exists');
    expect(codeOf(() => addRecord(doc, 'steps', { title: '', actor: 'clinic' }))).toBe('reference.missing');
  });
});
