import { describe, expect, test } from 'vitest';
import { whereShown } from '../../../../client/src/store/whereShown.ts';
import { recordMapsOf } from '../../../helpers/canvasView.ts';

const records = recordMapsOf({
  personas: [{ id: 'p', name: 'P', holds: ['paper'] }],
  assets: [{ id: 'paper', name: 'Paper' }],
  actors: ['hall', 'bank', 'idle'].map((id) => ({ id, name: id })),
  services: [{ id: 'desk', actor: 'hall', name: 'Desk' }],
  steps: [
    { id: 's1', title: 'S1', service: 'desk' },
    { id: 's2', title: 'S2', actor: 'hall' },
    { id: 's3', title: 'S3', actor: 'bank', gives: ['paper'] },
  ],
  legs: [{ id: 'l', from: 's1', to: 's2' }],
  barriers: [{ id: 'b', on: 'l', title: 'B' }],
  proposals: [
    { id: 'for-b', title: 'For B', barriers: ['b'] },
    { id: 'for-none', title: 'For none' },
  ],
  comments: [{ id: 'remark', on: 'b', text: 'Still?' }],
});

describe('where a record is shown', () => {
  test.each([
    ['s3', 's3', ['s3']],
    ['l', 'l', ['l']],
    ['b', 'l', ['l']],
    ['for-b', 'l', ['l']],
    ['hall', 'hall', ['s1', 's2']],
    ['desk', 'desk', ['s1']],
    ['idle', 'idle', []],
    ['paper', 'paper', ['p', 's3']],
    ['remark', 'l', ['l']],
  ])('UI-53 %s: the card that it is on, or the cards that it belongs to', (id, selected, inSight) => {
    expect(whereShown(records, id)).toEqual({ selected, inSight });
  });

  test('UI-53 what is not on the board is shown nowhere', () => {
    expect(whereShown(records, 'gone')).toBeUndefined();
  });
});
