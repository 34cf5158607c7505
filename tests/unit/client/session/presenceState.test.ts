import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PERSON_COLOURS, readPresence } from '../../../../client/src/session/presenceState.ts';

const user = { name: 'Heron', colour: 3 };

describe('what others tell of themselves', () => {
  test('UI-8 is read whole where it is whole', () => {
    const state = {
      user,
      cursor: { x: 1, y: 2 },
      selection: ['ask'],
      drag: { ids: ['ask'], x: 5, y: 6 },
      sight: { x: 0, y: -8, width: 900, height: 700 },
      follows: 7,
    };
    expect(readPresence(state)).toEqual(state);
  });

  test('UI-8 parts that are no presence are left out', () => {
    const state = {
      user: { name: 'Heron', colour: -11 },
      cursor: { x: '1', y: 2 },
      selection: [1, 'a b', 'ask'],
      drag: 7,
      sight: { x: 0, y: 0, width: 0, height: 9 },
      follows: '7',
    };
    expect(readPresence(state)).toEqual({
      user: { name: 'Heron', colour: 3 },
      cursor: null,
      selection: ['ask'],
      drag: null,
      sight: null,
      follows: null,
    });
  });

  test('UI-8 a state without a name is nobody', () => {
    expect(readPresence({ cursor: { x: 1, y: 2 } })).toBeNull();
    expect(readPresence(undefined)).toBeNull();
  });

  test('UI-8 whatever comes, reading never throws, and gives finite numbers and few ids', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({ user: fc.anything(), cursor: fc.anything(), drag: fc.anything(), sight: fc.anything() }),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const presence = readPresence(value);
        if (presence === null) return;
        expect(presence.user.name.length).toBeLessThanOrEqual(40);
        expect(presence.user.colour).toBeLessThan(PERSON_COLOURS);
        expect(presence.cursor === null || Number.isFinite(presence.cursor.x)).toBe(true);
        expect(presence.selection.length).toBeLessThanOrEqual(500);
      }),
      { numRuns: 1000 },
    );
  });
});
