import { describe, expect, test } from 'vitest';
import {
  type Answer,
  answerAfter,
  awaited,
  type CallTurn,
  NOTICE_MILLISECONDS,
  WRITING_MILLISECONDS,
} from '../../../../client/src/features/workshop/call/answer.ts';

/** What comes of turns at their moments. */
function answered(...turns: readonly (readonly [CallTurn, number])[]): Answer {
  return turns.reduce<Answer>((answer, [turn, now]) => answerAfter(answer, turn, now), { kind: 'offered' });
}

describe('A call on a page', () => {
  test('LW-224 leads there after a notice, unless the person stays', () => {
    expect(answered(['called', 0], ['passed', NOTICE_MILLISECONDS - 1])).toMatchObject({ kind: 'coming' });
    expect(answered(['called', 0], ['passed', NOTICE_MILLISECONDS])).toEqual({ kind: 'there' });
    expect(answered(['called', 0], ['stay', 10], ['passed', NOTICE_MILLISECONDS])).toEqual({
      kind: 'offered',
    });
    expect(answered(['called', 0], ['go', 10])).toEqual({ kind: 'there' });
    expect(answered(['called', 0], ['go', 10], ['back', 20], ['passed', 1e6])).toEqual({ kind: 'offered' });
  });

  test('LW-224 waits for who writes, for twenty seconds at most, and never leads them away', () => {
    const writing = answered(['called', 0], ['writes', 4000]);
    expect(awaited(writing)).toBe(4000 + WRITING_MILLISECONDS);
    expect(answerAfter(writing, 'passed', NOTICE_MILLISECONDS)).toBe(writing);
    expect(answerAfter(writing, 'passed', 4000 + WRITING_MILLISECONDS)).toEqual({ kind: 'offered' });
    expect(answerAfter(writing, 'rests', 9000)).toEqual({ kind: 'coming', at: 9000 + NOTICE_MILLISECONDS });
    expect(answered(['called', 0], ['writes', 1], ['passed', 1e6], ['rests', 2e6], ['passed', 3e6])).toEqual({
      kind: 'offered',
    });
  });
});
