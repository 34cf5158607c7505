import { analyse } from '@parcours/shared/analysis';
import { expect, test } from 'vitest';
import { findingsOf } from '../../../../client/src/features/findings/findings.ts';
import { legs, withIds } from '../../../helpers/objectiveOn.ts';
import { sketchBoard } from '../../../helpers/sketchBoard.ts';

test('UI-430 each finding has what the group says of it; what was said of one that is there no more is kept apart', () => {
  const sketch = {
    personas: withIds('p'),
    steps: [{ id: 's', title: 'Ask' }],
    objectives: [{ id: 'o', persona: 'p' }],
    legs: legs('p>s', 's>o'),
    barriers: [{ id: 'b', on: 's' }],
    checks: [{ id: 'said', on: 'o', finding: 'outcome', about: ['b'], verdict: 'rejected', reason: 'No' }],
  };
  const at = (board: ReturnType<typeof sketchBoard>) => findingsOf(board, analyse(board), board.checks);
  const now = at(sketchBoard(sketch));
  expect(now.findings.map(({ finding, check }) => [finding, check?.verdict])).toEqual([
    ['outcome', 'rejected'],
    ['gatekeeper', undefined],
  ]);
  expect(now.past).toEqual([]);
  // What it rests on is another barrier by now.
  const later = at(sketchBoard({ ...sketch, barriers: [...sketch.barriers, { id: 'c', on: 'o' }] }));
  expect(later.findings[0]).toMatchObject({ finding: 'outcome', check: undefined });
  expect(later.past).toMatchObject([{ id: 'said' }]);
});
