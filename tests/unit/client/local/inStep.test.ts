import { beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetInStep, inStepAt, rememberInStep } from '../../../../client/src/local/inStep.ts';

describe('until when a copy was the same as the board', () => {
  let kept: Map<string, string>;
  beforeEach(() => {
    kept = new Map();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
  });

  test('UI-343 the last moment of each board is remembered, and forgotten', () => {
    rememberInStep('one', 1);
    rememberInStep('other', 2);
    rememberInStep('one', 3);
    expect([inStepAt('one'), inStepAt('other'), inStepAt('third')]).toEqual([3, 2, undefined]);
    forgetInStep('one');
    expect([inStepAt('one'), inStepAt('other')]).toEqual([undefined, 2]);
  });

  test('UI-343 of many boards those are remembered that were in step last', () => {
    for (let board = 0; board < 40; board += 1) rememberInStep(`board-${board}`, board);
    expect([inStepAt('board-9'), inStepAt('board-10'), inStepAt('board-39')]).toEqual([undefined, 10, 39]);
  });

  test('UI-343 what is kept and is not understood is passed over', () => {
    kept.set(
      'parcours.inStep',
      JSON.stringify([null, { board: 'one' }, { board: 2, at: 3 }, { board: 'two', at: 4 }]),
    );
    expect([inStepAt('one'), inStepAt('two')]).toEqual([undefined, 4]);
    kept.set('parcours.inStep', '{');
    expect(inStepAt('two')).toBeUndefined();
  });
});
