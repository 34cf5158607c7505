import { describe, expect, test } from 'vitest';
import { savedStateOf } from '../../../../client/src/session/savedState.ts';

const facts = { closed: null, everSynced: false, synced: false, asked: 0, answered: 0 };

describe('where edits are', () => {
  test.each([
    ['connecting', {}],
    ['connecting', { asked: 2 }],
    ['saving', { everSynced: true, synced: true, asked: 1 }],
    ['saving', { everSynced: true, synced: true, asked: 3, answered: 2 }],
    ['saved', { everSynced: true, synced: true, asked: 3, answered: 3 }],
    ['offline', { everSynced: true, asked: 3, answered: 3 }],
    ['closed', { everSynced: true, closed: { code: 4401, reason: 'access.invalid' }, asked: 3, answered: 1 }],
  ] as const)('UI-7 %s when %j', (state, known) => {
    expect(savedStateOf({ ...facts, ...known })).toBe(state);
  });
});
