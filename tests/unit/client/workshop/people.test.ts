import { describe, expect, test } from 'vitest';
import {
  countsOf,
  PLACE_NAMES,
  PLACES,
  placeOf,
  spread,
} from '../../../../client/src/features/workshop/icebreaker/places.ts';
import {
  EMPTY,
  hasTried,
  type PracticeAct,
  practised,
  TRIALS,
} from '../../../../client/src/features/workshop/practice/practice.ts';
import { localVoice } from '../../../../client/src/ui/ReadAloud.tsx';

describe('LW-306 the picture of a city', () => {
  test('has places apart enough to be told from each other, and each is found by its own spot', () => {
    for (const place of PLACE_NAMES) expect(placeOf(PLACES[place])).toBe(place);
    expect(placeOf([270, 185])).toBeUndefined();
  });

  test('counts pins by place, the fullest first', () => {
    const { market, park } = PLACES;
    expect(countsOf([market, park, [market[0] + 20, market[1] - 20], [270, 185]])).toEqual([
      { place: 'market', count: 2 },
      { place: 'park', count: 1 },
    ]);
  });

  test('draws pins of one spot beside each other, and the first where it was placed', () => {
    const drawn = spread(Array.from({ length: 60 }, () => PLACES.market));
    expect(drawn[0]).toEqual(PLACES.market);
    expect(new Set(drawn.map(String)).size).toBe(60);
    for (const [x, y] of drawn) expect(Math.hypot(x - 400, y - 415)).toBeLessThan(140);
  });
});

describe('LW-307 the practice board', () => {
  const done = (...acts: readonly PracticeAct[]) => acts.reduce(practised, EMPTY);
  const two: readonly PracticeAct[] = [
    { do: 'add', x: 0, y: 0 },
    { do: 'add', x: 200, y: 0 },
  ];

  test('places, moves and connects cards, and tells what was tried', () => {
    const state = done(
      ...two,
      { do: 'move', id: 1, x: 5, y: 6 },
      { do: 'connect' },
      { do: 'press', id: 1 },
      { do: 'write', text: 'Town hall' },
    );
    expect(state.cards[0]).toEqual({ id: 1, text: 'Town hall', x: 5, y: 6 });
    expect(state.ways).toEqual([{ from: 2, to: 1 }]);
    expect(TRIALS.every((trial) => hasTried(state, trial))).toBe(true);
    expect(TRIALS.some((trial) => hasTried(EMPTY, trial))).toBe(false);
  });

  test('has no way from a card to itself or twice, and none of a card that is gone', () => {
    const twice = done(
      ...two,
      { do: 'connect' },
      { do: 'press', id: 2 },
      { do: 'press', id: 1 },
      { do: 'press', id: 2 },
      { do: 'connect' },
      { do: 'press', id: 1 },
    );
    expect(twice.ways).toEqual([{ from: 2, to: 1 }]);
    expect(practised(twice, { do: 'remove' })).toMatchObject({ cards: [{ id: 2 }], ways: [] });
  });
});

describe('LW-308 reading aloud', () => {
  const voice = (name: string, lang: string, localService: boolean, isDefault = false) => ({
    name,
    lang,
    localService,
    default: isDefault,
  });
  const ALL = [
    voice('cloud', 'fr-FR', false, true),
    voice('canada', 'fr-CA', true),
    voice('france', 'fr_FR', true, true),
    voice('english', 'en-GB', true),
    voice('cloud', 'ar', false),
  ];

  test('takes voices of the device alone, in the language of the text', () => {
    expect(localVoice(ALL, 'fr')?.name).toBe('france');
    expect(localVoice(ALL, 'fr-CA')?.name).toBe('canada');
    expect(localVoice(ALL, 'en')?.name).toBe('english');
    expect(localVoice(ALL, 'ar')).toBeUndefined();
    expect(localVoice([], 'en')).toBeUndefined();
  });
});
