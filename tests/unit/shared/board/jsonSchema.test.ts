import { fileURLToPath } from 'node:url';
import { boardJsonSchema, emptyBoard, toBoardJson } from '@parcours/shared/board';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { arbitraryBoard } from '../../../helpers/arbitraryBoard.ts';

const PUBLISHED = fileURLToPath(new URL('../../../../shared/schema/parcours.board.v1.json', import.meta.url));
const text = `${JSON.stringify(boardJsonSchema(), null, 2)}\n`;
const validator = z.fromJSONSchema(JSON.parse(text));
const isValid = (value: unknown) => validator.safeParse(JSON.parse(JSON.stringify(value))).success;

describe('the published JSON Schema', () => {
  test('BD-14 the file is what the records make; `vitest -u` writes it anew', async () => {
    await expect(text).toMatchFileSnapshot(PUBLISHED);
  });

  test('BD-14 it takes every board that we write', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => isValid(toBoardJson(board))),
      { numRuns: 150 },
    );
  });

  test('BD-14 it refuses what the reader would leave out', () => {
    const empty = toBoardJson(emptyBoard());
    expect(isValid(empty)).toBe(true);
    for (const part of [
      { version: 2 },
      { format: 'x' },
      { personas: [{ id: 'a' }] },
      { personas: [{ id: 'not an id', name: 'A' }] },
      { steps: [{ id: 'a', title: 'A', days: -1 }] },
      { steps: [{ id: 'a', title: 'A', emotion: 3 }] },
      { barriers: [{ id: 'a', title: 'A', on: 's', severity: 5 }] },
      { notes: {} },
    ]) {
      expect(isValid({ ...empty, ...part })).toBe(false);
    }
  });
});
