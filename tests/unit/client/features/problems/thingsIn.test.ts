import { problemOf } from '@parcours/shared/board';
import { expect, test } from 'vitest';
import { thingsIn } from '../../../../../client/src/features/problems/ProblemBanner.tsx';

test('UI-170 a record with several faults is one thing that cannot be read, and those without an id are each one', () => {
  const missing = (field: string) => problemOf('steps', 'ask', { code: 'field.missing', field });
  const nameless = problemOf('steps', '', { code: 'id.malformed' });
  expect(thingsIn([])).toBe(0);
  expect(thingsIn([missing('title'), missing('x'), nameless, nameless])).toBe(3);
});
