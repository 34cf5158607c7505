import { expect, test } from 'vitest';
import { withContents } from '../../../../client/src/canvas/gestures/places.ts';
import { recordMapsOf } from '../../../helpers/canvasView.ts';

const records = recordMapsOf({
  frames: [{ id: 'f', title: 'F', x: 0, y: 0, width: 500, height: 400 }],
  notes: [
    { id: 'in', x: 20, y: 30 },
    { id: 'out', x: 450, y: 30 },
  ],
});

test('UI-16 a frame takes along the cards whose middle lies in it, and no others', () => {
  const places = withContents(new Map([['f', { x: 100, y: -50 }]]), records, () => false);
  expect(Object.fromEntries(places)).toEqual({ f: { x: 100, y: -50 }, in: { x: 120, y: -20 } });
});

test('UI-16 a card that is dragged with its frame goes where the pointer takes it', () => {
  const dragged = new Map([
    ['f', { x: 100, y: 0 }],
    ['in', { x: 1, y: 1 }],
  ]);
  expect(withContents(dragged, records, () => false).get('in')).toEqual({ x: 1, y: 1 });
});

test('UI-19 a card that is fixed where it is stays behind', () => {
  const places = withContents(
    new Map([['f', { x: 100, y: -50 }]]),
    records,
    ({ record }) => record.id === 'in',
  );
  expect([...places.keys()]).toEqual(['f']);
});
