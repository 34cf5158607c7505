import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aligned, distributed } from '../../../../client/src/canvas/several/arrange.ts';
import { arrange } from '../../../../client/src/canvas/several/SeveralSelected.tsx';
import type { Card } from '../../../../client/src/records/cards.ts';
import { atActor } from '../../../../client/src/records/steps/StepForm.tsx';
import { canvasSession } from '../../../helpers/canvasSession.ts';

const note = (id: string, [x, y, width, height]: readonly [number, number, number, number]): Card =>
  ({
    collection: 'notes',
    record: { id, text: '', colour: 'yellow', x, y, width, height },
  }) as unknown as Card;

const CARDS = [note('a', [0, 0, 100, 50]), note('b', [300, 20, 60, 90]), note('c', [140, 200, 40, 40])];

const movedTo = (cards: readonly Card[], places: ReadonlyMap<string, object>) =>
  cards.map((card) => ({ ...card, record: { ...card.record, ...places.get(card.record.id) } }) as Card);

describe('arranging cards', () => {
  test.each([
    ['left', [0, 0, 0], undefined],
    ['centre', [130, 150, 160], undefined],
    ['right', [260, 300, 320], undefined],
    ['top', undefined, [0, 0, 0]],
    ['middle', undefined, [95, 75, 100]],
    ['bottom', undefined, [190, 150, 200]],
  ] as const)('UI-228 aligned: %s', (alignment, xs, ys) => {
    const places = [...aligned(CARDS, alignment).values()];
    expect(places.map(({ x }) => x)).toEqual(xs ?? [0, 300, 140]);
    expect(places.map(({ y }) => y)).toEqual(ys ?? [0, 20, 200]);
  });

  test('UI-228 at equal distances, the first and the last staying', () => {
    expect(distributed(CARDS, 'across').get('c')).toEqual({ x: 180, y: 200 });
    expect(distributed(CARDS, 'across').get('b')).toEqual({ x: 300, y: 20 });
    expect(distributed(CARDS.slice(0, 2), 'down').size).toBe(0);
  });

  test('UI-228 what is aligned already stays, and so does the first of those at equal distances', () => {
    const box = fc.tuple(
      fc.nat(500),
      fc.nat(500),
      fc.integer({ min: 10, max: 300 }),
      fc.integer({ min: 10, max: 300 }),
    );
    fc.assert(
      fc.property(fc.array(box, { minLength: 3, maxLength: 8 }), (boxes) => {
        const cards = boxes.map((each, index) => note(`n${index}`, each));
        for (const alignment of ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const) {
          const once = aligned(cards, alignment);
          const again = aligned(movedTo(cards, once), alignment);
          const shifts = [...again].map(([id, { x, y }]) => [
            x - (once.get(id)?.x ?? 0),
            y - (once.get(id)?.y ?? 0),
          ]);
          expect(Math.max(...shifts.flat().map(Math.abs))).toBeLessThan(1e-6);
        }
        for (const direction of ['across', 'down'] as const) {
          const once = distributed(cards, direction);
          const first = [...once][0]?.[0] ?? '';
          const { x, y } = cards.find(({ record }) => record.id === first)?.record ?? { x: 0, y: 0 };
          expect(once.get(first)).toEqual({ x, y });
          expect(once.size).toBe(cards.length);
        }
      }),
    );
  });

  test('UI-228 what a locked frame keeps stays, which is said; what lies in a moved frame goes along; one step', () => {
    const { session, board } = canvasSession({
      frames: [
        { id: 'locked', title: '', x: 0, y: 0, width: 300, height: 300, locked: true },
        { id: 'free', title: '', x: 1000, y: 0, width: 300, height: 300 },
      ],
      notes: [
        { id: 'kept', text: '', x: 10, y: 10 },
        { id: 'along', text: '', x: 1020, y: 100 },
        { id: 'own', text: '', x: 600, y: 600 },
      ],
    });
    arrange(session, ['kept', 'free', 'along', 'own', 'locked'], (cards) => aligned(cards, 'left'));
    const placeOf = (id: string) => [...board().notes, ...board().frames].find((card) => card.id === id);
    expect(placeOf('kept')).toMatchObject({ x: 10, y: 10 });
    expect(placeOf('locked')).toMatchObject({ x: 0, y: 0 });
    expect(placeOf('free')).toMatchObject({ x: 600, y: 0 });
    expect(placeOf('along')).toMatchObject({ x: 620, y: 100 });
    expect(placeOf('own')).toMatchObject({ x: 600, y: 600 });
    expect(session.ui.getState().notices).toMatchObject([{ kind: 'error', code: 'access.locked' }]);
    session.undo.undo();
    expect(placeOf('free')).toMatchObject({ x: 1000 });
    expect(placeOf('along')).toMatchObject({ x: 1020 });
  });

  test('UI-228 a step that goes to another actor leaves the service of the one before', () => {
    const { session } = canvasSession({
      actors: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      services: [{ id: 's', actor: 'a', name: 'S' }],
      steps: [{ id: 'step', title: '', actor: 'a', service: 's' }],
    });
    const { steps, services } = session.store.getState().records;
    const step = steps.get('step');
    if (step === undefined) throw new Error('no step');
    expect(atActor(step, 'b', [...services.values()])).toEqual({ actor: 'b', service: undefined });
    expect(atActor(step, 'a', [...services.values()])).toEqual({ actor: 'a' });
  });
});
