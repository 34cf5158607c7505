import { analyse } from '@parcours/shared/analysis';
import { describe, expect, test } from 'vitest';
import { legs, withIds } from '../../../helpers/objectiveOn.ts';
import { type Sketch, sketchBoard } from '../../../helpers/sketchBoard.ts';

const CITY: Sketch = {
  personas: [{ id: 'p' }],
  actors: withIds('town', 'club'),
  services: [{ id: 'v', actor: 'town' }],
  assets: withIds('paper'),
};

describe('AN-17 the access to a service', () => {
  const access = (changes: Sketch) =>
    analyse(sketchBoard({ ...CITY, ...changes })).equity.map((entry) => entry.access);
  const counter = { id: 's', service: 'v' };
  const twoCounters = { steps: [counter, { id: 't', service: 'v' }], legs: legs('p>s', 'p>t') };

  test('is open where a step of it is done with nothing on it', () => {
    expect(access({ steps: [counter], legs: legs('p>s') })).toEqual(['open']);
    expect(access({ ...twoCounters, barriers: [{ id: 'b', on: 's' }] })).toEqual(['open']);
  });

  test('is open though something hinders on the way to it', () => {
    const steps = [{ id: 'before' }, counter];
    const barriers = [{ id: 'b', on: 'before', blocks: false }];
    expect(access({ steps, legs: legs('p>before', 'before>s'), barriers })).toEqual(['open']);
  });

  test('is hindered where a step is done with something on it', () => {
    const barriers = [
      { id: 'b', on: 's', blocks: false },
      { id: 'c', on: 't' },
    ];
    expect(access({ ...twoCounters, barriers })).toEqual(['hindered']);
  });

  test('is blocked where none is done and a barrier that blocks is on one', () => {
    expect(access({ steps: [counter], legs: legs('p>s'), barriers: [{ id: 'b', on: 's' }] })).toEqual([
      'blocked',
    ]);
  });

  test('is out of reach where none is done and what stops it lies elsewhere', () => {
    const hindrance = { id: 'b', on: 's', blocks: false };
    const onTheLeg = { id: 'c', on: 'p_s' };
    expect(access({ steps: [counter], legs: legs('p>s'), barriers: [hindrance, onTheLeg] })).toEqual([
      'out-of-reach',
    ]);
    expect(access({ steps: [{ ...counter, needs: ['paper'] }], legs: legs('p>s') })).toEqual([
      'out-of-reach',
    ]);
  });

  test('is unused where no leg leads to a step of it', () => {
    expect(access({ steps: [counter] })).toEqual(['unused']);
    expect(access({})).toEqual(['unused']);
  });

  test('is told of every service and persona, in order', () => {
    const personas = withIds('q', 'P');
    const services = ['w', 'V'].map((id) => ({ id, actor: 'town' }));
    const { equity } = analyse(sketchBoard({ ...CITY, personas, services }));
    expect(equity.map(({ service, persona }) => `${service} ${persona}`)).toEqual([
      'V P',
      'V q',
      'w P',
      'w q',
    ]);
  });
});

describe('AN-18 hand-offs', () => {
  const steps = [
    { id: 's', actor: 'town' },
    { id: 't', actor: 'club' },
    { id: 'u', actor: 'town' },
    { id: 'none' },
  ];
  const coordination = (changes: Sketch) =>
    analyse(sketchBoard({ ...CITY, steps, ...changes })).coordination.map(
      ({ from, to, handoffs, state }) => `${from} to ${to}: ${handoffs} ${state}`,
    );
  const referrals = (...ways: string[]) => legs(...ways).map((leg) => ({ ...leg, kind: 'referral' }));

  test('are legs between steps of two actors', () => {
    expect(coordination({ legs: legs('s>u', 's>none', 'none>t', 'p>s') })).toEqual([]);
    expect(coordination({ legs: legs('s>t', 'u>t', 't>u') })).toEqual([
      'club to town: 1 unstated',
      'town to club: 2 unstated',
    ]);
  });

  test('work where they are referrals, and are unstated where one is not', () => {
    expect(coordination({ legs: referrals('s>t', 'u>t') })).toEqual(['town to club: 2 working']);
    expect(coordination({ legs: [...referrals('s>t'), ...legs('u>t')] })).toEqual([
      'town to club: 2 unstated',
    ]);
  });

  test('are as recorded, in whichever order, referrals too', () => {
    const recorded = (state: string) => [{ id: 'c', a: 'club', b: 'town', state }];
    expect(coordination({ legs: referrals('s>t'), coordination: recorded('missing') })).toEqual([
      'town to club: 1 missing',
    ]);
    expect(coordination({ legs: legs('s>t'), coordination: recorded('working') })).toEqual([
      'town to club: 1 working',
    ]);
  });

  test('are as the worst record has it', () => {
    const records = ['working', 'missing', 'weak'].map((state, index) => ({
      id: `c${index}`,
      a: 'town',
      b: 'club',
      state,
    }));
    expect(coordination({ legs: legs('s>t'), coordination: records })).toEqual(['town to club: 1 missing']);
  });
});

describe('AN-19 the personas of a hand-off', () => {
  const personas = withIds('p', 'q', 'r');
  const steps = [
    { id: 's', actor: 'town' },
    { id: 't', actor: 'club' },
  ];
  const takers = (changes: Sketch) =>
    analyse(sketchBoard({ ...CITY, personas, steps, ...changes })).coordination[0];

  test('are those within whose leg-reach it is', () => {
    expect(takers({ legs: legs('p>s', 'q>t', 's>t') })?.personas).toEqual(['p']);
    expect(takers({ legs: legs('r>s', 'p>s', 's>t'), barriers: [{ id: 'b', on: 's' }] })?.personas).toEqual([
      'p',
      'r',
    ]);
  });

  test('are those who may take both steps', () => {
    const restricted = [
      { id: 's', actor: 'town' },
      { id: 't', actor: 'club', persona: 'q' },
    ];
    expect(takers({ steps: restricted, legs: legs('p>s', 'q>s', 's>t') })?.personas).toEqual(['q']);
  });

  test('may be nobody', () => {
    expect(takers({ legs: legs('s>t') })).toMatchObject({ handoffs: 1, personas: [] });
  });
});
