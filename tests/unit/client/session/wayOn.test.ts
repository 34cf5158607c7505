import { CLOSE } from '@parcours/shared/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStrike, wayOn } from '../../../../client/src/session/wayOn.ts';

const CODES = Object.values(CLOSE);
const final = (code: number) =>
  ['cut-off', 'gone', 'newer'].includes(wayOn({ code, reason: '', strikes: 0 }));

describe('the way on from a close', () => {
  test('UI-141 every close code has one, and only what no page can mend ends it', () => {
    expect(CODES.filter(final).sort()).toEqual([CLOSE.unauthorised, CLOSE.noSuchBoard, CLOSE.newerVersion]);
  });

  test('LW-67 who has a place in a workshop can be moved to another board, and nobody else', () => {
    const moved = { code: CLOSE.moved, reason: 'moved', strikes: 0 };
    expect(wayOn({ ...moved, seat: 'somebody' })).toBe('moved');
    expect(wayOn(moved)).toBe('come-back');
  });

  test('UI-141 from a code that no server of ours sends, somebody comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 4999 }), fc.string(), fc.nat(9), (code, reason, strikes) => {
        fc.pre(!CODES.some((known) => known === code));
        expect(wayOn({ code, reason, strikes })).toBe('come-back');
      }),
    );
  });

  test('UI-141 what would be too much again is not sent again and again', () => {
    const tooMuch = { code: CLOSE.tooMuch, reason: 'quota' };
    expect([0, 1].map((strikes) => wayOn({ ...tooMuch, strikes }))).toEqual(['come-back', 'come-back']);
    expect([2, 9].map((strikes) => wayOn({ ...tooMuch, strikes }))).toEqual(['begin-anew', 'begin-anew']);
    expect(isStrike({ code: CLOSE.tryAgain, reason: 'too slow' })).toBe(false);
    expect(isStrike({ code: CLOSE.tryAgain, reason: 'parts are missing' })).toBe(true);
  });
});
