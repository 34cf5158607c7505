import { describe, expect, test } from 'vitest';
import { toBeHeard } from '../../../../../client/src/features/report/groupParts/Replies.tsx';
import { recordMapsOf } from '../../../../helpers/canvasView.ts';

const records = recordMapsOf({
  personas: [{ id: 'p', name: 'P' }],
  actors: ['hall', 'bank', 'clinic', 'silent'].map((id) => ({
    id,
    name: id,
    ...(id === 'clinic' && { reply: 'We were not asked.' }),
  })),
  services: [{ id: 'desk', actor: 'hall', name: 'Desk' }],
  steps: [
    { id: 's1', title: 'S1', service: 'desk' },
    { id: 's2', title: 'S2', actor: 'bank' },
    { id: 's3', title: 'S3' },
  ],
  legs: [{ id: 'l', from: 's1', to: 's2' }],
  barriers: [
    { id: 'on-leg', on: 'l', title: 'On the way' },
    { id: 'on-bank', on: 's2', title: 'At the bank' },
    { id: 'nowhere', on: 's3', title: 'With nobody' },
  ],
});
const heard = (...gaps: string[]) => toBeHeard(records, gaps).map(({ id }) => id);

describe('who is asked for a reply', () => {
  test('UI-52 whoever stands where a gap is, in the order of the gaps, and who has replied already', () => {
    expect(heard('on-bank', 'on-leg', 'nowhere')).toEqual(['bank', 'hall', 'clinic']);
    expect(heard('on-leg')).toEqual(['hall', 'bank', 'clinic']);
    expect(heard('gone')).toEqual(['clinic']);
  });
});
