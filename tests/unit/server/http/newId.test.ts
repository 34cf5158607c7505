import { expect, test } from 'vitest';
import { newId } from '../../../../server/src/http/newId.ts';

test('SH-24 an id can be given to a command as it is: none begins with a dash, and no two are the same', () => {
  const ids = Array.from({ length: 5000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_-]{21}$/);
});
