import { describe, expect, test } from 'vitest';
import { type Along, cardAlong } from '../../../../client/src/canvas/along.ts';
import { recordMapsOf } from '../../../helpers/canvasView.ts';

const records = recordMapsOf({
  personas: [
    { id: 'amina', name: 'Amina', x: 0, y: 100 },
    { id: 'bruno', name: 'Bruno', x: 0, y: 900 },
  ],
  steps: [
    { id: 'low', title: 'Low', x: 400, y: 300 },
    { id: 'high', title: 'High', x: 400, y: 0 },
    { id: 'middle', title: 'Middle', x: 400, y: 150 },
    { id: 'end', title: 'End', x: 800, y: 100 },
    { id: 'loose', title: 'Loose', x: 400, y: 1500 },
  ],
  legs: [
    { id: 'l1', from: 'amina', to: 'low' },
    { id: 'l2', from: 'amina', to: 'high' },
    { id: 'l3', from: 'amina', to: 'middle' },
    { id: 'l4', from: 'high', to: 'end' },
    { id: 'l5', from: 'middle', to: 'end' },
    { id: 'l6', from: 'bruno', to: 'end' },
  ],
  notes: [{ id: 'note', x: 0, y: 0 }],
});

describe('going along the ways', () => {
  test.each([
    ['amina', 'next', 'high'],
    ['high', 'next', 'end'],
    ['low', 'next', undefined],
    ['end', 'previous', 'high'],
    ['high', 'previous', 'amina'],
    ['amina', 'previous', undefined],
    ['high', 'below', 'middle'],
    ['middle', 'below', 'low'],
    ['low', 'below', undefined],
    ['low', 'above', 'middle'],
    ['high', 'above', undefined],
    ['amina', 'below', 'bruno'],
    ['bruno', 'below', 'loose'],
    ['l4', 'next', 'end'],
    ['l4', 'previous', 'high'],
    ['l4', 'above', undefined],
    ['note', 'next', undefined],
    ['note', 'below', undefined],
    ['nobody', 'next', undefined],
  ] as const)('UI-286 from %s %s: %s', (from: string, to: Along, expected) => {
    expect(cardAlong(records, from, to)).toBe(expected);
  });
});
