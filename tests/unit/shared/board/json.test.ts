import { emptyBoard, parseBoardJson, readBoardJson, toBoardJson } from '@parcours/shared/board';
import { CodedError } from '@parcours/shared/errors';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../../helpers/documents.ts';

const EMPTY = { format: 'parcours.board', version: 1 };

describe('the parcours.board format', () => {
  test('BD-2 what is no such document is refused with board.format', () => {
    for (const value of [
      null,
      7,
      'x',
      [],
      {},
      { format: 'x' },
      { format: 'parcours.board' },
      { ...EMPTY, version: 0.5 },
    ]) {
      expect(codeOf(() => readBoardJson(value))).toBe('board.format');
    }
  });

  test('BD-2 a newer version is refused with board.version', () => {
    expect(codeOf(() => readBoardJson({ ...EMPTY, version: 2 }))).toBe('board.version');
  });

  test('BD-2 collections that are no arrays, and keys that are no collections, are reported', () => {
    const { board, problems } = readBoardJson({ ...EMPTY, notes: { id: 'a' }, extra: [] });
    expect(board).toEqual(emptyBoard());
    expect(problems.map(({ collection }) => collection).sort()).toEqual(['board', 'notes']);
  });

  test('BD-13 parsing is all or nothing, and tells every problem', () => {
    const bad = {
      ...EMPTY,
      notes: [{ id: 'a' }, { id: 'b', x: '1' }],
      votes: [{ id: 'v', on: 'gone' }],
    };
    expect(() => parseBoardJson(bad)).toThrow(CodedError);
    try {
      parseBoardJson(bad);
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      expect(error.code).toBe('board.invalid');
      expect(error.details.problems).toMatchObject([{ id: 'b' }, { id: 'v' }]);
    }
    expect(parseBoardJson(EMPTY)).toEqual(emptyBoard());
  });

  test('BD-1 keys come in the order of the format, with the collections in theirs', () => {
    expect(Object.keys(toBoardJson(emptyBoard())).slice(0, 5)).toEqual([
      'format',
      'version',
      'meta',
      'personas',
      'objectives',
    ]);
  });
});
