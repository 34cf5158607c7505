import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../../helpers/barredBoard.ts';
import { changed, changesOf, progressOf } from '../../../../helpers/progress.ts';

describe('RP-70 gaps', () => {
  test('close when they are taken away, and when they are gone', () => {
    const now = changed({ hours: { removed: true }, fear: null });
    expect(progressOf(barredBoard(), now).gaps).toMatchObject([
      { kind: 'closed', barrier: 'hours', how: 'taken-away', blocks: true },
      { kind: 'closed', barrier: 'fear', how: 'gone', title: 'Fear of being reported', blocks: false },
    ]);
  });

  test('open when they are new, and when they come back', () => {
    const now = changed({ gone: { removed: false } });
    expect(progressOf(barredBoard(), now).gaps).toMatchObject([{ barrier: 'gone', how: 'back' }]);
    expect(progressOf(changed({ hours: null }), barredBoard()).gaps).toContainEqual(
      expect.objectContaining({ kind: 'opened', barrier: 'hours', how: 'new' }),
    );
  });

  test('are told in today’s words while they are on the board', () => {
    const now = changed({ hours: { removed: true, title: 'Short hours' }, proof: { title: 'An address' } });
    const titles = progressOf(barredBoard(), now).gaps.map(({ title }) => title);
    expect(titles).toContain('Short hours');
    expect(JSON.stringify(titles)).not.toContain('weekday');
  });
});

describe('RP-72 a gap that stands has changed', () => {
  test('by its coding', () => {
    const now = changed({ proof: { severity: 2, blocks: false, level: 'city', confidence: 'confirmed' } });
    expect(changesOf(barredBoard(), now)).toEqual([
      { what: 'blocks', now: false },
      { what: 'severity', before: 4, now: 2 },
      { what: 'level', before: 'national', now: 'city' },
      { what: 'confidence', before: 'belief', now: 'confirmed' },
      { what: 'decides', objective: { id: 'register', name: 'Register' }, now: false },
    ]);
  });

  test('by where it stands and whom it affects', () => {
    const now = changed({ fear: { on: 'class', affects: ['amina'] } });
    expect(changesOf(barredBoard(), now)).toMatchObject([
      { what: 'site', now: { title: 'Join the class' } },
      { what: 'people', now: [{ id: 'amina', name: 'Amina Diallo' }] },
    ]);
    expect(changesOf(now, barredBoard())).toMatchObject([{ what: 'site' }, { what: 'people', now: null }]);
  });

  test('when no way leads to it any more, or a way does', () => {
    const apart = changed({ l6: null, l12: null });
    expect(changesOf(barredBoard(), apart)).toContainEqual({ what: 'way', now: false });
    expect(changesOf(apart, barredBoard())).toContainEqual({ what: 'way', now: true });
  });

  test('when it comes to decide an objective, or no longer does', () => {
    const around = barredBoard(({ legs = [] }) => ({
      legs: [...legs, { id: 'around', from: 'amina', to: 'register' }],
    }));
    const register = { id: 'register', name: 'Register' };
    expect(changesOf(barredBoard(), around)).toContainEqual({
      what: 'decides',
      objective: register,
      now: false,
    });
    expect(changesOf(around, barredBoard())).toContainEqual({
      what: 'decides',
      objective: register,
      now: true,
    });
  });
});
