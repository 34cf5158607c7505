import { describe, expect, test } from 'vitest';
import { Guesses } from '../../../../server/src/access/guesses.ts';
import { testClock } from '../../../helpers/testClock.ts';

const RATES = { place: { perSecond: 1, atOnce: 3 }, all: { perSecond: 2, atOnce: 5 } } as const;
const RIGHT = 'right';

function guesses() {
  const clock = testClock();
  const known = new Guesses(RATES, clock);
  const guess = (place: string, text: string) =>
    known
      .find({ place, at: 'here', text }, async () => (text === RIGHT ? 'found' : undefined))
      .catch(({ code }: { code: string }) => code);
  const wrong = async (place: string, times: number) => {
    const answers: unknown[] = [];
    for (let n = 0; n < times; n += 1) answers.push(await guess(place, `wrong ${n}`));
    return answers;
  };
  return { clock, guess, wrong };
}

describe('LW-361 Guesses', () => {
  test('that are right cost nothing', async () => {
    const { guess } = guesses();
    for (let n = 0; n < 20; n += 1) expect(await guess('a', RIGHT)).toBe('found');
  });

  test('of one place shut no other out', async () => {
    const { guess, wrong } = guesses();
    expect(await wrong('a', 4)).toEqual([undefined, undefined, undefined, 'access.trials']);
    expect(await guess('a', RIGHT)).toBe('access.trials');
    expect(await guess('b', RIGHT)).toBe('found');
  });

  test('of all places together are bounded, and are taken again with time', async () => {
    const { clock, guess, wrong } = guesses();
    await wrong('a', 3);
    expect(await wrong('b', 3)).toEqual([undefined, undefined, 'access.trials']);
    expect(await guess('c', RIGHT)).toBe('access.trials');
    clock.advance(500);
    expect(await guess('c', RIGHT)).toBe('found');
  });

  test('that came right from a place go on doing so, whatever is tried beside them', async () => {
    const { guess, wrong } = guesses();
    expect(await guess('a', RIGHT)).toBe('found');
    expect((await wrong('a', 9)).at(-1)).toBe('access.trials');
    for (let n = 0; n < 9; n += 1) expect(await guess('a', RIGHT)).toBe('found');
    expect((await wrong('a', 1)).at(-1)).toBe('access.trials');
  });

  test('of which many are asked at once are not more', async () => {
    const { guess } = guesses();
    const answers = await Promise.all(Array.from({ length: 9 }, (_, n) => guess('a', `wrong ${n}`)));
    expect(answers.filter((answer) => answer === 'access.trials')).toHaveLength(6);
  });
});
