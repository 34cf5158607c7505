import { analyse } from '@parcours/shared/analysis';
import { problemOf } from '@parcours/shared/board';
import { AUDIENCES, editionFor, progressSince } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../../helpers/barredBoard.ts';
import { changed, changesOf, gapsOf, progressOf, TODAY, trendsOf } from '../../../../helpers/progress.ts';

describe('RP-75 what either state withholds from the public', () => {
  const secret = { sensitive: true };

  test('is no closed gap when it became sensitive, and no new one when it was released', () => {
    const marked = changed({ hours: secret });
    expect(gapsOf(barredBoard(), marked, { audience: 'public' })).toEqual([]);
    expect(gapsOf(marked, barredBoard(), { audience: 'public' })).toEqual([]);
    expect(trendsOf(marked, barredBoard(), { audience: 'public' })).toEqual([]);
    expect(gapsOf(marked, barredBoard())).toEqual([]);
  });

  test('is not told either when it was dealt with meanwhile', () => {
    const dealtWith = changed({ hours: { ...secret, removed: true }, proof: { removed: true } });
    const { gaps, objectives } = progressOf(barredBoard(), dealtWith, { audience: 'public' });
    expect(JSON.stringify([gaps, objectives])).not.toContain('hours');
    expect(objectives.map(({ objective }) => objective.id)).not.toContain('register');
    expect(gapsOf(barredBoard(), dealtWith)).toContain('closed hours');
  });

  test('goes with what hangs on it: the gaps of a secret step, the actions of a secret actor', () => {
    const now = changed({ visit: secret, fear: null, hall: secret, evening: { state: 'done' } });
    const { gaps, actions } = progressOf(barredBoard(), now, { audience: 'public' });
    expect(gaps.map(({ barrier }) => barrier)).not.toContain('fear');
    expect(actions).toEqual([]);
  });

  test('leaves out the name of the version, and keeps its day', () => {
    const since = { name: 'Before we hid the clinic', at: '2026-03-12T10:00:00Z' };
    const analysis = analyse(barredBoard(), []);
    const told = AUDIENCES.map((audience) => {
      const edition = editionFor(audience, barredBoard(), analysis);
      const earlier = { board: barredBoard(), problems: [], ...since };
      return progressSince(earlier, { board: barredBoard(), analysis }, edition, TODAY).since;
    });
    expect(told).toMatchObject([
      { name: undefined, at: since.at },
      { name: since.name, at: since.at },
    ]);
  });

  test('a way that is secret makes no gap look out of the way', () => {
    const now = barredBoard(({ legs = [], steps = [] }) => ({
      legs: [
        ...legs.filter(({ id }) => id !== 'l6' && id !== 'l12'),
        { id: 's1', from: 'amina', to: 'secret' },
        { id: 's2', from: 'secret', to: 'visit' },
      ],
      steps: [...steps, { id: 'secret', title: 'Knock at the back', sensitive: true }],
    }));
    expect(changesOf(barredBoard(), now, { audience: 'public' })).not.toContainEqual({
      what: 'way',
      now: false,
    });
  });
});

describe('RP-77 what could not be read', () => {
  test('is neither closed nor opened, and the report says that the comparison is not whole', () => {
    const problems = [problemOf('barriers', 'hours', { code: 'record.not-object' })];
    const progress = progressOf(changed({ hours: null }), barredBoard(), { problems });
    expect(progress.gaps.map(({ kind, barrier }) => `${kind} ${barrier}`)).not.toContain('opened hours');
    expect(progress.incomplete).toBe(true);
    const whole = [problemOf('barriers', '', { code: 'collection.not-array' })];
    const none = changed({ hours: null, proof: null, fear: null, gone: null });
    expect(gapsOf(none, barredBoard(), { problems: whole })).toEqual([]);
  });
});
